import type { ActorLink } from '../claim/index.js'
import type { Decision } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import { PARTY_SLOTS, partiesOf, partyKey, type Told, toldOf, withActors } from './own-actors.js'

const NONE: readonly string[] = []

/**
 * Parties of a decided claim whose actor a person chose. An entry from before that was kept does not say: there an actor
 * is taken for chosen where no reading of the same words has it.
 */
export function chosenIn({ as, byHand }: Decision, readings: readonly LineClaim[]): readonly string[] {
  if (byHand !== undefined) return byHand.length === 0 ? NONE : byHand
  const chosen = PARTY_SLOTS.flatMap((slot) =>
    partiesOf(as, slot).flatMap((party) => {
      const key = partyKey(slot, party)
      const read = readings.flatMap((claim) =>
        partiesOf(claim, slot).filter((other) => partyKey(slot, other) === key),
      )
      const isRead = read.some(({ actor }) => actor?.id === party.actor?.id)
      return isRead || (read.length === 0 && party.actor === null) ? [] : [key]
    }),
  )
  return chosen.length === 0 ? NONE : chosen
}

export interface Deciding {
  /** What was on the screen; null where nothing was. */
  readonly shown: LineClaim | null
  /** What the dictionaries say of words that a person gave: all of them, and without the project's own. */
  readonly actorOf: (words: string) => ActorLink | null
  readonly shippedActorOf: (words: string) => ActorLink | null
}

/**
 * A claim as a decision keeps it. An actor that the person left as it was shown, or that the dictionaries gave to their
 * words, is kept as it is without the project's own dictionary, so that this goes on to hold; one that they chose is named.
 */
export function toKeep(as: LineClaim, { shown, actorOf, shippedActorOf }: Deciding): Told {
  const told = shown === null ? null : toldOf(shown)
  const byHand: string[] = []
  const claim = withActors(as, (slot, party) => {
    const key = partyKey(slot, party)
    const before = shown === null ? [] : partiesOf(shown, slot)
    const at = before.findIndex((other) => partyKey(slot, other) === key)
    if (at !== -1 && before[at]!.actor?.id === party.actor?.id) {
      if (told!.byHand.includes(key)) byHand.push(key)
      return partiesOf(told!.claim, slot)[at]!.actor
    }
    if (at === -1 && party.actor?.id === actorOf(party.text)?.id) return shippedActorOf(party.text)
    byHand.push(key)
    return party.actor
  })
  return { claim, byHand }
}
