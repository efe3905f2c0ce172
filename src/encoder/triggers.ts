import type { Word } from '../text/index.js'
import { sentenceBucket, wordBucket } from './buckets.js'
import type { Encoder, Matrix } from './model.js'
import type { WordScores } from './proposal.js'
import type { TaggedSpan, TagProbabilities } from './spans.js'
import { bestSpans, softmax, softmaxOfThree } from './spans.js'
import type { Window } from './windows.js'

/** A word that denotes an event. */
export interface Trigger {
  /** Index of the word in the window. */
  readonly word: number
  readonly kind: number
  readonly event: number
  readonly kinds: Float32Array
}

/** A report as the heads see it. */
export interface Seen {
  readonly words: readonly Word[]
  readonly sentence: Int32Array
  readonly quoted: Uint8Array
  readonly encoder: Encoder
}

export function findTriggers(
  scores: Matrix,
  window: Window,
  seen: Seen,
): { readonly triggers: readonly Trigger[]; readonly events: readonly WordScores[] } {
  const { manifest } = seen.encoder
  const none = manifest.kinds.length
  const threshold = manifest.thresholds?.trigger ?? 0.5
  const triggers: Trigger[] = []
  const events: WordScores[] = []
  for (let i = window.fresh - window.first; i < scores.rows; i++) {
    const p = softmax(scores.data.subarray(i * scores.columns, (i + 1) * scores.columns))
    const event = 1 - p[none]!
    const word = seen.words[window.first + i]!
    if (event > 0.02) {
      const kinds = manifest.kinds.map((kind, k) => ({ kind, probability: p[k]! }))
      kinds.sort((a, b) => b.probability - a.probability)
      events.push({ start: word.start, end: word.end, text: word.text, event, kinds: kinds.slice(0, 4) })
    }
    if (event < threshold) continue
    let kind = 0
    for (let k = 1; k < none; k++) if (p[k]! > p[kind]!) kind = k
    triggers.push({ word: i, kind, event, kinds: p })
  }
  return { triggers, events }
}

const BIG = Array.from({ length: 32 }, (_, i) => BigInt(i))

/** Words farther apart than this share the last bucket. */
const FAR = 41

/** Bucket of each distance from -FAR to FAR. */
const DISTANCES = Array.from({ length: 2 * FAR + 1 }, (_, i) => BIG[wordBucket(i - FAR)]!)

/** Tag probabilities of each trigger and role over the window's words. */
export async function tagWindow(
  words: Matrix,
  options: { readonly triggers: readonly Trigger[]; readonly window: Window; readonly seen: Seen },
): Promise<readonly (readonly TagProbabilities[])[]> {
  const { triggers, window, seen } = options
  const n = words.rows
  const distance = new BigInt64Array(triggers.length * n)
  const sentence = new BigInt64Array(triggers.length * n)
  const quotes = new BigInt64Array(triggers.length * n)
  triggers.forEach((trigger, t) => {
    const at = window.first + trigger.word
    for (let x = 0; x < n; x++) {
      distance[t * n + x] = DISTANCES[Math.max(-FAR, Math.min(FAR, x - trigger.word)) + FAR]!
      sentence[t * n + x] = BIG[sentenceBucket(seen.sentence[window.first + x]! - seen.sentence[at]!)]!
      quotes[t * n + x] = BIG[seen.quoted[at]! * 2 + seen.quoted[window.first + x]!]!
    }
  })
  const raw = await seen.encoder.tagRoles(words, {
    trigger: triggers.map((t) => t.word),
    kind: triggers.map((t) => t.kind),
    distance,
    sentence,
    quotes,
  })
  const roles = seen.encoder.manifest.roles.length
  return triggers.map((_, t) =>
    Array.from({ length: roles }, (_, role) => {
      const out = new Float32Array(n * 3)
      for (let x = 0; x < n; x++) softmaxOfThree(raw, ((t * n + x) * roles + role) * 3, { out, to: x * 3 })
      return out
    }),
  )
}

/** Two triggers inside one another's words with the same kind are one event mention: the likelier stays. */
export function dropDoubles(
  triggers: readonly Trigger[],
  tags: readonly (readonly TagProbabilities[])[],
): readonly number[] {
  const spans = triggers.map((trigger, t) => triggerSpan(trigger, tags[t]!))
  return triggers.flatMap((trigger, t) => {
    const beaten = triggers.some((other, o) => {
      if (o === t) return false
      const touch = spans[o]!.first < spans[t]!.end && spans[t]!.first < spans[o]!.end
      const stronger = other.event > trigger.event || (other.event === trigger.event && o > t)
      return touch && stronger && (other.kind === trigger.kind || other.word === trigger.word + 1)
    })
    return beaten ? [] : [t]
  })
}

/** The trigger's words: those tagged around it, up to the word itself. */
export function triggerSpan(trigger: Trigger, tags: readonly TagProbabilities[]): TaggedSpan {
  const around = bestSpans(tags[0]!).find((s) => s.first <= trigger.word && trigger.word < s.end)
  if (around === undefined || around.end - around.first > 8) {
    return { first: trigger.word, end: trigger.word + 1, probability: trigger.event }
  }
  return { first: around.first, end: trigger.word + 1, probability: around.probability }
}
