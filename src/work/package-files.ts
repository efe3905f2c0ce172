import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import { plainCell } from '../export/index.js'
import type { PackageRow } from '../import/index.js'
import { CellError, cellsOf, openPackageRow } from '../import/index.js'
import { hashOf } from '../ledger/index.js'
import { readCsv } from '../reader/index.js'
import type { Hash } from '../record/index.js'

/** A data package of our own tables, in a folder. */
export interface PackageFiles {
  readonly folder: string
  /** The project that it was made of. */
  readonly title: string
  readonly program: string
  readonly codebook: string
  /** Whether suggestions that nobody has decided on are in it. */
  readonly suggestions: boolean
  has(table: string): boolean
  /** Bytes of a table. */
  bytes(table: string): Buffer
  /** What a table says, row by row; a row that breaks the package's schema is told and left out. */
  each<T>(table: string, read: (row: PackageRow) => T): AsyncGenerator<T>
}

/** Tables without which there is no record. */
const NEEDED = ['sources', 'claims', 'mentions', 'counts'] as const

const DESCRIPTOR = 'datapackage.json'

export const isPackage = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Opens a package; null where the folder is none of ours. What was met while it is read is told to `report`. */
export function openPackage(
  folder: string,
  { report }: { readonly report: (diagnostic: Diagnostic) => void },
): Outcome<PackageFiles | null> {
  const refuse = (seen: string): Outcome<null> => ({
    value: null,
    diagnostics: [errorOf('import/package', `${seen}; nothing was imported`, folder)],
  })
  const path = join(folder, DESCRIPTOR)
  if (!existsSync(path))
    return refuse(
      `a folder without ${DESCRIPTOR}; give a file, or a folder that "marsad export --format csv" wrote`,
    )
  const described = descriptorIn(readFileSync(path, 'utf8'))
  if (described === null) return refuse(`${DESCRIPTOR} is none of a package that Marsad wrote`)
  const missing = NEEDED.filter((table) => !existsSync(join(folder, `${table}.csv`)))
  if (missing.length > 0)
    return refuse(`tables are missing: ${missing.map((name) => `${name}.csv`).join(', ')}`)
  const bytes = (table: string): Buffer => readFileSync(join(folder, `${table}.csv`))
  const has = (table: string): boolean => existsSync(join(folder, `${table}.csv`))
  const { hashes, defused, ...about } = described
  for (const [name, hash] of hashes)
    if (has(name) && hashOf(bytes(name)) !== hash) report(changed(`${basename(folder)}/${name}.csv`))
  return {
    value: {
      folder,
      ...about,
      has,
      bytes,
      each: (table, read) =>
        rowsOf(bytes(table), { name: `${basename(folder)}/${table}.csv`, defused, read, report }),
    },
    diagnostics: [],
  }
}

const changed = (where: string): Diagnostic =>
  warningOf('import/package-changed', 'the file is not as it was written; it was read as it is', where)

interface Described extends Pick<PackageFiles, 'title' | 'program' | 'codebook' | 'suggestions'> {
  readonly defused: boolean
  /** SHA-256 by the names of tables. */
  readonly hashes: ReadonlyMap<string, Hash>
}

/** What a descriptor says; null where it is none of ours. */
function descriptorIn(text: string): Described | null {
  const written = jsonIn(text)
  const own = partOf(written, 'marsad')
  if (own === null || written === null) return null
  const resources = Array.isArray(written.resources) ? (written.resources as readonly unknown[]) : []
  const hashes = resources.flatMap((one): readonly (readonly [string, Hash])[] => {
    const { name, hash } = (one ?? {}) as { readonly name?: unknown; readonly hash?: unknown }
    return typeof name === 'string' && typeof hash === 'string' ? [[name, hash.replace(/^sha256:/, '')]] : []
  })
  return {
    title: String(written.title ?? 'a package'),
    program: String(own.program ?? ''),
    codebook: String(own.codebook ?? ''),
    suggestions: own.suggestions === true,
    defused: own.defused === true,
    hashes: new Map(hashes),
  }
}

type Part = Readonly<Record<string, unknown>>

const partOf = (value: Part | null, name: string): Part | null => {
  const part = value?.[name]
  return typeof part === 'object' && part !== null ? (part as Part) : null
}

function jsonIn(text: string): Part | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? (value as Part | null) : null
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

interface Reading<T> {
  readonly name: string
  readonly defused: boolean
  readonly read: (row: PackageRow) => T
  readonly report: (diagnostic: Diagnostic) => void
}

async function* rowsOf<T>(bytes: Uint8Array, { name, defused, read, report }: Reading<T>): AsyncGenerator<T> {
  let places: ReadonlyMap<string, number> | null = null
  for await (const row of readCsv(bytes, { name })) {
    if ('code' in row) {
      report(row)
      continue
    }
    const cells = cellsOf(row)
    if (places === null) {
      places = new Map(cells.map((column, i) => [column, i]))
      continue
    }
    const known = places
    const at = (column: string): string => {
      const place = known.get(column)
      const words = place === undefined ? '' : (cells[place] ?? '')
      return defused ? plainCell(words) : words
    }
    try {
      yield read(openPackageRow(row.row, at))
    } catch (cause) {
      if (!(cause instanceof CellError)) throw cause
      report(
        errorOf('import/package-row', `${cause.message}; this row was left out`, `${name}, row ${row.row}`),
      )
    }
  }
}
