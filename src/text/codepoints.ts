import type { Span } from './span.js'

/** Converts offsets of one text between UTF-16 code units and Unicode code points (W3C selectors count the latter). */
export interface CodePoints {
  /** Number of code points in the text. */
  readonly length: number
  /** UTF-16 offset to code-point offset. An offset inside a surrogate pair counts as the pair's end. */
  fromUnits(units: number): number
  /** Code-point offset to UTF-16 offset. Offsets past the end give the text's length. */
  toUnits(points: number): number
  spanFromUnits(span: Span): Span
  spanToUnits(span: Span): Span
}

/** Cost: one pass over the text; each conversion is a binary search over its astral characters. */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    const lead = text.charCodeAt(i)
    if (lead < 0xd800 || lead > 0xdbff) continue
    const trail = text.charCodeAt(i + 1)
    if (trail >= 0xdc00 && trail <= 0xdfff) {
      pairs.push(i)
      i++
    }
  }
  const pairsBefore = (bound: number, at: (index: number) => number): number => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (at(mid) < bound) low = mid + 1
      else high = mid
    }
    return low
  }
  const fromUnits = (units: number): number => units - pairsBefore(units, (i) => pairs[i]!)
  const toUnits = (points: number): number =>
    Math.min(text.length, points + pairsBefore(points, (i) => pairs[i]! - i))
  return {
    length: text.length - pairs.length,
    fromUnits: (units) => {
      const before = pairsBefore(units, (i) => pairs[i]!)
      const insidePair = before > 0 && pairs[before - 1]! + 1 === units
      return insidePair ? fromUnits(units + 1) : fromUnits(units)
    },
    toUnits,
    spanFromUnits: (s) => ({ start: fromUnits(s.start), end: fromUnits(s.end) }),
    spanToUnits: (s) => ({ start: toUnits(s.start), end: toUnits(s.end) }),
  }
}
