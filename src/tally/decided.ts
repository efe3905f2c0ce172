import type { Incident } from '../incident/index.js'
import type { Responsible, SaidOf } from '../record/index.js'
import type { Party, PartyContext } from './party.js'
import { settledAmong } from './unsettled.js'
import { bareWords } from './words.js'

/** What a person decided, with their name and what it was said of where that is known. */
export type Signed<T> = T & { readonly by?: string | null; readonly of?: SaidOf }

/** A person's word on it. */
export interface RelationDecision {
  readonly holds: boolean
  readonly reason: string | null
  readonly by: string | null
}

/** A person's word on an incident that is part of another now. */
export interface UnsettledRelation extends RelationDecision {
  /** The id that it was said of. */
  readonly incident: string
}

/** What people decided of one party and relation; of incidents that are one now, maybe nothing that holds. */
export function decidedAmong(
  words: readonly Signed<Responsible>[],
  incident: Incident,
): { readonly decided: RelationDecision | null; readonly unsettled?: readonly UnsettledRelation[] } {
  if (words.length === 0) return UNDECIDED
  const isSame = (a: Responsible, b: Responsible): boolean => a.holds === b.holds
  const { holds: held, unsettled } = settledAmong(words, { incident, isSame })
  const decided = held === null ? null : decisionOf(held)
  if (unsettled.length === 0) return { decided }
  return { decided, unsettled: unsettled.map((word) => ({ ...decisionOf(word), incident: word.incident })) }
}

const UNDECIDED = { decided: null } as const

const decisionOf = ({ holds, reason, by }: Signed<Responsible>): RelationDecision => ({
  holds,
  reason,
  by: by ?? null,
})

/** The party that a decision names: by its id, its words or its name, or as an actor that the claims do not name. */
export function decidedParty(
  party: string,
  { parties, context }: { readonly parties: ReadonlyMap<string, Party>; readonly context: PartyContext },
): Party {
  const words = bareWords(party)
  const known =
    parties.get(party) ??
    parties.get(`words:${words}`) ??
    [...parties.values()].find(({ name }) => bareWords(name) === words)
  if (known !== undefined) return known
  if (/\s/.test(party)) return { id: `words:${words}`, name: words, sort: 'words' }
  const { id, name } = context.sideOf({ id: party, name: party, loaded: false }, context.day)
  return parties.get(id) ?? { id, name, sort: 'actor' }
}
