import type { RecordedClaim } from '../record/index.js'
import type { Filter } from '../store/index.js'
import type { Tally, Toll } from '../tally/index.js'
import { tally } from '../tally/index.js'
import { claimIds } from './claims.js'
import type { Picture } from './picture.js'
import { pictureOf } from './picture.js'
import type { Project } from './project.js'

export interface PictureOptions {
  /** Null: everything. */
  readonly filter: Filter | null
  readonly suggestions: boolean
}

/** Incidents and their tolls, of those that hold a claim that the filter finds. */
export async function incidentsOf(
  project: Project,
  { filter, suggestions }: PictureOptions,
): Promise<Picture> {
  const picture = pictureOf(project.standing(), project.objects, { suggestions })
  if (filter === null) return picture
  const found = await claimIds(project, filter)
  const isFound = ({ id }: RecordedClaim): boolean => found.has(id)
  const incidents = picture.incidents.incidents.filter((incident) => incident.claims.some(isFound))
  const kept = new Set(incidents.map(({ id }) => id))
  return {
    ...picture,
    incidents: {
      ...picture.incidents,
      incidents,
      aggregates: picture.incidents.aggregates.filter(({ claim }) => isFound(claim)),
    },
    tolls: picture.tolls.filter(({ incident }) => kept.has(incident)),
  }
}

export interface Tallied {
  readonly tally: Tally
  readonly tolls: readonly Toll[]
}

/** Sums over the incidents of a filter. */
export async function tallyOf(
  project: Project,
  { filter, suggestions, words }: PictureOptions & { readonly words: string | null },
): Promise<Tallied> {
  const { origins, incidents, tolls } = await incidentsOf(project, { filter, suggestions })
  const heads = project.log.heads().map(({ chain, head }) => `${chain.slice(0, 8)} ${head}`)
  const { aggregates } = incidents
  return {
    tally: tally(tolls, {
      origins,
      aggregates,
      suggestions,
      filter: words,
      data: `heads ${heads.join(', ')}`,
    }),
    tolls,
  }
}
