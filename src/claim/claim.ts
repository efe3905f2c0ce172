import type { Kind, Metric, Phase, SourceType, Stance } from '../codebook/index.js'
import type { Span } from '../text/index.js'

/** Words of the report. `text` equals the report's text at the span, always. */
export interface Mention extends Span {
  readonly text: string
  /** Calibrated probability that these are the slot's words, 0 to 1. */
  readonly probability: number
}

/** Entry of the actor dictionary that a mention stands for. */
export interface ActorLink {
  readonly id: string
  readonly name: string
  /** True where the words used for it take sides ("terrorists", "the regime"): the label that this source uses. */
  readonly loaded: boolean
}

/** A party as it is named, with the actor that it stands for, or null: what the dictionary does not know stays words. */
export interface PartyMention extends Mention {
  readonly actor: ActorLink | null
  /** The word that takes sides in these words, as it stands there, whoever is meant; left out where there is none. */
  readonly label?: string
}

/** Who vouches for the claim (codebook section 5). For the narrator `mention` is null. */
export interface Source {
  readonly type: SourceType
  readonly mention: PartyMention | null
  /** Calibrated probability of the source as a whole (its words, or that it is the narrator), 0 to 1. */
  readonly probability: number
}

/** What a coordinate may stand for, finest to coarsest. */
export const PRECISIONS = [
  'site',
  'quarter',
  'settlement',
  'district',
  'province',
  'region',
  'country',
] as const
export type Precision = (typeof PRECISIONS)[number]

/** Entry of the gazetteer. */
export interface PlaceLink {
  /** `geonames:170063`, `curated:bustan-al-basha`. */
  readonly id: string
  readonly name: string
  readonly nameArabic: string | null
  /** ISO 3166-1 alpha-2; null for a region that crosses borders. */
  readonly country: string | null
  readonly admin1: string | null
  /** WGS 84, degrees. */
  readonly latitude: number
  readonly longitude: number
  /** What the coordinate stands for. */
  readonly precision: Precision
  readonly method: string
}

export interface PlaceMention extends Mention {
  readonly resolved: PlaceLink | null
}

/** When (codebook section 7). */
export interface TimeMention {
  readonly words: Mention
  /** ISO date of the first day, or null where it cannot be worked out. */
  readonly start: string | null
  /** ISO date of the last day (inclusive), or null. */
  readonly end: string | null
  /** Whether the event holds on all days of the interval or on some day within it; null where start and end are. */
  readonly holds: 'throughout' | 'within' | null
  /** Id of the grammar row that read the words, or null where none did. */
  readonly rule: string | null
}

export type CountedStatus = 'civilian' | 'combatant' | 'protected' | 'unknown'
export type CountedGroup = 'men' | 'women' | 'children' | 'unknown'

/** Number of persons (codebook section 6). low ≤ best ≤ high where known; unknown is null, never 0. */
export interface Count extends Mention {
  readonly metric: Metric
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** The words for those counted. */
  readonly of: string | null
  /** Index in the claim's counts of the count that this one is part of; never added to it. */
  readonly partOf: number | null
  readonly status: CountedStatus
  readonly group: CountedGroup
  /** Id of the grammar row that read the number. */
  readonly rule: string | null
}

export interface Claim {
  /** Stable within report text and program version: derived from kind, trigger and source words. */
  readonly id: string
  readonly kind: Kind
  readonly stance: Stance
  readonly phase: Phase | null
  readonly trigger: Mention
  readonly source: Source
  readonly cue: Mention | null
  /** Who passed it on, outermost last. */
  readonly via: readonly PartyMention[]
  readonly quoted: 'direct' | 'indirect'
  /** When the source said it. */
  readonly said: TimeMention | null
  readonly agents: readonly PartyMention[]
  readonly targets: readonly PartyMention[]
  readonly place: PlaceMention | null
  readonly time: TimeMention | null
  readonly counts: readonly Count[]
  /** Calibrated probability that the claim (kind, stance and source) is right, 0 to 1. */
  readonly probability: number
}

/** The slots of a claim whose words say no more than trigger and source: nobody, nowhere, no day, no number, indirect speech. */
export const NO_SLOTS = {
  quoted: 'indirect',
  said: null,
  agents: [],
  targets: [],
  place: null,
  time: null,
  counts: [],
} as const satisfies Partial<Claim>
