import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import type { RowMade, RowOutcome, Survey } from '../import/index.js'
import { openNearRows, rowOfText } from '../import/index.js'
import { hashOf } from '../ledger/index.js'
import type { SheetRow } from '../reader/index.js'
import type { Fact, Hash, LinkDecision, RecordedClaim } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import { captureOf, decisionOf, recordedOf } from './import-facts.js'
import type { Known, KnownRow } from './import-known.js'
import { knownOf } from './import-known.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'
import { linksApart } from './tell-apart.js'

/** Makes what a row becomes. */
export type Make = (row: SheetRow) => RowOutcome

/** What was written of a sheet. */
export interface Written {
  /** Rows that are new in the record, and claims that they made. */
  readonly added: number
  readonly claims: number
  /** Rows that the record held already. */
  readonly known: number
  /** Rows kept without a claim. */
  readonly claimless: number
  /** Rows that took the place of what was imported of them before. */
  readonly updated: number
}

/** Rows that go to the log together. */
const BATCH = 2000

/** Rows on their way into the record. */
export interface Writing {
  /** Null where the row is taken, or there already. */
  take(made: RowMade, row: number): RowRefusal | null
  /** Where enough rows wait, begins to write them and says what was met in the batch before. */
  next(): Promise<readonly Diagnostic[]>
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>
  /** Writes what is left, with the links that hold rows apart. */
  end(): Promise<Outcome<number>>
  counts(): Written
}

export interface WritingOptions {
  readonly bytes: Hash
  readonly bulk: string
  /** The codebook that claims are recorded under, as records name it. */
  readonly codebook: string
  readonly survey: Survey
  readonly make: Make
  /** Rows that the record has with other cells take the place of those. */
  readonly update: boolean
}

export function openRows(project: Project, options: WritingOptions): Writing {
  const { objects, log } = project
  const { bytes, survey, make } = options
  const known = knownOf(project, bytes)
  const rows = new Map<Hash, number>()
  const near = openNearRows()
  const replaced = new Set<string>()
  const counts = { added: 0, claims: 0, known: 0, claimless: 0, updated: 0 }
  let pending: (readonly Fact[])[] = []
  let writing: Promise<readonly Diagnostic[]> = Promise.resolve([])
  /** Objects first, then the log: what it names is there. Meanwhile the next rows are made. */
  const write = async (): Promise<readonly Diagnostic[]> => {
    const batch = pending
    pending = []
    await objects.flush()
    return log.append(batch.flat()).diagnostics
  }
  return {
    take(made, row) {
      const text = hashOf(made.text)
      const before = rows.get(text)
      if (before !== undefined) return sameAs(before)
      if (objects.tombstone(text) !== null) return ERASED
      const fresh = made.claims.filter(({ id }) => !known.claims.has(id))
      const isHere = known.texts.get(text) === true
      const old = oldRow(made, { known, text, fresh: fresh.length })
      const refused = old === null ? null : refusalOf(old, options)
      if (refused !== null) return refused
      rows.set(text, row)
      near.take(row, made.claims)
      if (made.claims.length === 0 && !made.prose) counts.claimless++
      if (known.texts.has(text) && fresh.length === 0) counts.known++
      else if (old === null) counts.added++
      else counts.updated++
      for (const { id } of old?.claims ?? []) replaced.add(id)
      if (isHere && fresh.length === 0) return null
      counts.claims += fresh.length
      if (!isHere) objects.put(made.text)
      pending.push(factsOf(made, { project, options, known, text, row, fresh, isHere, old }))
      return null
    },
    async next() {
      if (pending.length < BATCH) return []
      const before = await writing
      writing = write()
      // What fails is told where the batch is waited for, which may be much later.
      writing.catch(() => {})
      return before
    },
    settled: () =>
      writing.then(
        () => {},
        () => {},
      ),
    async end() {
      const before = await writing
      await objects.flush()
      const isApart = survey.mapping.rows === 'incidents' && survey.format.makes === 'claims'
      const links = isApart
        ? apartIn(project, { survey, make, rows, known, replaced, near: near.found() })
        : []
      // Decisions come last: "marsad undo" takes back what was decided last, and all that was decided with it.
      const { diagnostics } = log.append([...links, ...pending.flat()])
      pending = []
      return { value: links.length, diagnostics: [...before, ...diagnostics] }
    },
    counts: () => counts,
  }
}

/** The row as it was imported before with other cells; null where it is new, or is there as it is. */
function oldRow(
  { id }: RowMade,
  { known, text, fresh }: { readonly known: Known; readonly text: Hash; readonly fresh: number },
): KnownRow | null {
  const row = known.rows.get(id)
  return row === undefined || fresh === 0 || row.texts.has(text) ? null : row
}

