import type { Span } from '../../text/index.js'

/**
 * A number of people as a stretch of the report says it (codebook section 6): its words, hedge included, and what they
 * leave known. low ≤ best ≤ high where known; unknown is null, never 0.
 */
export interface NumberReading extends Span {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** The words for those counted, without the number ("civilians", "others"), or null. */
  readonly of: Span | null
  /** Ids of the grammar rows that read it, joined by ` + `: `hedge/at-least + number/digits`. */
  readonly rule: string
}

export interface ReadNumbersOptions {
  /** Read a, an, one, another and the other as 1 (codebook ruling 6). Off by default: most articles count nobody. */
  readonly singles?: boolean
  /** Read shares ("half of them", "most residents"), whose numbers are unknown. Off by default. */
  readonly shares?: boolean
}

export const ruleOf = (rules: readonly string[]): string => rules.join(' + ')
