import type { LineClaim } from '../report/index.js'
import type { RecordedReport } from './report.js'

/**
 * Where a claim stands. `suggested`: a machine read it and nobody has decided; `accepted`: decided as read; `edited`:
 * decided with other values; `added`: coded by a person, whom no machine helped; `unsure`: looked at and left open;
 * `rejected`: decided to be no claim of this report.
 */
export type ReviewState = 'suggested' | 'accepted' | 'edited' | 'added' | 'unsure' | 'rejected'

/** Who decided what is in the record, and when. */
export interface Decided {
  /** Name of the person, as in the project's keys. */
  readonly by: string
  /** UTC, ISO 8601. Says when, never in which order: order is the log's. */
  readonly at: string
  readonly reason: string | null
}

/** A claim in the record, with the values that count now: the decided ones where somebody has decided. */
export interface RecordedClaim {
  /** Stable: a claim keeps its id when it is edited or read anew by a later model. */
  readonly id: string
  readonly report: RecordedReport
  /** Offsets count Unicode code points of the report's text. */
  readonly claim: LineClaim
  readonly state: ReviewState
  readonly decided: Decided | null
  /** Somebody decided otherwise in another copy, and neither had seen the other; left out where nobody did. */
  readonly rival?: true
}

/** A claim that counts without being asked for: somebody decided for it. */
export const isDecided = ({ state }: RecordedClaim): boolean =>
  state === 'accepted' || state === 'edited' || state === 'added'

/** What a tally or an export may take: decided claims, and suggestions only where they were asked for. */
export const mayCount = (claim: RecordedClaim, options: { readonly suggestions: boolean }): boolean =>
  isDecided(claim) || (options.suggestions && (claim.state === 'suggested' || claim.state === 'unsure'))

/** Who says so, as people read it: the source's actor, else its words, else who printed the report. */
export const speakerOf = ({ claim, report }: RecordedClaim): string =>
  claim.source.actor?.name ??
  (claim.source.text === '' ? (report.publisher ?? 'the report') : claim.source.text)

/** Id of a claim's place where it is known, else its words in small letters; empty where no place is named. */
export const placeKeyOf = ({ claim }: RecordedClaim): string =>
  claim.place?.resolved?.id ?? claim.place?.text.toLowerCase() ?? ''
