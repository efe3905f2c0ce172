import type { Hash, RecordedClaim } from '../record/index.js'
import { type Pages, withPages } from '../report/index.js'
import type { Standing } from '../review/index.js'
import { openLive } from './live.js'
import type { Project } from './project.js'

/** Where the pages of a text begin, by the first of its captures that has any; null: it has no pages. */
export function pagesIn({ reports }: Pick<Standing, 'reports'>): (text: Hash) => Pages | null {
  const pages = new Map(
    reports.flatMap(({ report, captures }) => {
      const paged = captures.find(({ taken }) => taken?.pages != null)?.taken?.pages ?? null
      return paged === null ? [] : [[report.text, paged] as const]
    }),
  )
  return (text) => pages.get(text) ?? null
}

/** Claims as they leave the program: the words of each slot with their page, where the report has pages. */
export function claimsWithPages(
  project: Project,
  claims: readonly RecordedClaim[],
): readonly RecordedClaim[] {
  const pagesOf = pagesIn(openLive(project).standing())
  return claims.map((recorded) => ({
    ...recorded,
    claim: withPages(recorded.claim, pagesOf(recorded.report.text)),
  }))
}
