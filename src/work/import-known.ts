import { sheetFormatOf } from '../import/index.js'
import type { Hash, RecordedClaim } from '../record/index.js'
import type { Standing } from '../review/index.js'
import type { Project } from './project.js'

/** What the record holds before an import. */
export interface Known {
  /** Claims by their ids. */
  readonly claims: ReadonlySet<string>
  /** Its texts; true of those that it has from the bytes of the file. */
  readonly texts: ReadonlyMap<Hash, boolean>
  /** Rows by the ids that they have in their format. */
  readonly rows: ReadonlyMap<string, KnownRow>
  /** Names of incidents by the claims that they hold. */
  readonly named: ReadonlyMap<string, Standing['named'][number]>
  readonly isEmpty: boolean
}

/** A row that was imported before. */
export interface KnownRow {
  readonly texts: ReadonlySet<Hash>
  /** Claims of it that were not rejected; where all of them were, those. */
  readonly claims: readonly RecordedClaim[]
}

export function knownOf(project: Project, bytes: Hash): Known {
  const { claims, reports, named } = project.standing()
  const known: Known = {
    claims: new Set(claims.map(({ id }) => id)),
    texts: new Map(
      reports.map(({ report, captures }) => [report.text, captures.some((one) => one.bytes === bytes)]),
    ),
    rows: rowsIn(claims),
    named: new Map(named.flatMap((one) => one.claims.map((claim) => [claim, one] as const))),
    isEmpty: claims.length === 0,
  }
  // What is written from here on need not be held beside what was read: it is read again when it is next asked for.
  project.forget()
  return known
}

function rowsIn(claims: readonly RecordedClaim[]): ReadonlyMap<string, KnownRow> {
  const byId = new Map<string, RecordedClaim[]>()
  for (const claim of claims) {
    const { id } = claim.report
    if (!hasOwnId(id)) continue
    const row = byId.get(id)
    if (row === undefined) byId.set(id, [claim])
    else row.push(claim)
  }
  return new Map([...byId].map(([id, of]) => [id, rowOf(of)]))
}

function rowOf(all: readonly RecordedClaim[]): KnownRow {
  const left = all.filter(({ state }) => state !== 'rejected')
  return {
    texts: new Set(left.map(({ report }) => report.text)),
    claims: left.length === 0 ? all : left,
  }
}

/** Whether a row has an id of its own, and not only its place in its file. */
const hasOwnId = (id: string): boolean => {
  const [slug = ''] = id.split(':', 1)
  return slug.length < id.length && sheetFormatOf(slug) !== null
}
