import type { Actor, ActorType } from './actor.js'

/** How a state is named: by its own name, an adjective, its capital, or a name of its government. */
export type NationForm = 'name' | 'adjective' | 'seat' | 'government'

/** One meaning of a name. */
export interface NameSense {
  /** actor: an entry or the organ of a state; nation: a state or territory; person: somebody in people.yaml. */
  readonly kind: 'actor' | 'nation' | 'person'
  /** Id of the actor, nation or person. */
  readonly ref: string
  readonly form?: NationForm
  /** Capitals that the words must have: 1 some, 2 all. Absent: none. */
  readonly capitals?: 1 | 2
  /** The words must be written exactly so (short abbreviations in mixed case). */
  readonly exact?: string
  /** Countries, one of which the phrase or the report must be about. */
  readonly within?: readonly string[]
  /** The name itself takes sides. */
  readonly loaded?: true
  /** Read only where the report makes plain who is meant. */
  readonly short?: true
}

export interface CompiledActor extends Actor {
  /** Stands for a whole family of bodies and gives way to a more exact reading. */
  readonly vague?: true
}

export interface CompiledNation {
  readonly id: string
  readonly name: string
  readonly governmentName: string | null
  readonly countries: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly territory: boolean
  readonly ucdp: number | null
  readonly source: string
  /** Own names of its organs: `armed-forces` to names. */
  readonly organNames: Readonly<Record<string, readonly string[]>>
}

/** A time in which a person spoke or acted for a party. */
export interface Office {
  readonly of: string
  readonly from: string | null
  readonly to: string | null
}

export interface CompiledPerson {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly offices: readonly Office[]
  readonly source: string
}

export interface CompiledOrgan {
  readonly organ: string
  readonly label: string
  readonly labelTerritory: string
  readonly type: ActorType
  readonly parent: string | null
}

/** What a noun after a nation's name says. */
export interface OrganNoun {
  readonly organ: string
  readonly stem: boolean
  readonly bare: boolean
  readonly within: boolean
  readonly loaded: boolean
}

export const WORD_ROLES = [
  'lead',
  'pronoun',
  'breaker',
  'modifier',
  'portfolio',
  'member',
  'follower',
  'of',
  'loyal',
  'tail',
  'link',
  'title',
  'descriptor',
  'preposition',
  'particle',
  'repeated',
  'style',
] as const
export type WordRole = (typeof WORD_ROLES)[number]

export interface CompiledLabel {
  readonly id: string
  readonly usedBy: string
}

/** All of data/actors in one file: what `build.ts` writes and `openActors` reads. Keys are made by `nameKey`. */
export interface CompiledActors {
  readonly actors: readonly CompiledActor[]
  readonly nations: readonly CompiledNation[]
  readonly people: readonly CompiledPerson[]
  readonly organs: readonly CompiledOrgan[]
  readonly names: Readonly<Record<string, readonly NameSense[]>>
  readonly organNouns: Readonly<Record<string, OrganNoun>>
  /** Word or phrase to the roles that it may play. */
  readonly words: Readonly<Record<string, readonly WordRole[]>>
  /** "the group" and its like: phrase to the types of actor that it may stand for. */
  readonly generics: Readonly<Record<string, readonly ActorType[]>>
  readonly labels: readonly CompiledLabel[]
  /** Loaded word to its label and whether it may follow a party's name. */
  readonly loaded: Readonly<Record<string, { readonly label: number; readonly member: boolean }>>
  /** Short form after a full name ("observatory") to the actors that it may stand for. */
  readonly shorts: Readonly<Record<string, readonly string[]>>
}
