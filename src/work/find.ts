import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { ReceivedReport } from '../review/index.js'
import { firstFew } from '../text/index.js'
import type { Project } from './project.js'

/** The one thing whose id begins so; a Diagnostic where there is none, or where there are several. */
export function findOne<T>(
  list: readonly T[],
  given: string,
  { what, idOf }: { readonly what: string; readonly idOf: (item: T) => string },
): T | Diagnostic {
  const whole = list.find((item) => idOf(item) === given)
  if (whole !== undefined) return whole
  const found = given.length < 4 ? [] : list.filter((item) => idOf(item).startsWith(given))
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    return errorOf('find/none', `no ${what} "${given}" here; nothing was changed`, given)
  const some = found.slice(0, 3).map(idOf).join(', ')
  return errorOf(
    'find/several',
    `${found.length} ${what}s begin so (${some} …); nothing was changed; give more of it`,
    given,
  )
}

export function findClaim(project: Project, given: string): RecordedClaim | Diagnostic {
  const { claims, outside } = project.standing()
  const idOf = (claim: RecordedClaim): string => claim.id
  const found = findOne(claims, given, { what: 'claim', idOf })
  // What is folded away can be looked at, rejected, or given a kind of the codebook.
  const isNone = 'code' in found && found.code === 'find/none'
  return isNone && outside.length > 0 ? findOne(outside, given, { what: 'claim', idOf }) : found
}

/** Ids beyond which it is cheaper to read all claims once than to look for each. */
const SOME = 8

/** Claims by their ids, or the faults of those that are not to be had. */
export function findClaims(project: Project, given: readonly string[]): Found<RecordedClaim> {
  if (given.length <= SOME) return findAll(given, (id) => findClaim(project, id))
  const byId = new Map(project.standing().claims.map((claim) => [claim.id, claim]))
  return findAll(given, (id) => byId.get(id) ?? findClaim(project, id))
}

/** A report by the id that it, or else any copy of it, was received under, or by the hash of its text. */
export function findReport(project: Project, given: string): ReceivedReport | Diagnostic {
  const { reports } = project.standing()
  const first = reports.filter(({ report }) => report.id === given)
  const isCopy = ({ captures }: ReceivedReport): boolean =>
    captures.some(({ report }) => report?.id === given)
  const named = first.length > 0 ? first : reports.filter(isCopy)
  if (named.length === 1) return named[0]!
  if (named.length > 1) return severalReports(named, given)
  return findOne(reports, given, { what: 'report', idOf: ({ report }) => report.text })
}

/** Reports that are told one by one where several bear one id. */
const TOLD = 20

/** One id, as a file name is, may be that of several reports: only the hash of the text tells them apart. */
function severalReports(named: readonly ReceivedReport[], given: string): Diagnostic {
  const told = named.map(({ report: { text, publisher, published } }) =>
    [text.slice(0, 12), publisher ?? 'no publisher', published ?? 'no date'].join(', '),
  )
  const seen = `${named.length} reports are called "${given}": ${firstFew(told, TOLD, '; ')}`
  return errorOf(
    'find/several',
    `${seen}; nothing was changed; name one by the hash before its publisher`,
    given,
  )
}

export interface Found<T> {
  readonly found: readonly T[]
  readonly faults: readonly Diagnostic[]
}

/** All of them, or the faults of those that are not to be had. */
export function findAll<T extends object>(
  given: readonly string[],
  find: (id: string) => T | Diagnostic,
): Found<T> {
  const found: T[] = []
  const faults: Diagnostic[] = []
  for (const id of new Set(given)) {
    const item = find(id)
    if ('code' in item) faults.push(item)
    else found.push(item)
  }
  return { found, faults }
}