/** Why a row that the record has with other cells is not taken in its stead. */
function refusalOf({ claims }: KnownRow, { update }: WritingOptions): RowRefusal | null {
  const { id } = claims[0]!.report
  if (!update) {
    const seen = `${id} is in the record with other cells`
    return { code: 'import/changed', message: `${seen}; not imported; to take it in their stead: --update` }
  }
  if (claims.every(({ state }) => state === 'added')) return null
  const seen = `${id} was decided on by hand since it was imported`
  return { code: 'import/decided', message: `${seen}; not updated; look at ${claims[0]!.id} yourself` }
}

interface FactsOf {
  readonly project: Project
  readonly options: WritingOptions
  readonly known: Known
  readonly text: Hash
  readonly row: number
  readonly fresh: readonly LineClaim[]
  /** The record has the text from this file. */
  readonly isHere: boolean
  readonly old: KnownRow | null
}

/** What a row adds to the log: that it was received, what it takes the place of, its claims. */
function factsOf(
  made: RowMade,
  { project, options, known, text, row, fresh, isHere, old }: FactsOf,
): readonly Fact[] {
  const { bytes, bulk, codebook, survey } = options
  const { file, name } = survey.sheet
  const report = recordedOf(made, text, project.clock())
  const at = `${name === '' ? file : `${file}, sheet '${name}',`} row ${row}`
  return [
    ...(isHere ? [] : [captureOf(made, { report, bytes, survey })]),
    ...(old === null ? [] : replacing(old, { known, by: fresh, at, bulk, codebook })),
    ...fresh.map((claim) => decisionOf(claim, { text, reason: `imported from ${at}`, bulk, codebook })),
  ]
}

interface Replacing {
  readonly known: Known
  readonly by: readonly LineClaim[]
  readonly at: string
  readonly bulk: string
  readonly codebook: string
}

/** The claims of the row as it was no longer count; the incident keeps its name and what people said of it. */
function replacing({ claims }: KnownRow, { known, by, at, bulk, codebook }: Replacing): readonly Fact[] {
  const [first] = by
  const named = new Set(claims.flatMap(({ id }) => known.named.get(id) ?? []))
  return [
    ...claims.map(
      ({ id, report, claim }): Fact => ({
        ...decisionOf(claim, {
          text: report.text,
          reason: `the row has other cells in ${at}`,
          bulk,
          codebook,
        }),
        claim: id,
        verdict: 'rejected',
      }),
    ),
    ...(first === undefined ? [] : [...named]).map(
      ({ incident, claims: held }): Fact => ({
        kind: 'named',
        incident,
        claims: [...new Set([...held, first!.id])].sort(),
      }),
    ),
  ]
}

/** Why a row was left out. */
export interface RowRefusal {
  readonly code: string
  readonly message: string
}

const sameAs = (first: number): RowRefusal => ({
  code: 'import/twice',
  message: `every cell is the same as in row ${first}; counted once; if they are two, tell them apart in a column of their own`,
})

const ERASED: RowRefusal = {
  code: 'import/erased',
  message: 'this row was erased for somebody’s safety; it was not taken in again',
}

interface ApartIn {
  readonly survey: Survey
  readonly make: Make
  /** Rows of the sheet by their texts. */
  readonly rows: ReadonlyMap<Hash, number>
  readonly known: Known
  /** Claims that no longer count. */
  readonly replaced: ReadonlySet<string>
  /** Rows that can come together, where that can be told; null: any. */
  readonly near: readonly number[] | null
}

/** Links that hold rows of the sheet apart; where the record has nothing else, in the light of few rows alone. */
function apartIn(
  project: Project,
  { survey, make, rows, known, replaced, near }: ApartIn,
): readonly LinkDecision[] {
  const { textOf } = payloadsOf(project.objects)
  const isFew = known.isEmpty && near !== null
  const wanted = new Set(near ?? [])
  const rowOf = new Map<string, number>()
  const added: RecordedClaim[] = []
  for (const [text, row] of rows) {
    if (isFew && !wanted.has(row)) continue
    const body = textOf(text)
    const made = body === null ? null : make(rowOfText(survey.sheet, { text: body, row })).value
    if (made === null) continue
    const report = recordedOf(made, text, project.clock())
    for (const claim of made.claims) {
      rowOf.set(claim.id, row)
      if (!known.claims.has(claim.id))
        added.push({ id: claim.id, report, claim, state: 'added', decided: null })
    }
  }
  const { claims, links, named } = isFew ? NOTHING : project.standing()
  const left = new Set([...added.map(({ id }) => id), ...replaced])
  return linksApart({
    standing: { claims: claims.filter(({ id }) => !left.has(id)), links, named },
    added,
    rowOf: (claim) => rowOf.get(claim),
    textOf,
    reason: `rows of ${survey.sheet.file} are incidents of their own`,
  })
}

const NOTHING = { claims: [], links: [], named: [] } as const
