import type { Kind, Metric, Phase, SourceType, Stance } from '../codebook/index.js'

/** What of a coded report is scored: a part of schema/report.schema.json. Offsets count Unicode code points. */
export interface Coding {
  readonly id: string
  readonly text: string
  /** Half-open [start, end). */
  readonly sentences: readonly (readonly [number, number])[]
  readonly claims: readonly CodingClaim[]
}

export interface CodingWords {
  readonly text: string
}

export interface CodingCount {
  readonly metric: Metric
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** Index in the claim's counts of the count that this one is part of. */
  readonly part_of: number | null
}

export interface CodingClaim {
  readonly kind: Kind
  readonly stance: Stance
  readonly phase: Phase | null
  /** Half-open [start, end). */
  readonly trigger: { readonly start: number; readonly end: number }
  readonly source: { readonly type: SourceType; readonly text: string }
  readonly cue: CodingWords | null
  readonly via: readonly CodingWords[]
  readonly quoted: 'direct' | 'indirect' | null
  readonly agents: readonly CodingWords[]
  readonly targets: readonly CodingWords[]
  readonly place: CodingWords | null
  /** ISO dates, the end inclusive. */
  readonly time: { readonly start: string | null; readonly end: string | null } | null
  readonly counts: readonly CodingCount[]
}
