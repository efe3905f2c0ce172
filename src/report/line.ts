import type { ActorLink, CountedGroup, CountedStatus, TimeMention } from '../claim/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import type { CodedClaim, CodedCount, CodedReport, CodedSource, CodedTime, CodedWords } from './coded.js'

/** Calibrated probability, 0 to 1, that the slot's words are right; for a claim, that its kind, stance and source are. */
interface Likely {
  readonly probability: number
}

/**
 * Where a reading leaves the program: number, from 1, of the page on which the words begin. Left out where the text has no
 * pages; the log keeps where pages begin once a text, and none in its claims.
 */
interface Paged {
  readonly page?: number
}

export interface LineWords extends CodedWords, Likely, Paged {}

export interface LineParty extends LineWords {
  readonly actor: ActorLink | null
  /** The word that takes sides in these words, known actor or not; left out where there is none. */
  readonly label?: string
}

export interface LineSource extends CodedSource, Likely, Paged {
  readonly actor: ActorLink | null
  readonly label?: string
}

export interface LinePlaceLink {
  readonly id: string
  readonly name: string
  readonly name_arabic: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly admin1: string | null
  /** WGS 84, degrees. */
  readonly latitude: number
  readonly longitude: number
  readonly precision: string
  readonly method: string
}

export interface LinePlace extends LineWords {
  readonly resolved: LinePlaceLink | null
}

export interface LineTime extends CodedTime, Likely, Paged {
  readonly holds: TimeMention['holds']
  /** Id of the grammar row that read the dates, or null. */
  readonly rule: string | null
}

export interface LineCount extends CodedCount, Likely, Paged {
  readonly status: CountedStatus
  readonly group: CountedGroup
  /** Id of the grammar row that read the number, or null. */
  readonly rule: string | null
}

export interface LineClaim extends CodedClaim, Likely {
  readonly id: string
  readonly trigger: LineWords
  readonly source: LineSource
  readonly cue: LineWords | null
  readonly via: readonly LineParty[]
  readonly said: LineTime | null
  readonly agents: readonly LineParty[]
  readonly targets: readonly LineParty[]
  readonly place: LinePlace | null
  readonly time: LineTime | null
  readonly counts: readonly LineCount[]
}

/** What made a reading: it depends on nothing else but the report's text, date and publisher. */
export interface Versions {
  readonly program: string
  readonly model: string
  readonly codebook: string
}

/** One line of JSONL as Marsad writes it: a coding with all that it has beyond one made by hand. */
export interface ReportLine extends CodedReport {
  readonly claims: readonly LineClaim[]
  readonly marsad: Versions
  readonly diagnostics: readonly Diagnostic[]
}
