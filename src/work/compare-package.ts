import type { CellValue } from '../export/index.js'
import { sayCell, TABLES } from '../export/index.js'
import { openLive } from './live.js'
import { materialOf } from './material.js'
import type { PackageFiles } from './package-files.js'
import type { Project } from './project.js'

/** How many rows of a table of a package the project gives again. */
export interface SameRows {
  readonly table: string
  readonly rows: number
  readonly same: number
  /** The first row of the package that comes out otherwise, by its first cells; null where none does. */
  readonly first: string | null
}

/** Tables of what follows from the record; the others are what it was made from. */
const DERIVED = ['incidents', 'casualties', 'attributions', 'states', 'origins'] as const

/** Columns that name who decided, and when: an import says by whose package. */
const WHO = new Set(['explain', 'decided_by', 'reviewer', 'reviewed', 'at', 'by', 'location_signed'])

const RAW = { raw: true } as const

/** Holds what follows from the record against the same tables of a package, row by row. */
export async function compareTables(
  project: Project,
  files: PackageFiles,
  { progress }: { readonly progress: (part: string, done: number, total: number) => void },
): Promise<readonly SameRows[]> {
  progress('incidents and tolls', 0, 0)
  const { suggestions } = files
  const material = materialOf(openLive(project), {
    filter: null,
    words: null,
    suggestions,
    scope: 'project',
  })
  const compared: SameRows[] = []
  for (const table of TABLES) {
    if (!DERIVED.some((name) => name === table.name) || !files.has(table.name)) continue
    progress('tables compared', compared.length, DERIVED.length)
    const columns = table.columns.map(({ name }) => name).filter((name) => !WHO.has(name))
    const kept = table.columns.map(({ name }) => !WHO.has(name))
    const here = new Map<string, number>()
    for (const cells of table.cells(material)) {
      const row = rowKey(cells.filter((_, i) => kept[i]).map((cell: CellValue) => sayCell(cell, RAW)))
      here.set(row, (here.get(row) ?? 0) + 1)
    }
    compared.push({ table: table.name, ...(await countSame(files, table.name, { columns, here })) })
  }
  return compared
}

const rowKey = (cells: readonly string[]): string => JSON.stringify(cells)

async function countSame(
  files: PackageFiles,
  table: string,
  { columns, here }: { readonly columns: readonly string[]; readonly here: Map<string, number> },
): Promise<Omit<SameRows, 'table'>> {
  let [rows, same] = [0, 0]
  let first: string | null = null
  for await (const cells of files.each(table, (row) => columns.map((column) => row.text(column) ?? ''))) {
    rows++
    const left = here.get(rowKey(cells)) ?? 0
    if (left > 0) {
      same++
      here.set(rowKey(cells), left - 1)
    } else first ??= cells.slice(0, 3).join(' ')
  }
  const more = [...here.values()].reduce((sum, left) => sum + left, 0)
  // Rows that the package has not count as well: they are what others would find to be different.
  return more === 0 ? { rows, same, first } : { rows: rows + more, same, first: first ?? `${more} rows more` }
}
