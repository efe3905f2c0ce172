import { mayCount, type RecordedClaim } from '../record/index.js'
import { addTo, byText } from '../text/index.js'
import type { Told } from './account.js'
import type { State } from './state.js'
import { openTelling, type StatesOptions, statesAt } from './states.js'

/**
 * Control, sieges and ceasefires as intervals per place, with unknown between what is known and rival accounts side by
 * side (field rules T4, T8). Control has an account for each set of holders; a siege and a ceasefire one for each place,
 * whoever is named. Near-linear in the number of claims; their order does not matter.
 */
export const statesOf = (claims: readonly RecordedClaim[], options: StatesOptions): readonly State[] =>
  openStates()(claims, options)

/** What is told of one kind at one place, with the states that come of it. */
interface Place {
  readonly told: readonly Told[]
  readonly states: readonly State[]
}

/** States of a record as it goes on: a place of which nothing new is told is not worked out again. */
export function openStates(): (claims: readonly RecordedClaim[], options: StatesOptions) => readonly State[] {
  let kept: ReadonlyMap<string, Place> = new Map()
  return (claims, options) => {
    const counted = new Map(claims.flatMap((one) => (mayCount(one, options) ? [[one.id, one]] : [])))
    const tell = openTelling([...counted.values()], options)
    const byPlace = new Map<string, Told[]>()
    for (const claim of counted.values()) {
      const told = tell(claim)
      if (told !== null) addTo(byPlace, JSON.stringify([told.row.state, told.place.key]), told)
    }
    const before = kept
    kept = new Map(
      [...byPlace].map(([key, told]) => {
        const known = before.get(key)
        return [
          key,
          known !== undefined && saysSame(known.told, told) ? known : { told, states: statesAt(told) },
        ]
      }),
    )
    return [...kept]
      .map(([key, { states }]) => ({ key: `${key.slice(0, -1)},`, states }))
      .sort((a, b) => byText(a.key, b.key))
      .flatMap(({ states }) => states)
  }
}

const saysSame = (a: readonly Told[], b: readonly Told[]): boolean =>
  a.length === b.length && a.every((one, i) => isSame(one, b[i]!))

/** Of one claim: what it says depends on nothing else. */
const isSame = (a: Told, b: Told): boolean =>
  a.claim === b.claim &&
  a.place.name === b.place.name &&
  a.holders.length === b.holders.length &&
  a.holders.every(({ key, name, beside }, i) => {
    const other = b.holders[i]!
    return key === other.key && name === other.name && beside === other.beside
  })
