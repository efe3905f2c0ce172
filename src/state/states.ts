import { mayCount, placeKeyOf, type RecordedClaim, speakerOf } from '../record/index.js'
import { holdersOf, observe, stateOf } from './observe.js'
import type { Observation, State } from './state.js'
import { overlap, stretchesOf } from './stretches.js'

interface Account {
  readonly key: string
  readonly claims: RecordedClaim[]
}

/**
 * Control, sieges and ceasefires as intervals, one account for each kind, place and holder (field rules T4, T8). Accounts
 * that differ stand side by side. Near-linear in the number of claims; their order does not matter.
 *
 * @param options.suggestions whether claims that nobody has decided on are taken too
 */
export function statesOf(
  claims: readonly RecordedClaim[],
  options: { readonly suggestions: boolean },
): readonly State[] {
  const accounts = new Map<string, Account>()
  for (const recorded of claims) {
    const state = mayCount(recorded, options) ? stateOf(recorded) : null
    if (state === null) continue
    const key = JSON.stringify([state.kind, placeKeyOf(recorded), holdersOf(recorded)])
    const account = accounts.get(key) ?? { key, claims: [] }
    account.claims.push(recorded)
    accounts.set(key, account)
  }
  const made = [...accounts.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).map(stateFrom)
  const held = made.filter(({ stretches, undated }) => stretches.length + undated.length > 0)
  const byPlace = new Map<string, State[]>()
  for (const state of held) {
    const key = JSON.stringify([state.kind, state.place])
    byPlace.set(key, [...(byPlace.get(key) ?? []), state])
  }
  return held.map((state) => {
    const beside = byPlace.get(JSON.stringify([state.kind, state.place])) ?? []
    const rivals = beside.filter((other) => other !== state && overlap(state.stretches, other.stretches))
    return { ...state, rivals: state.kind === 'ceasefire' ? [] : rivals.map(({ holders }) => holders) }
  })
}

function stateFrom({ claims }: Account): State {
  const sorted = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const [first] = sorted
  const observations: Observation[] = []
  const undated: string[] = []
  const denied: State['denied'][number][] = []
  for (const recorded of sorted) {
    if (recorded.claim.stance === 'denies') denied.push({ claim: recorded.id, by: speakerOf(recorded) })
    if (recorded.claim.stance !== 'reports') continue
    const observation = observe(recorded)
    if (observation === null) undated.push(recorded.id)
    else observations.push(observation)
  }
  return {
    kind: stateOf(first!)!.kind,
    place: placeKeyOf(first!),
    placeName: first!.claim.place?.resolved?.name ?? first!.claim.place?.text ?? '',
    holders: holdersOf(first!),
    stretches: stretchesOf(observations),
    undated,
    denied,
    rivals: [],
  }
}
