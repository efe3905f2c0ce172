import type { RecordedClaim } from '../record/index.js'
import { publishersOf } from '../record/index.js'
import type { Standing } from '../review/index.js'
import type { Filter } from '../store/index.js'
import type { SourceSince } from '../tally/index.js'
import { firstReadWithin, sourcesSince } from '../tally/index.js'
import type { Picture } from './picture.js'

const SINCE = new WeakMap<Standing['reports'], readonly SourceSince[]>()

/** Publishers of a record with the day since which each is read, in the order of days. */
export function readSinceOf({ reports }: Pick<Standing, 'reports'>): readonly SourceSince[] {
  const known = SINCE.get(reports) ?? sourcesSince(reports.map(({ report }) => report))
  SINCE.set(reports, known)
  return known
}

/** Those whose claims are counted here and that are first read within the days of the filter (field rule S4). */
export function firstReadIn(
  { standing, incidents }: Picture,
  filter: Pick<Filter, 'from' | 'until'> | null,
): readonly SourceSince[] {
  const { from = null, until = null } = filter ?? {}
  const within = firstReadWithin(readSinceOf(standing), { from, until })
  if (within.length === 0) return []
  const counted = new Set<string>()
  const count = ({ report }: RecordedClaim): void => {
    for (const publisher of publishersOf(report)) counted.add(publisher)
  }
  for (const { claims } of incidents.incidents) claims.forEach(count)
  for (const { claim } of incidents.aggregates) count(claim)
  return within.filter(({ publisher }) => counted.has(publisher))
}
