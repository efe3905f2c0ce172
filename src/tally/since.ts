import type { Printing, RecordedReport } from '../record/index.js'
import { printingsOf } from '../record/index.js'
import { byText } from '../text/index.js'

/** A publisher with the day since which it is read. */
export interface SourceSince {
  readonly publisher: string
  /**
   * ISO date: the earliest day on which a report of it that is in the record was published; of one without a date of
   * publication, the day (UTC) on which it was received. Reports of earlier days that are added later move it back.
   */
  readonly since: string
  /** Reports that it printed, first or after others. */
  readonly reports: number
}

/** Days that are asked for, both inclusive; null: not bounded. */
export interface Days {
  readonly from: string | null
  readonly until: string | null
}

const dayOf = ({ published, captured }: Printing): string => published ?? captured.slice(0, 10)

/** Publishers with since when each is read, in the order of days, then of names; the order of reports changes nothing. */
export function sourcesSince(reports: Iterable<RecordedReport>): readonly SourceSince[] {
  const found = new Map<string, { since: string; reports: number }>()
  for (const report of reports) {
    const met = new Set<string>()
    for (const printing of printingsOf(report)) {
      const { publisher } = printing
      if (publisher === null) continue
      const day = dayOf(printing)
      const row = found.get(publisher) ?? { since: day, reports: 0 }
      if (day < row.since) row.since = day
      if (!met.has(publisher)) row.reports++
      met.add(publisher)
      found.set(publisher, row)
    }
  }
  return [...found]
    .map(([publisher, row]) => ({ publisher, ...row }))
    .sort((a, b) => byText(a.since, b.since) || byText(a.publisher, b.publisher))
}

/**
 * Those that are first read after the first and not after the last of these days: they bend the trend within them (field
 * rule S4). Without a first day, the first day of all sources stands for it; without both, nothing is named.
 */
export function firstReadWithin(
  sources: readonly SourceSince[],
  { from, until }: Days,
): readonly SourceSince[] {
  if (from === null && until === null) return []
  const first = from ?? sources[0]?.since ?? ''
  return sources.filter(({ since }) => since > first && (until === null || since <= until))
}

/** `Halvek Radio is read since 2024-03-12; days before it lack Halvek Radio.` */
export const saySince = ({ publisher, since }: SourceSince): string =>
  `${publisher} is read since ${since}; days before it lack ${publisher}.`
