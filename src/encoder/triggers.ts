import type { Word } from '../text/index.js'
import { relationOf } from './buckets.js'
import type { Encoder, Matrix, WindowWords } from './model.js'
import type { WordScores } from './proposal.js'
import type { TaggedSpan, TagScores } from './spans.js'
import { bestSpans, softmax } from './spans.js'
import type { Window } from './windows.js'

/** A word that denotes an event. */
export interface Trigger {
  /** Index of the word in the window. */
  readonly word: number
  readonly kind: number
  readonly event: number
  /** The likeliest kinds, the likeliest first. */
  readonly kinds: WordScores['kinds']
}

/** A report as the heads see it. */
export interface Seen {
  readonly words: readonly Word[]
  readonly sentence: Int32Array
  readonly quoted: Uint8Array
  readonly encoder: Encoder
}

/** `marsad explain` shows words that denote an event with at least this probability. */
const SHOWN = 0.02

/** The words in which an event is likely enough, and all that may be shown. */
export function findTriggers(
  scores: Matrix,
  window: Window,
  seen: Seen,
): { readonly triggers: readonly Trigger[]; readonly events: readonly WordScores[] } {
  const { manifest } = seen.encoder
  const none = manifest.kinds.length
  const threshold = manifest.thresholds?.trigger ?? 0.5
  const least = Math.min(SHOWN, threshold)
  const triggers: Trigger[] = []
  const events: WordScores[] = []
  for (let i = window.fresh - window.first; i < scores.rows; i++) {
    const row = scores.data.subarray(i * scores.columns, (i + 1) * scores.columns)
    if (isNoEvent(row, least)) continue
    const p = softmax(row)
    const event = 1 - p[none]!
    const word = seen.words[window.first + i]!
    if (event <= least) continue
    const kinds = manifest.kinds
      .map((kind, k) => ({ kind, probability: p[k]! }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, 4)
    if (event > SHOWN) events.push({ start: word.start, end: word.end, text: word.text, event, kinds })
    if (event < threshold) continue
    triggers.push({ word: i, kind: manifest.kinds.indexOf(kinds[0]!.kind), event, kinds })
  }
  return { triggers, events }
}

/**
 * Whether scores of the kinds lie so far below the last, of no event, that an event is less likely than `least`. True of
 * most words, which need no softmax then; exported for its test.
 */
export function isNoEvent(row: Float32Array, least: number): boolean {
  const none = row.length - 1
  const bar = row[none]! - Math.log(none / least)
  for (let k = 0; k < none; k++) if (row[k]! > bar) return false
  return true
}

/** What the role head says of one trigger. */
export interface Tagged {
  readonly trigger: Trigger
  /** The words that denote the event. */
  readonly words: TaggedSpan
  /** Scores for each role, in the order of the manifest. */
  readonly tags: readonly TagScores[]
  /** Probability that somebody is named as source, by the trigger alone. */
  readonly named: number
}

/** Tags of each trigger and role over the window's words. */
export async function tagWindow(
  words: WindowWords,
  options: { readonly triggers: readonly Trigger[]; readonly window: Window; readonly seen: Seen },
): Promise<readonly Tagged[]> {
  const { triggers, window, seen } = options
  const standing = Array.from({ length: words.rows }, (_, word) => ({
    word,
    sentence: seen.sentence[window.first + word]!,
    quoted: seen.quoted[window.first + word]!,
  }))
  const raw = await seen.encoder.tagRoles(words, {
    trigger: triggers.map((t) => t.word),
    kind: triggers.map((t) => t.kind),
    relation: (trigger, word) => relationOf(standing[trigger]!, standing[word]!),
  })
  const step = seen.encoder.manifest.roles.length * 3
  return triggers.map((trigger, t) => {
    const scores = raw.tags[t]!
    const tags = seen.encoder.manifest.roles.map((_, role) => ({
      words: scores.length / step,
      scores,
      from: role * 3,
      step,
    }))
    return { trigger, words: triggerSpan(trigger, tags), tags, named: softmax(raw.named[t]!)[1]! }
  })
}

/** Two triggers inside one another's words with the same kind are one event mention: the likelier stays. */
export function dropDoubles(tagged: readonly Tagged[]): readonly Tagged[] {
  return tagged.filter(
    (one, t) =>
      !tagged.some((other, o) => {
        if (o === t) return false
        const touch = other.words.first < one.words.end && one.words.first < other.words.end
        const [a, b] = [one.trigger, other.trigger]
        const stronger = b.event > a.event || (b.event === a.event && o > t)
        return touch && stronger && (b.kind === a.kind || b.word === a.word + 1)
      }),
  )
}

/** The trigger's words: those tagged around it, up to the word itself. */
function triggerSpan(trigger: Trigger, tags: readonly TagScores[]): TaggedSpan {
  const around = bestSpans(tags[0]!).find((s) => s.first <= trigger.word && trigger.word < s.end)
  if (around === undefined || around.end - around.first > 8) {
    return { first: trigger.word, end: trigger.word + 1, probability: trigger.event }
  }
  return { first: around.first, end: trigger.word + 1, probability: around.probability }
}
