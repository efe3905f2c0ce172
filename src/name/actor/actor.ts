import type { ActorLink } from '../../claim/index.js'

/** What sort of party an actor is: the source types of codebook section 5 that can name a party. */
export const ACTOR_TYPES = [
  'government',
  'military',
  'armed-group',
  'police',
  'monitor',
  'io',
  'aid',
  'media',
  'person',
] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** Entry of the actor dictionary. */
export interface Actor {
  /** Stable slug; `sy/armed-forces` for the organ of a state or territory. */
  readonly id: string
  readonly name: string
  readonly type: ActorType
  /** ISO 3166-1 alpha-2, upper case: where it is at home or fights. Empty: not tied to countries. */
  readonly countries: readonly string[]
  /** Other names and abbreviations, in any script, without the name itself. */
  readonly names: readonly string[]
  /** First day of existence or of office: YYYY, YYYY-MM or YYYY-MM-DD; null where its source does not say. */
  readonly from: string | null
  /** Last day of existence or of office (inclusive), in the same form, or null. */
  readonly to: string | null
  /** Id of the actor that it belongs to, or null. */
  readonly parent: string | null
  /** Actor id of the Uppsala Conflict Data Program, or null. */
  readonly ucdp: number | null
  /** Where the row comes from, and where its dates do. */
  readonly source: string
}

/** An actor that an earlier phrase of the same report was read as. */
export interface SeenActor {
  readonly id: string
  /** The words of that phrase. */
  readonly words: string
}

/** A place of the report that the gazetteer knows. */
export interface PlaceSeen {
  readonly words: string
  /** ISO 3166-1 alpha-2, in any case. */
  readonly country: string
}

/** What the rest of the report says that helps to read a short or shared name. */
export interface ActorContext {
  /** ISO 3166-1 alpha-2 of the countries that the report is about, in any case. */
  readonly countries: readonly string[]
  /** Earlier parties of the report, in order. */
  readonly actorsSeen: readonly SeenActor[]
  /** Places of the report, for "police in Karachi"; without them such words stay unread. */
  readonly places?: readonly PlaceSeen[]
}

/** Slot that the words stand in. A capital is read as its government only for those who speak or act. */
export type ActorRole = 'source' | 'via' | 'agent' | 'target'

export interface ActorQuery {
  /** ISO date of the report, or null: then no name is ruled out by dates. */
  readonly published: string | null
  readonly role: ActorRole
  readonly context: ActorContext
}

export type CandidateStatus = 'chosen' | 'possible' | 'ruled-out'

/** One actor that words may stand for, and why it was taken or not. */
export interface ActorCandidate {
  readonly link: ActorLink
  readonly type: ActorType
  readonly status: CandidateStatus
  /** A sentence for people: what in the words, the date or the report spoke for or against it. */
  readonly reason: string
}

/** A word that takes sides, found in the words of a party. */
export interface LoadedLabel {
  /** Id of the row in data/actors/loaded.yaml, or `loaded/name` for a name that takes sides by itself. */
  readonly id: string
  /** The word or words as the text has them. */
  readonly words: string
  /** Who is known to use it, of whom; null for a name. */
  readonly usedBy: string | null
}

/** A state or territory as a side: its organs stand on it. */
export interface NationName {
  /** `sy`; its organs are `sy/armed-forces` and so on. */
  readonly id: string
  readonly name: string
  /** True for a territory with authorities of its own, which is no state of ISO 3166-1. */
  readonly territory: boolean
}

export interface ActorDictionary {
  /** Number of entries, organs of states and territories not counted. */
  readonly size: number
  /** The entry with this id, or null. Organs (`sy/police`) are made on demand. */
  byId(id: string): Actor | null
  /** The state or territory with this id, or null. */
  nationById(id: string): NationName | null
  /** Name of the entry, organ, state or territory with this id, or null. */
  nameOf(id: string): string | null
  /** All entries, in the order of the data files, organs of states and territories not among them. */
  entries(): readonly Actor[]
  /** The one actor that the words stand for, or null where the dictionary does not know it or leaves a choice. */
  resolve(words: string, query: ActorQuery): ActorLink | null
  /** All actors that the words could stand for, best first, with reasons. */
  candidates(words: string, query: ActorQuery): readonly ActorCandidate[]
  /**
   * What sort of party the words name where they do so by a name of it, its state's or one that the report has given
   * before; null where they resolve by an office or an organ, which says less of who speaks.
   */
  typeNamed(words: string, query: ActorQuery): ActorType | null
  /** The first word that takes sides, names of parties left out ("the al-Aqsa Martyrs Brigades" has none). */
  findLoaded(words: string): LoadedLabel | null
}
