import type { ActorLink } from '../claim/index.js'
import { plainLabel } from '../name/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineClaim, LineParty } from '../report/index.js'
import type { OwnActor, Shipped } from './standing.js'

/** Slots that hold parties. */
export const PARTY_SLOTS = ['source', 'via', 'agents', 'targets'] as const
export type PartySlot = (typeof PARTY_SLOTS)[number]

type Words = Pick<LineParty, 'text' | 'actor'> & {
  readonly start: number | null
  readonly end: number | null
}

/** One party of a claim, as a decision names it: its slot and where its words stand. */
export const partyKey = (slot: PartySlot, { start, end }: Words): string => `${slot} ${start} ${end}`

/** Parties of a slot; the narrator has no words and is none. */
export const partiesOf = (claim: LineClaim, slot: PartySlot): readonly Words[] =>
  slot !== 'source' ? claim[slot] : claim.source.text === '' ? [] : [claim.source]

/** A claim as it was read or decided, before the project's own dictionary was held against it. */
export interface Told {
  readonly claim: LineClaim
  /** Parties whose actor a person chose, or that a person held to be nobody's: no dictionary changes them. */
  readonly byHand: readonly string[]
}

/** What shown claims were made of, where that is another value. */
const TOLD = new WeakMap<LineClaim, Told>()

const NONE: readonly string[] = []

export const toldOf = (shown: LineClaim): Told => TOLD.get(shown) ?? { claim: shown, byHand: NONE }

/** Names of the project's own dictionary, held against claims. */
export interface OwnNames {
  /**
   * The claim with the actors that count: words that are a name or alias of an own actor stand for it, whatever was read,
   * unless a person chose the actor; and who was merged counts as the one it was merged into. The same value where
   * nothing changes.
   */
  of(claim: RecordedClaim, byHand: readonly string[]): RecordedClaim
}

/** @param shipped the dictionary that every project has */
export function openOwnNames(actors: readonly OwnActor[], shipped: Shipped): OwnNames {
  const labels = labelsOf(actors)
  const into = new Map(actors.flatMap(({ actor, leadsTo }) => (actor === leadsTo ? [] : [[actor, leadsTo]])))
  const names = new Map(actors.flatMap(({ actor, name }) => (name === null ? [] : [[actor, name]])))
  const links = new Map<string, ActorLink>()
  const linkTo = (id: string, loaded: boolean): ActorLink => {
    const key = `${id} ${loaded}`
    const link = links.get(key) ?? { id, name: names.get(id) ?? shipped.nameOf(id) ?? id, loaded }
    links.set(key, link)
    return link
  }
  const actorOf = ({ text, actor }: Words, isByHand: boolean): ActorLink | null => {
    const own = isByHand || labels.size === 0 ? null : (labels.get(plainLabel(text)) ?? null)
    const named = own ?? actor?.id ?? null
    if (named === null) return actor
    const id = into.get(named) ?? named
    return id === actor?.id ? actor : linkTo(id, actor?.loaded ?? shipped.isLoaded(text))
  }
  return {
    of(recorded, byHand) {
      const { claim } = recorded
      const named =
        labels.size === 0 && into.size === 0
          ? claim
          : withActors(claim, (slot, party) => actorOf(party, byHand.includes(partyKey(slot, party))))
      if (named !== claim || byHand.length > 0) TOLD.set(named, { claim, byHand })
      return named === claim ? recorded : { ...recorded, claim: named }
    },
  }
}

/** What names and aliases stand for, merges followed; a name of two is nobody's. */
function labelsOf(actors: readonly OwnActor[]): ReadonlyMap<string, string | null> {
  const labels = new Map<string, string | null>()
  for (const { name, aliases, leadsTo } of actors)
    for (const words of [name, ...aliases]) {
      const label = words === null ? '' : plainLabel(words)
      if (label === '') continue
      const known = labels.get(label)
      labels.set(label, known === undefined || known === leadsTo ? leadsTo : null)
    }
  return labels
}

/** A claim with other actors; the same value where all stay. */
export function withActors(
  claim: LineClaim,
  actorOf: (slot: PartySlot, party: Words, at: number) => ActorLink | null,
): LineClaim {
  const changed: { -readonly [K in PartySlot]?: LineClaim[K] } = {}
  const source = claim.source.text === '' ? claim.source.actor : actorOf('source', claim.source, 0)
  if (source !== claim.source.actor) changed.source = { ...claim.source, actor: source }
  for (const slot of ['via', 'agents', 'targets'] as const) {
    const actors = claim[slot].map((party, at) => actorOf(slot, party, at))
    if (actors.some((actor, at) => actor !== claim[slot][at]!.actor))
      changed[slot] = claim[slot].map((party, at) => ({ ...party, actor: actors[at]! }))
  }
  return Object.keys(changed).length === 0 ? claim : { ...claim, ...changed }
}
