import { setImmediate as turn } from 'node:timers/promises'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import type { MappedSheet, RowMade, Survey, SurveyOptions } from '../import/index.js'
import { formatOfHeader, isBelow, makeCapture, makeRow, surveySheets } from '../import/index.js'
import type { Tombstone } from '../ledger/index.js'
import { hashOf } from '../ledger/index.js'
import type { SheetRow } from '../reader/index.js'
import { readCsv, readerFor, readSheet } from '../reader/index.js'
import type { Hash } from '../record/index.js'
import { codebookByLog, kindsOutside } from './codebook.js'
import type { Make, Written } from './import-rows.js'
import { openRows } from './import-rows.js'
import type { Project } from './project.js'
import { sheetNames } from './sheet-names.js'
import { withholdBytes } from './withhold.js'

/** A file with sheets. */
export interface SheetFile {
  /** Without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Rows of a file, sheet by sheet. */
const rowsOf = (file: SheetFile): AsyncIterable<SheetRow | Diagnostic> =>
  readerFor(file.name, file.bytes).slug === 'xlsx'
    ? readSheet(file.bytes, { name: file.name })
    : readCsv(file.bytes, { name: file.name })

/** Rows in which the names of columns are looked for: some sheets have a line or two above them. */
const ABOVE = 10

/** What people call the format that a file's columns are those of ("ACLED"); null where they are none of the known ones. */
export async function sheetKnownAs(file: SheetFile): Promise<string | null> {
  let met = 0
  for await (const row of rowsOf(file)) {
    if ('code' in row) continue
    const known = formatOfHeader(row.cells.map(({ text }) => text))
    if (known !== null) return known.name
    if (++met === ABOVE) return null
  }
  return null
}

/** What each sheet of a file is taken for; nothing of it is imported. */
export const surveyFile = (
  file: SheetFile,
  options: Omit<SurveyOptions, 'file'>,
): Promise<Outcome<readonly Survey[]>> => surveySheets(rowsOf(file), { ...options, file: file.name })

/** The first rows as they would be recorded, with what is wrong with them. */
export function previewRows(
  project: Project,
  survey: Survey,
): readonly {
  readonly row: SheetRow
  readonly made: RowMade | null
  readonly diagnostics: readonly Diagnostic[]
}[] {
  const make = makerOf(project, survey)
  return survey.sample.map((row) => {
    const { value: made, diagnostics } = make(row)
    return { row, made, diagnostics }
  })
}

/** A row that was not imported whole, with the reason. */
export interface RowTrouble {
  readonly row: SheetRow
  readonly diagnostic: Diagnostic
}

export interface ImportOptions {
  /** Rows that the record has with other cells take the place of those. */
  readonly update?: boolean
  /** Told of each row that is done. */
  readonly step?: () => void
  /** Told of each row that was not imported, or not whole. */
  readonly trouble?: (trouble: RowTrouble) => void
}

/** What an import did. */
export interface Imported extends Written {
  readonly file: string
  readonly bytes: Hash
  readonly format: string
  readonly rows: number
  /** Rows that could not be read. */
  readonly refused: number
  /** Pairs of rows that were held apart, so that each is an incident. */
  readonly apart: number
  /** The word under which all of it is undone. */
  readonly bulk: string
}

/** After so many rows the disk gets its turn. */
const TURN = 32

/** How many troubles of one sort are told one by one. */
const TOLD = 5

/**
 * Imports a sheet as it was surveyed: the file whole, each row as a text of its own, and its claims as added by the
 * person who imports. What is there already changes nothing. An import that was cut short goes on where it stopped.
 */
export async function importSheet(
  project: Project,
  { file, survey }: { readonly file: SheetFile; readonly survey: Survey },
  { step = () => {}, trouble = () => {}, update = false }: ImportOptions = {},
): Promise<Outcome<Imported | null>> {
  const { objects, log } = project
  const bytes = hashOf(file.bytes)
  if (objects.tombstone(bytes) !== null) return { value: null, diagnostics: [erased(file.name)] }
  const make = makerOf(project, survey)
  const stone = await erasedRow(project, { file, survey, make })
  if (stone === null) objects.put(file.bytes)
  const bulk = `b-${hashOf(`import ${bytes}`).slice(0, 16)}`
  const { label: codebook } = codebookByLog(project)
  const writing = openRows(project, { bytes, bulk, codebook, survey, make, update })
  const troubles = openTroubles(trouble)
  const diagnostics: Diagnostic[] = []
  let done = 0
  try {
    for await (const row of rowsOf(file)) {
      if ('code' in row || !isBelow(row, survey.sheet)) continue
      const { value, diagnostics: met } = make(row)
      for (const diagnostic of met) troubles.take({ row, diagnostic })
      const refused = value === null ? null : writing.take(value, row.row)
      if (refused !== null) {
        const where = `${file.name}, ${value!.part}`
        troubles.take({ row, diagnostic: warningOf(refused.code, refused.message, where) })
      }
      diagnostics.push(...(await writing.next()))
      if (++done % TURN === 0) await turn()
      step()
    }
  } finally {
    // Nobody else may have the project while this still writes.
    await writing.settled()
  }
  const apart = await writing.end()
  diagnostics.push(...apart.diagnostics)
  if (stone !== null) {
    diagnostics.push(...withholdBytes(project, new Map([[bytes, stone.reason]])))
    const seen = 'rows of it were erased for somebody’s safety'
    diagnostics.push(
      warningOf('import/erased', `${seen}; its other rows are kept, the file is not`, file.name),
    )
  }
  diagnostics.push(...log.seal().diagnostics)
  return {
    value: {
      file: file.name,
      bytes,
      format: survey.format.slug,
      rows: survey.rows,
      ...writing.counts(),
      refused: troubles.refused(),
      apart: apart.value,
      bulk,
    },
    diagnostics: [...troubles.told(), ...diagnostics],
  }
}

/** The tombstone of the first row that was erased; null where none was. Asked for only where something was. */
async function erasedRow(
  { objects }: Project,
  { file, survey, make }: { readonly file: SheetFile; readonly survey: Survey; readonly make: Make },
): Promise<Tombstone | null> {
  const [any] = objects.erased()
  if (any === undefined) return null
  for await (const row of rowsOf(file)) {
    if ('code' in row || !isBelow(row, survey.sheet)) continue
    const { value } = make(row)
    const stone = value === null ? null : objects.tombstone(hashOf(value.text))
    if (stone !== null) return stone
  }
  return null
}

function makerOf(project: Project, survey: Survey): Make {
  const mapped: MappedSheet = { ...survey, names: sheetNames(project) }
  const codebook = codebookByLog(project)
  return (row) => {
    if (survey.format.makes === 'captures') return makeCapture(row, mapped)
    const outcome = makeRow(row, mapped)
    const kinds = outcome.value?.claims.map(({ kind }) => kind) ?? []
    const outside = kindsOutside(codebook, kinds, { done: 'the row was not imported' })
    if (outside === null) return outcome
    const where = `${survey.sheet.file}, ${outcome.value!.part}`
    return { value: null, diagnostics: [...outcome.diagnostics, { ...outside, where }] }
  }
}

const erased = (name: string): Diagnostic =>
  errorOf(
    'import/erased',
    'these bytes were erased for somebody’s safety; they were not taken in again',
    name,
  )

/** Troubles of rows: each told as it is met, the first of each sort kept to be shown, all counted. */
function openTroubles(tell: (trouble: RowTrouble) => void) {
  const sorts = new Map<string, { readonly first: Diagnostic[]; met: number }>()
  let refused = 0
  return {
    take(trouble: RowTrouble): void {
      const { diagnostic } = trouble
      tell(trouble)
      if (diagnostic.severity === 'error') refused++
      const sort = sorts.get(diagnostic.code) ?? { first: [], met: 0 }
      sorts.set(diagnostic.code, sort)
      if (sort.met++ < TOLD) sort.first.push(diagnostic)
    },
    refused: () => refused,
    told: (): readonly Diagnostic[] =>
      [...sorts.values()].flatMap(({ first, met }) => {
        const [one] = first
        const more = met - first.length
        return one === undefined || more === 0
          ? first
          : [...first, { ...one, message: `${more} more rows like these; see --errors FILE`, where: null }]
      }),
  }
}
