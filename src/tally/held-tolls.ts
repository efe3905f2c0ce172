import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import type { OwnWords, Toll, TollOptions } from './toll.js'
import { ownWordsOf, tollOf } from './toll.js'

/** Tolls of incidents as they go on. */
export interface HeldTolls {
  /** The same as `tollsOf` makes; a toll whose incident, origins and words are as they were is not made again. */
  of(incidents: readonly Incident[], options: TollOptions): readonly Toll[]
  /** The toll of an incident, where it is held and would be the same now but for whether suggestions count. */
  known(incident: Incident, now: Now): Toll | null
}

interface Now {
  readonly words: OwnWords
  readonly options: TollOptions
}

interface Kept extends Now {
  readonly toll: Toll
  /** With what it was made, or last found to be the same. */
  options: TollOptions
}

export interface HeldTollsOptions {
  /** Tolls without suggestions. An incident that is in both has decided claims alone: its numbers are held once. */
  readonly beside?: Pick<HeldTolls, 'known'> | null
}

export function openTolls({ beside = null }: HeldTollsOptions = {}): HeldTolls {
  const kept = new WeakMap<Incident, Kept>()
  const knownTo = (incident: Incident, now: Now): Kept | null => {
    const known = kept.get(incident)
    return known !== undefined && isAsBefore(known, incident, now) ? known : null
  }
  return {
    of(incidents, options) {
      const wordsOf = ownWordsOf(options)
      return incidents.map((incident) => {
        const now = { words: wordsOf(incident), options }
        const known = knownTo(incident, now)
        if (known !== null && known.options.suggestions === options.suggestions) {
          known.options = options
          return known.toll
        }
        const other = beside?.known(incident, now) ?? null
        const toll = other === null ? tollOf(incident, { ...options, ...now.words }) : likeToll(other, now)
        kept.set(incident, { toll, ...now })
        return toll
      })
    },
    known: (incident, now) => knownTo(incident, now)?.toll ?? null,
  }
}

const likeToll = (toll: Toll, { options: { suggestions = false } }: Now): Toll => ({
  incident: toll.incident,
  kind: toll.kind,
  cause: toll.cause,
  place: toll.place,
  start: toll.start,
  end: toll.end,
  lumped: toll.lumped,
  cells: toll.cells,
  own: toll.own,
  responsibility: toll.responsibility,
  leftOut: toll.leftOut,
  suggestions,
  presumption: toll.presumption,
})

const isAsBefore = (
  { words: before, options: old }: Kept,
  incident: Incident,
  { words, options }: Now,
): boolean =>
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
