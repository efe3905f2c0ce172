import {
  type AnyTable,
  csvOf,
  type Format,
  formatOf,
  type Material,
  type Sink,
  TABLES,
} from '../export/index.js'
import type { ManifestFile } from './manifest.js'
import { COLUMNS } from './policy.js'
import { openRowCount } from './row-count.js'
import { type SiteOptions, sitePages } from './site/index.js'

/** Pages that go to the disk together: each waits for the disk, and there is one an incident. */
const TOGETHER = 32

export interface WriteReleaseOptions extends Omit<SiteOptions, 'downloads'> {
  readonly sink: Sink
  /** Told as tables and pages are written. */
  readonly progress?: (part: string, done: number, total: number) => void
}

/** Tables with the columns that may go out; a table without any is left out whole. */
export const releasedTables = (): readonly AnyTable[] =>
  TABLES.flatMap((table) => {
    const allowed = new Set(COLUMNS[table.name] ?? [])
    const kept = table.columns.map(({ name }) => allowed.has(name))
    return kept.some(Boolean) ? [narrowed(table, kept)] : []
  })

const narrowed = (table: AnyTable, kept: readonly boolean[]): AnyTable => ({
  ...table,
  columns: table.columns.filter((_, i) => kept[i]),
  *cells(material) {
    for (const row of table.cells(material)) yield row.filter((_, i) => kept[i])
  },
})

/** The formats that a release is written in, each in its place. */
const formats = (): readonly (readonly [string, Format])[] => [
  ['data/csv/', csvOf(releasedTables())],
  ['data/', formatOf('geojson')!],
  ['data/', formatOf('hxl')!],
]

/** Writes the data, then the pages that name its hashes. Every file that was written, in the order of paths. */
export async function writeRelease(
  material: Material,
  { sink, progress = () => {}, ...site }: WriteReleaseOptions,
): Promise<readonly ManifestFile[]> {
  const files: ManifestFile[] = []
  const keep = (file: ManifestFile): void => void files.push(file)
  for (const [folder, format] of formats())
    await format.write(material, within(sink, folder, keep), { excel: false, raw: false, progress })
  const downloads = inOrder(files)
  const pages = within(sink, '', keep)
  const writePage = async (path: string, text: string): Promise<void> => {
    const writer = pages.open(path)
    await writer.write(text)
    await writer.close()
  }
  let waiting: Promise<void>[] = []
  let written = 0
  for (const { path, text } of sitePages(material, { ...site, downloads })) {
    waiting.push(writePage(path, text))
    if (waiting.length < TOGETHER) continue
    await Promise.all(waiting)
    written += waiting.length
    waiting = []
    progress('pages', Math.min(written, material.incidents.length), material.incidents.length)
  }
  await Promise.all(waiting)
  return inOrder(files)
}

/** A sink for a folder within another, which counts rows as they go by; the format hears of paths within its own. */
const within = (sink: Sink, folder: string, keep: (file: ManifestFile) => void): Sink => ({
  open(path) {
    const writer = sink.open(`${folder}${path}`)
    const count = openRowCount(path)
    return {
      write(chunk) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
        count.write(bytes)
        return writer.write(bytes)
      },
      async close() {
        const written = await writer.close()
        keep({ ...written, rows: count.end() })
        return { ...written, path }
      },
    }
  },
})

const inOrder = (files: readonly ManifestFile[]): readonly ManifestFile[] =>
  files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
