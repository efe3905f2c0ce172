import type { Spell, State, StateKind } from '../state/index.js'
import { statesOf } from '../state/index.js'
import { foldText } from '../text/index.js'
import type { Project } from './project.js'
import { sidesOf } from './sides.js'
import type { QuotedClaim } from './threads.js'
import { claimQuoter } from './threads.js'

export interface StatesQuery {
  /** Whether claims that nobody has decided on are taken too. */
  readonly suggestions: boolean
  /** Ids of places, which hold their parts too, or words of their names; left out: all. */
  readonly places?: readonly string[]
  readonly kinds?: readonly StateKind[]
}

/** A spell with the claims of it, for it or against it, that nobody has decided on. */
export interface ToldSpell extends Spell {
  readonly suggested: readonly string[]
}

/** A state with the words of every claim in it. */
export interface ToldState extends Omit<State, 'timeline'> {
  readonly timeline: readonly ToldSpell[]
  /** Each claim of the account once: of its spells in their order, then those that give no day or days to come. */
  readonly quotes: readonly QuotedClaim[]
}

/** Control, sieges and ceasefires of a project, rival accounts side by side, with the words that they rest on. */
export function listStates(project: Project, query: StatesQuery): readonly ToldState[] {
  const quote = claimQuoter(project)
  const states = statesFor(project, query)
  const suggested = new Set(states.flatMap((state) => state.suggested))
  return states.map((state) => {
    const timeline = state.timeline.map((spell) => {
      const { claims, from, until, contested } = spell
      const ids = [claims, from.claims, until.claims, ...contested.map((contest) => contest.claims)].flat()
      return { ...spell, suggested: [...new Set(ids)].filter((id) => suggested.has(id)) }
    })
    const ids = [...timeline.flatMap(claimsOf), ...state.undated, ...state.ahead]
    return { ...state, timeline, quotes: quote(ids) }
  })
}

function statesFor(project: Project, { suggestions, places, kinds }: StatesQuery): readonly State[] {
  const { claims, actors } = project.standing()
  return statesOf(claims, { suggestions, sideOf: sidesOf(actors) }).filter(
    (state) =>
      (kinds === undefined || kinds.includes(state.kind)) &&
      (places === undefined || places.some((place) => isAt(state, place))),
  )
}

const claimsOf = ({ claims, contested }: Spell): readonly string[] => [
  ...claims,
  ...contested.flatMap((contest) => contest.claims),
]

/** "Halvek" finds its quarters too, by their ids or where their words name it. */
function isAt({ place, placeName }: State, given: string): boolean {
  if (place === given || place.startsWith(`${given}/`)) return true
  const words = foldText(given)
  return words !== '' && ` ${foldText(placeName)} `.includes(` ${words} `)
}
