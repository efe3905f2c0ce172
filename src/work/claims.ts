import type { RecordedClaim } from '../record/index.js'
import type { Filter } from '../store/index.js'
import type { Project } from './project.js'
import { openProjection } from './projection.js'

export interface ClaimsPage {
  readonly claims: readonly RecordedClaim[]
  /** How many the filter finds in all. */
  readonly total: number
}

/** Ids of all claims that a filter finds. */
export async function claimIds(project: Project, filter: Filter): Promise<ReadonlySet<string>> {
  const store = await openProjection(project)
  try {
    return new Set(await store.ids(filter))
  } finally {
    await store.close()
  }
}

/** Claims of a filter, in the order of their reports' dates, at most `limit` of them after the first `offset`. */
export async function listClaims(
  project: Project,
  filter: Filter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ClaimsPage> {
  const store = await openProjection(project)
  try {
    const rows = await store.claims(filter, { limit, offset })
    const total = await store.count(filter)
    const byId = new Map(project.standing().claims.map((claim) => [claim.id, claim]))
    return { claims: rows.map(({ id }) => byId.get(id as string)!), total }
  } finally {
    await store.close()
  }
}
