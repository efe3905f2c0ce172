import type { Hash, RecordedClaim } from '../record/index.js'
import { withPages } from '../report/index.js'
import type { ReceivedReport, Standing } from '../review/index.js'
import type { Pages } from '../text/index.js'
import { openLive } from './live.js'
import type { Project } from './project.js'

/** Where the pages of a report's text begin, by the first of its captures that has any; null: it has no pages. */
export const pagesOf = ({ captures }: Pick<ReceivedReport, 'captures'>): Pages | null =>
  captures.find(({ taken }) => taken?.pages != null)?.taken?.pages ?? null

/** The same by texts. @param wanted the texts that will be asked for; all where it is left out */
export function pagesIn(
  { reports }: Pick<Standing, 'reports'>,
  wanted?: ReadonlySet<Hash>,
): (text: Hash) => Pages | null {
  const pages = new Map<Hash, Pages>()
  for (const received of reports) {
    const { text } = received.report
    const paged = wanted?.has(text) === false ? null : pagesOf(received)
    if (paged !== null) pages.set(text, paged)
  }
  return (text) => pages.get(text) ?? null
}

/** Claims as they leave the program: the words of each slot with their page, where the report has pages. */
export function claimsWithPages(
  project: Project,
  claims: readonly RecordedClaim[],
): readonly RecordedClaim[] {
  const texts = new Set(claims.map(({ report }) => report.text))
  const pagesAt = pagesIn(openLive(project).standing(), texts)
  return claims.map((recorded) => ({
    ...recorded,
    claim: withPages(recorded.claim, pagesAt(recorded.report.text)),
  }))
}
