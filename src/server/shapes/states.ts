import type { RecordedClaim } from '../../record/index.js'
import type { LinePlaceLink } from '../../report/index.js'
import type { State } from '../../state/index.js'
import type { MapData, States, Timeline } from '../schema/index.js'
import { placeOf } from './place.js'

type Told = States['states'][number]

/**
 * A state with its spells. An end that lies between two bounds is given by the bound that is surely inside the spell; of
 * days of which nothing is known by the one that is surely outside, so that nothing is left between.
 */
export const stateOf = (state: State): Told => {
  const { kind, place, placeName, holders, timeline, rivals, suggested } = state
  return {
    kind,
    place,
    placeName,
    holders: [...holders],
    spells: timeline.map((spell) => {
      const { status, from, until, rests, claims } = spell
      return {
        status,
        from: status === 'unknown' ? (from.earliest ?? from.latest) : (from.latest ?? from.earliest),
        until: status === 'unknown' ? (until.latest ?? until.earliest) : (until.earliest ?? until.latest),
        fromBasis: from.basis,
        untilBasis: until.basis,
        rests,
        claims: [...claims],
      }
    }),
    rivals: rivals.map((list) => [...list]),
    suggested: suggested.length > 0,
  }
}

/** Ids of all claims that an account rests on, for it or against it. */
export const claimsOf = ({ timeline, undated, ahead }: State): readonly string[] => [
  ...timeline.flatMap(({ claims, contested }) => [...claims, ...contested.flatMap((one) => one.claims)]),
  ...undated,
  ...ahead,
]

/** Control, sieges and ceasefires as dated areas. */
export function stateAreas(
  states: readonly State[],
  claimAt: (id: string) => RecordedClaim | null,
): MapData['states'] {
  return states.map((state) => {
    const { kind, holders, spells } = stateOf(state)
    const link = linkOf(state, claimAt)
    return {
      kind,
      place: { ...placeOf({ text: state.placeName, link }), name: state.placeName, id: state.place },
      holders,
      spells: spells.map(({ status, from, until, rests }) => ({ status, from, until, rests })),
      contested: state.rivals.length > 0 || state.timeline.some(({ contested }) => contested.length > 0),
    }
  })
}

/** The entry of the gazetteer that the account's own claims stand for; a side or part of it has the same. */
function linkOf(state: State, claimAt: (id: string) => RecordedClaim | null): LinePlaceLink | null {
  for (const id of claimsOf(state)) {
    const link = claimAt(id)?.claim.place?.resolved
    if (link != null && (state.place === link.id || state.place.startsWith(`${link.id}/`))) return link
  }
  return null
}

/** States as bars. */
export const stateBars = (states: readonly State[]): Timeline['states'] =>
  states.map((state) => {
    const { kind, placeName, holders, spells } = stateOf(state)
    return {
      kind,
      label:
        holders.length === 0 ? `${kind}: ${placeName}` : `${kind}: ${placeName}, ${holders.join(' and ')}`,
      spells: spells.map(({ claims: _, ...spell }) => spell),
    }
  })
