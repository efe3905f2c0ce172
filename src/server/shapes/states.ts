import type { RecordedClaim } from '../../record/index.js'
import type { LinePlaceLink } from '../../report/index.js'
import type { Spell, State } from '../../state/index.js'
import type { MapData, States, Timeline } from '../schema/index.js'
import { placeOf } from './place.js'

/** Claims that a row names. */
const CLAIMS = 20

/**
 * A state with its spells. An end that lies between two bounds is given by the bound that is surely inside the spell; of
 * days of which nothing is known by the one that is surely outside, so that nothing is left between.
 */
const spellOf = ({ status, from, until, rests }: Spell) => ({
  status,
  from: status === 'unknown' ? (from.earliest ?? from.latest) : (from.latest ?? from.earliest),
  until: status === 'unknown' ? (until.latest ?? until.earliest) : (until.earliest ?? until.latest),
  fromBasis: from.basis,
  untilBasis: until.basis,
  rests,
})

/** Rows of a list of states, one a spell: those of a page, and how many there are. */
export function stateRows(
  states: readonly State[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): States {
  const rows: States['rows'] = []
  let total = 0
  for (const state of states) {
    const from = Math.max(0, offset - total)
    const until = Math.max(0, offset + limit - total)
    state.timeline
      .slice(from, until)
      .forEach((spell, i) => void rows.push(stateRow(state, { spell, nth: from + i })))
    total += state.timeline.length
  }
  return { rows, total }
}

function stateRow(
  { kind, place, placeName, holders, rivals, suggested }: State,
  { spell, nth }: { readonly spell: Spell; readonly nth: number },
): States['rows'][number] {
  return {
    kind,
    place,
    placeName,
    holders: [...holders],
    nth,
    ...spellOf(spell),
    claims: spell.claims.slice(0, CLAIMS),
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
    const { kind, holders, timeline } = state
    const link = linkOf(state, claimAt)
    return {
      kind,
      place: { ...placeOf({ text: state.placeName, link }), name: state.placeName, id: state.place },
      holders: [...holders],
      spells: timeline.map(spellOf).map(({ status, from, until, rests }) => ({ status, from, until, rests })),
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
    const { kind, placeName, holders, timeline } = state
    return {
      kind,
      label:
        holders.length === 0 ? `${kind}: ${placeName}` : `${kind}: ${placeName}, ${holders.join(' and ')}`,
      spells: timeline.map(spellOf),
    }
  })
