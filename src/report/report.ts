import type { Span } from '../text/index.js'

/** One document as received by the pipeline. */
export interface Report {
  readonly id: string
  /** The words that every span of every claim counts in. The title is never part of it. */
  readonly text: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  /** ISO date (YYYY-MM-DD) of publication, or null; without it relative times stay unknown. */
  readonly published: string | null
  /** Half-open spans in UTF-16 code units, ordered, not overlapping. */
  readonly sentences: readonly Span[]
}
