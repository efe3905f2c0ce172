import type { Kind, Metric, Phase, SourceType, Stance } from '../codebook/index.js'

/**
 * Words of a report in a coding that leaves the program or comes from outside. Half-open [start, end), Unicode code
 * points of the report's text; `text` is what stands there.
 */
export interface CodedWords {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Who vouches for a claim. The narrator has no words: `start` and `end` are null, `text` is empty. */
export interface CodedSource {
  readonly type: SourceType
  readonly start: number | null
  readonly end: number | null
  readonly text: string
}

export interface CodedTime {
  readonly text: string
  /** Half-open [start, end), Unicode code points. */
  readonly span: readonly [number, number]
  /** ISO date of the first day, or null. */
  readonly start: string | null
  /** ISO date of the last day (inclusive), or null. */
  readonly end: string | null
}

/** Whole numbers of persons; unknown is null (codebook section 6). */
export interface CodedCount extends CodedWords {
  readonly metric: Metric
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly of: string | null
  /** Index in the claim's counts of the count that this one is part of. */
  readonly part_of: number | null
}

export interface CodedClaim {
  readonly kind: Kind
  readonly stance: Stance
  readonly phase: Phase | null
  readonly trigger: CodedWords
  readonly source: CodedSource
  readonly cue: CodedWords | null
  readonly via: readonly CodedWords[]
  readonly quoted: 'direct' | 'indirect'
  readonly agents: readonly CodedWords[]
  readonly targets: readonly CodedWords[]
  readonly place: CodedWords | null
  readonly time: CodedTime | null
  readonly counts: readonly CodedCount[]
}

/** One line of a coding in JSONL, by hand or by program (schema/report.schema.json). */
export interface CodedReport {
  readonly id: string
  readonly publisher: string | null
  readonly licence?: string | null
  readonly title: string | null
  readonly url: string | null
  /** ISO date, or null. */
  readonly published: string | null
  readonly text: string
  /** Half-open [start, end), Unicode code points, in order. */
  readonly sentences: readonly (readonly [number, number])[]
  readonly claims: readonly CodedClaim[]
}
