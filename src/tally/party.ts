import type { ActorLink } from '../claim/index.js'
import type { SourceType, Stance } from '../codebook/index.js'
import type { LineClaim, LineParty, LineSource } from '../report/index.js'
import { findWords, wordsFor } from './rows.js'
import { bareWords, holdsWords, plainWords } from './words.js'

/**
 * The side that an actor stood on that day: armed forces on their government's, a brigade on its movement's. The caller
 * makes it of the dictionary and of people's decisions; without it each actor is its own side. With `until`, the side on
 * all days from the first to the last, both included; null where one is not known.
 */
export type SideOf = (actor: ActorLink, day: string | null, until?: string | null) => Side

export interface Side {
  readonly id: string
  readonly name: string
  /** True where the side is not the same on all the days that it may have been: then the actor itself is named. */
  readonly unclear?: boolean
}

/** A side as it is blamed, counted or heard. */
export interface Party {
  /** Id of the actor; `words:the rebels` without its article where the dictionary knows none. */
  readonly id: string
  readonly name: string
  /** `placeholder`: words that name nobody ("unidentified gunmen"); never a perpetrator by name (field rule I6). */
  readonly sort: 'actor' | 'words' | 'placeholder'
}

export interface PartyContext {
  readonly sideOf: SideOf
  /** Day of the incident. */
  readonly day: string | null
}

export const ownSide: SideOf = (actor) => actor

/** The party that words of a claim name; hedges and articles are no part of its name. */
export function partyOf(mention: Pick<LineParty, 'text' | 'actor'>, context: PartyContext): Party {
  if (mention.actor !== null) {
    const { id, name } = context.sideOf(mention.actor, context.day)
    return { id, name, sort: 'actor' }
  }
  const words = withoutHedge(bareWords(mention.text))
  return {
    id: `words:${words}`,
    name: nameIn(mention.text, words),
    sort: isPlaceholder(words) ? 'placeholder' : 'words',
  }
}

const isPlaceholder = (words: string): boolean => words === '' || wordsFor('placeholder').has(words)

function withoutHedge(words: string): string {
  const hedge = findWords('suspected', 'agents', words)
  if (hedge === null || words === hedge.words) return words
  return bareWords(` ${words} `.replace(` ${hedge.words} `, ' '))
}

/** The part of a text that has these plain words, as it is written; the plain words where there is none. */
function nameIn(text: string, words: string): string {
  const parts = text.trim().split(/\s+/)
  const from = parts.findIndex((_, i) => plainWords(parts.slice(i).join(' ')) === words)
  return from < 0 ? words : parts.slice(from).join(' ')
}

/** The source of a claim as a party; the narrator is none. */
export const partyOfSource = (source: LineSource, context: PartyContext): Party | null =>
  source.type === 'narrator' || (source.actor === null && source.text === '')
    ? null
    : partyOf(source, context)

/** A party and the plain words that a claim has for it. */
export interface NamedParty {
  readonly party: Party
  readonly words: string
}

/** Sources that are parties to a conflict, or may be. */
export const PARTY_TYPES: ReadonlySet<SourceType> = new Set([
  'government',
  'military',
  'armed-group',
  'police',
])

/** The distinct parties that a claim names as doing it; who speaks of "our gunners" names itself. */
export function agentsOf(
  { agents, source, stance }: LineClaim,
  context: PartyContext,
): readonly NamedParty[] {
  const self = PARTY_TYPES.has(source.type) ? partyOfSource(source, context) : null
  const named = agents.map(
    (agent): NamedParty =>
      self !== null && isOwnPeople(agent, stance)
        ? { party: self, words: bareWords(source.text) }
        : { party: partyOf(agent, context), words: withoutHedge(bareWords(agent.text)) },
  )
  return named.filter(({ party }, i) => named.findIndex((other) => other.party.id === party.id) === i)
}

function isOwnPeople({ actor, text }: LineParty, stance: Stance): boolean {
  const first = plainWords(text).split(' ', 1)[0]!
  if (actor !== null) return false
  return (
    wordsFor('own-people').has(first) || (stance === 'denies' && wordsFor('own-people-denied').has(first))
  )
}

/** Whether the source is the party or speaks for it: the same side, or nothing beside its words but an office. */
export function speaksFor(source: LineSource, { party, words }: NamedParty, context: PartyContext): boolean {
  if (source.actor !== null && context.sideOf(source.actor, context.day).id === party.id) return true
  if (isPlaceholder(words) || source.text === '') return false
  return [source.text, ...source.text.split(',')].some((part) => isPartyOrOffice(plainWords(part), words))
}

function isPartyOrOffice(said: string, words: string): boolean {
  if (!holdsWords(said, words)) return false
  const offices = wordsFor('spokesman')
  const rest = ` ${said} `.replace(` ${words} `, ' ').trim()
  return rest === '' || rest.split(' ').every((word) => offices.has(word))
}

/** Who vouches for a claim, as people read it. */
export const nameOfSource = (claim: LineClaim, publisher: string | null): string =>
  claim.source.actor?.name ??
  (claim.source.text === '' ? (publisher ?? 'the report itself') : claim.source.text)
