import type { Span } from '../text/index.js'

/** Words that the encoder proposes for a slot. Half-open, UTF-16 code units; probability before calibration. */
export interface ProposedSpan extends Span {
  readonly probability: number
}

export interface ProposedCount extends ProposedSpan {
  readonly metric: string
  readonly metricProbability: number
}

/** One trigger with one source, before numbers, dates and names are read. Probabilities are not calibrated. */
export interface ProposedClaim {
  readonly trigger: ProposedSpan
  readonly kind: string
  readonly kindProbability: number
  readonly runnersUp: readonly { readonly kind: string; readonly probability: number }[]
  /** Null where the report itself vouches. */
  readonly source: ProposedSpan | null
  /** Probability that somebody is named as source, whoever it is. */
  readonly namedProbability: number
  readonly sourceType: string
  readonly sourceTypeProbability: number
  readonly stance: string
  readonly stanceProbability: number
  readonly phase: string
  readonly phaseProbability: number
  readonly quoted: 'direct' | 'indirect'
  readonly cue: ProposedSpan | null
  readonly via: readonly ProposedSpan[]
  readonly agents: readonly ProposedSpan[]
  readonly targets: readonly ProposedSpan[]
  readonly place: ProposedSpan | null
  readonly time: ProposedSpan | null
  readonly counts: readonly ProposedCount[]
}

/** Event scores of one word, for `marsad explain`. */
export interface WordScores extends Span {
  readonly text: string
  readonly event: number
  readonly kinds: readonly { readonly kind: string; readonly probability: number }[]
}
