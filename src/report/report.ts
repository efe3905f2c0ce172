import type { Span } from '../text/index.js'

/** How a report was taken from the bytes that were received; null where there is nothing to say. */
export interface Taken {
  /** Where each page of the text begins, the first page's 0 included; null: it has no pages. */
  readonly pages: readonly number[] | null
  /** Which part of the bytes it is, where they hold several: `sheet 'May', row 12`, `message 731`. */
  readonly part: string | null
  /** When the bytes say that it was fetched or sent, UTC, ISO 8601; what they say, not what was seen. */
  readonly fetched: string | null
  /** Who wrote it, as it says itself. */
  readonly byline: string | null
  /** Character set that the bytes were read in, where that is not UTF-8. */
  readonly charset: string | null
  /** What the bytes say of it that is no part of its words, in words for a person: `forwarded from Halvek News`. */
  readonly says: readonly string[]
}

/** Nothing to say. */
export const NOTHING_TAKEN: Taken = {
  pages: null,
  part: null,
  fetched: null,
  byline: null,
  charset: null,
  says: [],
}

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
  /**
   * The time of day of publication, where the bytes give one: UTC, ISO 8601 with milliseconds, where they name the zone,
   * else YYYY-MM-DDThh:mm as written.
   */
  readonly printedAt?: string
  /** Half-open spans in UTF-16 code units, ordered, not overlapping. */
  readonly sentences: readonly Span[]
  /** Pages in UTF-16 code units. */
  readonly taken?: Taken
}
