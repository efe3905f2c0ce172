import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import type { OwnWords, Toll, TollOptions } from './toll.js'
import { ownWordsOf, tollOf } from './toll.js'

/** Tolls of incidents as they go on. */
export interface HeldTolls {
  /** The same as `tollsOf` makes; a toll whose incident, origins and words are as they were is not made again. */
  of(incidents: readonly Incident[], options: TollOptions): readonly Toll[]
}

interface Kept {
  readonly toll: Toll
  readonly words: OwnWords
  /** With what it was made, or last found to be the same. */
  options: TollOptions
}

export function openTolls(): HeldTolls {
  const kept = new WeakMap<Incident, Kept>()
  return {
    of(incidents, options) {
      const wordsOf = ownWordsOf(options)
      return incidents.map((incident) => {
        const words = wordsOf(incident)
        const known = kept.get(incident)
        if (known !== undefined && isAsBefore(known, incident, { words, options })) {
          known.options = options
          return known.toll
        }
        const toll = tollOf(incident, { ...options, ...words })
        kept.set(incident, { toll, words, options })
        return toll
      })
    },
  }
}

const isAsBefore = (
  { words: before, options: old }: Kept,
  incident: Incident,
  { words, options }: Pick<Kept, 'words' | 'options'>,
): boolean =>
  old.suggestions === options.suggestions &&
  old.presumption === options.presumption &&
  old.sideOf === options.sideOf &&
  isSame(before.overrides, words.overrides) &&
  isSame(before.victims, words.victims) &&
  isSame(before.responsible, words.responsible) &&
  haveSameOrigins(incident, old.origins, options.origins)

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]))

const haveSameOrigins = ({ claims }: Incident, before: Origins, now: Origins): boolean =>
  before === now || claims.every(({ id }) => before.of(id) === now.of(id))
