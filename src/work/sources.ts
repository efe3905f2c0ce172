import type { Origins } from '../origin/index.js'
import type { SourceRating, Standing } from '../review/index.js'
import type { SourceSince } from '../tally/index.js'
import { picturesOf } from './picture.js'
import type { Project } from './project.js'
import { readSinceOf } from './read-since.js'

/** Whoever's word claims go back to. */
export interface SourceRow {
  /** Id of the origin. */
  readonly id: string
  readonly name: string
  readonly sort: 'speaker' | 'text' | 'publisher'
  /** Those that nobody rejected, and their reports. */
  readonly claims: number
  readonly reports: number
  /** Who printed them, a family under one name, in the order of names. */
  readonly outlets: readonly string[]
  readonly rating: SourceRating | null
}

export interface KnownSources {
  /** Those with the most claims first. */
  readonly sources: readonly SourceRow[]
  /** Publishers with the day since which each is read, in the order of days. */
  readonly publishers: readonly SourceSince[]
}

/** Sources of a project, as they are rated, and publishers with since when each is read. */
export function listSources(project: Project): KnownSources {
  const standing = project.standing()
  const origins = picturesOf(project.objects).origins(standing)
  return {
    sources: sourceRows(standing, origins),
    publishers: readSinceOf(standing),
  }
}

/** A source that only rejected claims name is none, unless somebody rated it. */
function sourceRows({ reliabilities, claims }: Standing, { branches }: Origins): readonly SourceRow[] {
  const ratings = new Map(reliabilities.map((rating) => [rating.about, rating]))
  const reportOf = new Map(
    claims.flatMap(({ id, state, report }) => (state === 'rejected' ? [] : [[id, report.text]])),
  )
  return branches
    .map(({ origin: { id, name, sort }, claims: own, outlets }) => {
      const reports = own.flatMap((claim) => reportOf.get(claim) ?? [])
      const rating = ratings.get(id) ?? null
      return { id, name, sort, claims: reports.length, reports: new Set(reports).size, outlets, rating }
    })
    .filter(({ claims: number, rating }) => number > 0 || rating !== null)
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
}
