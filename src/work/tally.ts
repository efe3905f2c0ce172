import type { Filter } from '../store/index.js'
import type { Tally, Toll } from '../tally/index.js'
import { openLive } from './live.js'
import type { Picture } from './picture.js'
import type { Project } from './project.js'

export interface PictureOptions {
  /** Null: everything. */
  readonly filter: Filter | null
  readonly suggestions: boolean
}

/** Incidents and their tolls, of those that hold a claim that the filter finds. */
export const incidentsOf = async (
  project: Project,
  { filter, suggestions }: PictureOptions,
): Promise<Picture> => openLive(project).incidents(filter, { suggestions })

export interface Tallied {
  readonly tally: Tally
  readonly tolls: readonly Toll[]
  /** What it was counted from. */
  readonly picture: Picture
}

/** Sums over the incidents of a filter. */
export const tallyOf = async (
  project: Project,
  { filter, ...options }: PictureOptions & { readonly words: string | null },
): Promise<Tallied> => openLive(project).tally(filter, options)
