import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Format, Material, Sink, Written, Wrote } from '../export/index.js'
import { formatOf } from '../export/index.js'
import { aboutExport, type ToldOfExport } from './about-export.js'
import { folderSink } from './folder-sink.js'
import type { Live } from './live.js'
import { type MaterialOptions, materialOf } from './material.js'
import { noPlaceFor } from './place-to-write.js'

export interface ExportOptions extends MaterialOptions {
  readonly format: string
  /** The folder or file to write; it must not be there yet, or be an empty folder. */
  readonly out: string
  readonly excel: boolean
  readonly raw: boolean
  /** Texts of reports too, where the format has a place for them. */
  readonly texts?: boolean
  /** Told what is done now, of how many; 0 where that is not known. */
  readonly progress?: (part: string, done: number, total: number) => void
}

/** What was written. */
export interface Exported {
  readonly format: Format
  readonly out: string
  readonly files: readonly Written[]
  /** Incidents or claims that have a row of their own; null where the format has another shape. */
  readonly rows: number | null
  /** In the material, whether the format has a row for them or not. */
  readonly incidents: number
  readonly claims: number
  /** Claims that consent kept back. */
  readonly left: number
}

/**
 * Writes the record in a format of the field. It is written beside its place and moved there when it is whole, so that
 * half an export is never taken for one.
 */
export async function exportRecord(live: Live, options: ExportOptions): Promise<Outcome<Exported | null>> {
  const format = formatOf(options.format)
  if (format === null) {
    const seen = `no format "${options.format}"; nothing was written; "marsad export --help" lists them`
    return { value: null, diagnostics: [errorOf('export/format', seen)] }
  }
  const out = resolve(options.out)
  const taken = takenBy(out, format)
  if (taken !== null) return { value: null, diagnostics: [taken] }
  options.progress?.('incidents and tolls', 0, 0)
  const material = materialOf(live, options)
  return writeExport(format, material, { ...options, out })
}

/** Writes material that is at hand. */
export async function writeExport(
  format: Format,
  material: Material,
  { out, excel, raw, texts, progress }: Pick<ExportOptions, 'out' | 'excel' | 'raw' | 'texts' | 'progress'>,
): Promise<Outcome<Exported>> {
  const made = join(dirname(out), `.${basename(out)}.${process.pid}.part`)
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made, { recursive: true })
  try {
    const folder = folderSink(made)
    const sink: Sink = format.shape === 'folder' ? folder : { open: () => folder.open(basename(out)) }
    let wrote: Wrote | null = null
    const diagnostics = await format.write(material, sink, {
      excel,
      raw,
      texts: texts === true,
      tell(told) {
        wrote = told
      },
      ...(progress === undefined ? {} : { progress }),
    })
    const { rows, noted } = wrote ?? NOTHING_TOLD
    await tellAbout(format, material, { folder, out, diagnostics, noted })
    place(format, made, out)
    const { incidents, claims, left = 0 } = material
    const files = folder.written()
    return {
      value: { format, out, files, rows, incidents: incidents.length, claims: claims.length, left },
      diagnostics,
    }
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

const NOTHING_TOLD = { rows: null, noted: [] } as const

/** Filter, rules, versions and losses, stored beside what was written. */
async function tellAbout(
  format: Format,
  { statement }: Material,
  { folder, out, ...told }: { readonly folder: Sink; readonly out: string } & ToldOfExport,
): Promise<void> {
  const about = folder.open(format.shape === 'folder' ? 'ABOUT.md' : `${basename(out)}.about.md`)
  await about.write(aboutExport(format, statement, told))
  await about.close()
}

function place(format: Format, made: string, out: string): void {
  if (format.shape === 'folder') {
    rmSync(out, { recursive: true, force: true })
    renameSync(made, out)
    return
  }
  for (const name of readdirSync(made)) renameSync(join(made, name), join(dirname(out), name))
}

/** Why nothing may be written there. */
function takenBy(out: string, { shape }: Format): Diagnostic | null {
  const fault = noPlaceFor(out)
  if (fault !== null) return errorOf('export/no-folder', fault, dirname(out))
  if (!existsSync(out)) return null
  const isFolder = statSync(out).isDirectory()
  if (isFolder && shape !== 'folder')
    return errorOf(
      'export/is-folder',
      'it is a folder, and this format is one file; nothing was written; give --out a name of a file in it',
      out,
    )
  return isFolder && readdirSync(out).length === 0
    ? null
    : errorOf('export/there', 'something is there already; nothing was written; give another --out', out)
}
