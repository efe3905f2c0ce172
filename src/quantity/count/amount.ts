import type { Effect, Hedge } from './lexicon.js'

/** What sort of number words make: the sort decides what a hedge does to it. */
export type AmountKind = 'exact' | 'range' | 'vague' | 'share' | 'zero' | 'single'

/** low ≤ best ≤ high where known; unknown is null (codebook section 6). */
export interface Bounds {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** A number as read from tokens [from, next), before its hedges. */
export interface Amount extends Bounds {
  readonly kind: AmountKind
  readonly from: number
  readonly next: number
  /** Ids of the rows that read it. */
  readonly rules: readonly string[]
  /** For "3 million": 3 and 1,000,000, so that "2 to 3 million" can share the scale. Scale 1 where none is said. */
  readonly scale: number
  /** A range whose first number is the larger one ("between 12 and 2"): bounds stay unknown. */
  readonly inverted: boolean
}

/** Persons on earth, roughly: no count of people is larger. */
export const MOST_PEOPLE = 10_000_000_000

export const UNKNOWN: Bounds = { low: null, best: null, high: null }

export const exactly = (n: number): Bounds => ({ low: n, best: n, high: n })

/** 1.1 times a million is 1100000.0000000001 in binary; a true fraction is left as it is. */
export function wholeOr(n: number): number {
  const whole = Math.round(n)
  return Math.abs(n - whole) <= 1e-9 * Math.max(1, n) ? whole : n
}

export const isWhole = ({ low, best, high }: Bounds): boolean =>
  [low, best, high].every((n) => n === null || Number.isInteger(n))

export function amountOf(
  kind: AmountKind,
  bounds: Bounds,
  tokens: { readonly from: number; readonly next: number },
  rules: readonly string[],
  more: { readonly scale?: number; readonly inverted?: boolean } = {},
): Amount {
  const { low, best, high } = bounds
  return { kind, low, best, high, ...tokens, rules, scale: more.scale ?? 1, inverted: more.inverted ?? false }
}

/** Of several hedges the one that bounds ("up to an estimated 300" is at most 300). */
function strongest(hedges: readonly Hedge[]): Exclude<Effect, 'exact'> | undefined {
  const blurring = hedges.map((hedge) => hedge.effect).filter((effect) => effect !== 'exact')
  return blurring.find((effect) => effect !== 'about') ?? blurring[0]
}

/** The table of codebook section 6: what a hedge leaves known of a number. */
export function hedged(amount: Amount, hedges: readonly Hedge[]): Bounds {
  const bounds: Bounds = amount
  if (amount.kind === 'share') return bounds
  const effect = hedges.length === 0 ? undefined : strongest(hedges)
  if (effect === undefined) return bounds
  const n = amount.kind === 'exact' || amount.kind === 'single' ? amount.best : null
  switch (effect) {
    case 'at-least':
      return { low: bounds.low, best: bounds.best, high: null }
    case 'more-than':
      return { low: n === null ? bounds.low : n + 1, best: null, high: null }
    case 'at-most':
      return { low: null, best: null, high: bounds.high }
    case 'less-than':
      return { low: null, best: null, high: n === null || n < 1 ? bounds.high : n - 1 }
    case 'about':
      return n === null ? bounds : { low: null, best: n, high: null }
  }
}
