import type { RecordedClaim } from '../record/index.js'
import type { Filter } from '../store/index.js'
import { openLive } from './live.js'
import type { Project } from './project.js'

export interface ClaimsPage {
  readonly claims: readonly RecordedClaim[]
  /** How many the filter finds in all. */
  readonly total: number
}

/** Claims of a filter, in the order of their reports' dates, at most `limit` of them after the first `offset`. */
export const listClaims = async (
  project: Project,
  filter: Filter,
  options: { readonly limit: number; readonly offset: number },
): Promise<ClaimsPage> => openLive(project).claims(filter, options)
