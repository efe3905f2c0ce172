/** A stretch of words that a role was given, with the mean probability of its tags. Half-open word indices. */
export interface TaggedSpan {
  readonly first: number
  readonly end: number
  readonly probability: number
}

/**
 * Scores, before softmax, of outside, begin, inside for each word of one trigger and role: the three of word x stand at
 * `from + x * step` and after.
 */
export interface TagScores {
  readonly words: number
  readonly scores: Float32Array
  readonly from: number
  readonly step: number
}

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

/** Log-odds that are as good as never. */
export const NEVER = 12

/** A tag may be this much less likely than another of its word, in log-odds, and no less: one in a billion. */
const LEAST = 20.7

export interface SpanOptions {
  /** Added to the log-odds of being inside a span. */
  readonly lift?: number
  /** For each word how much it costs, in log-odds, that a span ends with it (phrases.ts). */
  readonly ends?: Float32Array | null
}

/** Whether outside is the likeliest tag of every word, so that no span can be. */
function isOutside({ words, scores, from, step }: TagScores, lift: number): boolean {
  for (let x = 0, at = from; x < words; x++, at += step) {
    const least = scores[at]! - lift
    if (scores[at + 1]! > least || scores[at + 2]! > least) return false
  }
  return true
}

/** The most likely tagging in which inside never follows outside (Viterbi over three states), as spans. */
export function bestSpans(tags: TagScores, options: SpanOptions = {}): readonly TaggedSpan[] {
  const { lift = 0, ends = null } = options
  if (isOutside(tags, lift)) return []
  const states = bestStates(tags, { lift, ends })
  const spans: TaggedSpan[] = []
  for (let x = 0; x < states.length; x++) {
    if (states[x] !== 1) continue
    let end = x + 1
    while (end < states.length && states[end] === 2) end++
    spans.push(spanFrom(tags, x, end))
  }
  return spans
}

/** For each word 0 outside, 1 begin, 2 inside. */
function bestStates(tags: TagScores, { lift, ends }: Required<SpanOptions>): Uint8Array {
  const { words: n, scores, from: start, step } = tags
  const back = new Uint8Array(n * 3)
  let [outside, begin, inside] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let x = 0, at = start; x < n; x++, at += step) {
    const [o, b, i] = [scores[at]!, scores[at + 1]!, scores[at + 2]!]
    const least = Math.max(o, b, i) - LEAST
    const any = begin >= inside ? 1 : 2
    const going = any === 1 ? begin : inside
    const ended = going - (ends?.[x - 1] ?? 0)
    const from = outside >= ended ? 0 : any
    const best = Math.max(outside, ended)
    back[x * 3] = from
    back[x * 3 + 1] = from
    back[x * 3 + 2] = any
    outside = best + Math.max(o, least)
    begin = best + Math.max(b, least) + lift
    inside = going + Math.max(i, least) + lift
  }
  const states = new Uint8Array(n)
  if (n > 0) {
    const any = begin >= inside ? 1 : 2
    states[n - 1] = outside >= (any === 1 ? begin : inside) - (ends?.[n - 1] ?? 0) ? 0 : any
  }
  for (let x = n - 1; x > 0; x--) states[x - 1] = back[x * 3 + states[x]!]!
  return states
}

/**
 * The likeliest single span, however unlikely: begins at the best begin tag, runs while inside beats the rest and
 * past words that no span ends with.
 */
export function likeliestSpan(tags: TagScores, ends: Float32Array | null = null): TaggedSpan | null {
  let first = -1
  let begin = 0
  for (let x = 0; x < tags.words; x++) {
    const p = probabilityOf(tags, x, 1)
    if (first === -1 || p > begin) {
      first = x
      begin = p
    }
  }
  if (first === -1) return null
  const goesOn = (x: number): boolean => {
    if ((ends?.[x - 1] ?? 0) >= NEVER) return true
    const inside = probabilityOf(tags, x, 2)
    return inside > begin * 0.5 && inside > probabilityOf(tags, x, 1)
  }
  let end = first + 1
  while (end < tags.words && goesOn(end)) end++
  return spanFrom(tags, first, end)
}

/** Softmax over the three tags of a word. */
function probabilityOf({ scores, from, step }: TagScores, word: number, tag: 0 | 1 | 2): number {
  const at = from + word * step
  const wanted = scores[at + tag]!
  return (
    1 /
    (Math.exp(scores[at]! - wanted) + Math.exp(scores[at + 1]! - wanted) + Math.exp(scores[at + 2]! - wanted))
  )
}

function spanFrom(tags: TagScores, first: number, end: number): TaggedSpan {
  let logs = Math.log(probabilityOf(tags, first, 1) + 1e-9)
  for (let x = first + 1; x < end; x++) logs += Math.log(probabilityOf(tags, x, 2) + 1e-9)
  return { first, end, probability: Math.exp(logs / (end - first)) }
}
