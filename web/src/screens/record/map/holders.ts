import type { MapData } from '../../../../../src/server/schema/index.js'

export type MapState = MapData['states'][number]
export type Spell = MapState['spells'][number]

/**
 * Colours of no party: told apart by people who see few colours, alike in weight, none of them red or green alone.
 * Each goes with a pattern of its own, so that colour does not carry it alone.
 */
export const COLOURS = [
  '#3b6fa0',
  '#c58a1f',
  '#7a5ca8',
  '#2f8f83',
  '#a8577e',
  '#6d7f2c',
  '#8a6a4f',
  '#4f8fb8',
]
export const PATTERNS = ['rising', 'dots', 'falling', 'level', 'cross', 'upright'] as const
export type Pattern = (typeof PATTERNS)[number]

export interface Ink {
  readonly colour: string
  readonly pattern: Pattern
}

const nameOf = (holders: readonly string[]): string => holders.join(' + ')

/** An ink for each holder, the same on every day and under every filter of the same names. */
export function inksOf(states: readonly MapState[]): ReadonlyMap<string, Ink> {
  const names = [
    ...new Set(states.filter(({ kind }) => kind === 'control').map(({ holders }) => nameOf(holders))),
  ]
  return new Map(
    names
      .sort()
      .map((name, i) => [
        name,
        { colour: COLOURS[i % COLOURS.length]!, pattern: PATTERNS[i % PATTERNS.length]! },
      ]),
  )
}

/** How things stood at one place on a day. */
export interface Standing {
  readonly place: MapState['place']
  /** Who is said to hold it; more than one where accounts differ. */
  readonly holders: readonly { readonly name: string; readonly denied: boolean; readonly rests: string }[]
  /** Somebody held it before or after, and nobody says who on this day. */
  readonly unknown: boolean
  readonly contested: boolean
  readonly siege: { readonly denied: boolean; readonly rests: string } | null
  readonly ceasefire: { readonly denied: boolean; readonly rests: string } | null
}

/** All places of which something is said for a day. */
export function standingOn(day: string, states: readonly MapState[]): readonly Standing[] {
  const byPlace = new Map<string, { readonly state: MapState; readonly spell: Spell }[]>()
  for (const state of states) {
    const spell = spellOn(day, state.spells)
    if (spell === null) continue
    const key = state.place.id ?? state.place.name
    const known = byPlace.get(key)
    if (known === undefined) byPlace.set(key, [{ state, spell }])
    else known.push({ state, spell })
  }
  return [...byPlace.values()].map(standingOf)
}

function standingOf(said: readonly { readonly state: MapState; readonly spell: Spell }[]): Standing {
  const control = said.filter(({ state }) => state.kind === 'control')
  const held = control.filter(({ spell }) => spell.status !== 'unknown')
  const one = (kind: MapState['kind']): Standing['siege'] => {
    const found = said.find(({ state, spell }) => state.kind === kind && spell.status !== 'unknown')
    return found === undefined ? null : { denied: found.spell.status === 'denied', rests: found.spell.rests }
  }
  return {
    place: said[0]!.state.place,
    holders: held.map(({ state, spell }) => ({
      name: nameOf(state.holders),
      denied: spell.status === 'denied',
      rests: spell.rests,
    })),
    unknown: control.length > 0 && held.length === 0,
    contested: held.length > 1 || held.some(({ state }) => state.contested),
    siege: one('siege'),
    ceasefire: one('ceasefire'),
  }
}

/** What holds on a day: a denial of that day stands before what it denies. */
function spellOn(day: string, spells: readonly Spell[]): Spell | null {
  const found = spells.filter(
    ({ from, until }) => (from === null || from <= day) && (until === null || until >= day),
  )
  return found.find(({ status }) => status === 'denied') ?? found[0] ?? null
}

/** First and last day of which anything is said; null where no state has a day. */
export function daysOf(
  states: readonly MapState[],
): { readonly first: string; readonly last: string } | null {
  let first: string | null = null
  let last: string | null = null
  for (const { spells } of states) {
    for (const day of spells.flatMap(({ from, until }) => [from, until])) {
      if (day === null) continue
      if (first === null || day < first) first = day
      if (last === null || day > last) last = day
    }
  }
  return first === null || last === null ? null : { first, last }
}
