/** A stretch of words that a role was given, with the mean probability of its tags. Half-open word indices. */
export interface TaggedSpan {
  readonly first: number
  readonly end: number
  readonly probability: number
}

/** Probabilities of outside, begin, inside for each word of one trigger and role: n × 3, row-major. */
export type TagProbabilities = Float32Array

/** Softmax of a row of scores. */
export function softmax(scores: ArrayLike<number>): Float32Array {
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < scores.length; i++) top = Math.max(top, scores[i]!)
  const out = new Float32Array(scores.length)
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    out[i] = Math.exp(scores[i]! - top)
    sum += out[i]!
  }
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / sum
  return out
}

/** Softmax of the three scores from `from`, written to `out` from `to`: there are too many to make a row of each. */
export function softmaxOfThree(
  scores: Float32Array,
  from: number,
  { out, to }: { readonly out: Float32Array; readonly to: number },
): void {
  const [a, b, c] = [scores[from]!, scores[from + 1]!, scores[from + 2]!]
  const top = Math.max(a, b, c)
  out[to] = Math.exp(a - top)
  out[to + 1] = Math.exp(b - top)
  out[to + 2] = Math.exp(c - top)
  const sum = out[to]! + out[to + 1]! + out[to + 2]!
  out[to] = out[to]! / sum
  out[to + 1] = out[to + 1]! / sum
  out[to + 2] = out[to + 2]! / sum
}

/** Log-odds that are as good as never. */
export const NEVER = 12

export interface SpanOptions {
  /** Added to the log-odds of being inside a span. */
  readonly lift?: number
  /** For each word how much it costs, in log-odds, that a span ends with it (phrases.ts). */
  readonly ends?: Float32Array | null
}

/** The most likely tagging in which inside never follows outside (Viterbi over three states), as spans. */
export function bestSpans(tags: TagProbabilities, options: SpanOptions = {}): readonly TaggedSpan[] {
  const { lift = 0, ends = null } = options
  const n = tags.length / 3
  const back = new Uint8Array(n * 3)
  let score = [0, 0, Number.NEGATIVE_INFINITY]
  for (let x = 0; x < n; x++) {
    const o = Math.log(tags[x * 3]! + 1e-9)
    const b = Math.log(tags[x * 3 + 1]! + 1e-9) + lift
    const i = Math.log(tags[x * 3 + 2]! + 1e-9) + lift
    if (x === 0) {
      score = [o, b, Number.NEGATIVE_INFINITY]
      continue
    }
    const any = score[1]! >= score[2]! ? 1 : 2
    const ended = score[any]! - (ends?.[x - 1] ?? 0)
    const from = score[0]! >= ended ? 0 : any
    const best = Math.max(score[0]!, ended)
    back[x * 3] = from
    back[x * 3 + 1] = from
    back[x * 3 + 2] = any
    score = [best + o, best + b, score[any]! + i]
  }
  const states = new Uint8Array(n)
  if (n > 0) {
    const any = score[1]! >= score[2]! ? 1 : 2
    states[n - 1] = score[0]! >= score[any]! - (ends?.[n - 1] ?? 0) ? 0 : any
  }
  for (let x = n - 1; x > 0; x--) states[x - 1] = back[x * 3 + states[x]!]!
  const spans: TaggedSpan[] = []
  for (let x = 0; x < n; x++) {
    if (states[x] !== 1) continue
    let end = x + 1
    while (end < n && states[end] === 2) end++
    spans.push(spanFrom(tags, x, end))
  }
  return spans
}

/**
 * The likeliest single span, however unlikely: begins at the best begin tag, runs while inside beats the rest and
 * past words that no span ends with.
 */
export function likeliestSpan(tags: TagProbabilities, ends: Float32Array | null = null): TaggedSpan | null {
  const n = tags.length / 3
  let first = -1
  for (let x = 0; x < n; x++) if (first === -1 || tags[x * 3 + 1]! > tags[first * 3 + 1]!) first = x
  if (first === -1) return null
  const goesOn = (x: number): boolean =>
    (ends?.[x - 1] ?? 0) >= NEVER ||
    (tags[x * 3 + 2]! > tags[first * 3 + 1]! * 0.5 && tags[x * 3 + 2]! > tags[x * 3 + 1]!)
  let end = first + 1
  while (end < n && goesOn(end)) end++
  return spanFrom(tags, first, end)
}

function spanFrom(tags: TagProbabilities, first: number, end: number): TaggedSpan {
  let logs = Math.log(tags[first * 3 + 1]! + 1e-9)
  for (let x = first + 1; x < end; x++) logs += Math.log(tags[x * 3 + 2]! + 1e-9)
  return { first, end, probability: Math.exp(logs / (end - first)) }
}
