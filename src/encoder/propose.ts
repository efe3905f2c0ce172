import type { Report } from '../report/index.js'
import type { Span, Word } from '../text/index.js'
import { splitWords } from '../text/index.js'
import { sentenceBucket, wordBucket } from './buckets.js'
import type { ClaimScores, Encoder, Matrix } from './model.js'
import { directSpeech } from './quotes.js'
import type { TaggedSpan, TagProbabilities } from './spans.js'
import { bestSpans, likeliestSpan, softmax } from './spans.js'
import type { Window } from './windows.js'
import { cutWindows } from './windows.js'

/** Words that the encoder proposes for a slot. Half-open, UTF-16 code units; probability before calibration. */
export interface ProposedSpan extends Span {
  readonly probability: number
}

export interface ProposedCount extends ProposedSpan {
  readonly metric: string
  readonly metricProbability: number
}

/** One trigger with one source, before numbers, dates and names are read. Probabilities are not calibrated. */
export interface ProposedClaim {
  readonly trigger: ProposedSpan
  readonly kind: string
  readonly kindProbability: number
  readonly runnersUp: readonly { readonly kind: string; readonly probability: number }[]
  /** Null where the report itself vouches. */
  readonly source: ProposedSpan | null
  /** Probability that somebody is named as source, whoever it is. */
  readonly namedProbability: number
  readonly sourceType: string
  readonly sourceTypeProbability: number
  readonly stance: string
  readonly stanceProbability: number
  readonly phase: string
  readonly phaseProbability: number
  readonly quoted: 'direct' | 'indirect'
  readonly cue: ProposedSpan | null
  readonly via: readonly ProposedSpan[]
  readonly agents: readonly ProposedSpan[]
  readonly targets: readonly ProposedSpan[]
  readonly place: ProposedSpan | null
  readonly time: ProposedSpan | null
  readonly counts: readonly ProposedCount[]
}

/** Event scores of one word, for `marsad explain`. */
export interface WordScores extends Span {
  readonly text: string
  readonly event: number
  readonly kinds: readonly { readonly kind: string; readonly probability: number }[]
}

interface Trigger {
  /** Index of the word in the window. */
  readonly word: number
  readonly kind: number
  readonly event: number
  readonly kinds: Float32Array
}

interface Seen {
  readonly words: readonly Word[]
  readonly sentence: Int32Array
  readonly quoted: Uint8Array
  readonly encoder: Encoder
}

/**
 * Reads a report window by window. Depends on text, publisher and weights only. Linear in the length of the report.
 */
export async function proposeClaims(
  report: Report,
  encoder: Encoder,
): Promise<{ readonly claims: readonly ProposedClaim[]; readonly words: readonly WordScores[] }> {
  const { manifest } = encoder
  const words = splitWords(report.text)
  const seen: Seen = {
    words,
    sentence: sentenceOfWords(words, report.sentences),
    quoted: directSpeech(report.text, words),
    encoder,
  }
  const windows = cutWindows(words, {
    sentences: report.sentences,
    pieces: encoder.pieces,
    publisher: report.publisher,
    limits: {
      maxPieces: manifest.max_pieces,
      contextPieces: manifest.context_pieces,
      publisherPieces: manifest.publisher_pieces,
    },
  })
  const claims: ProposedClaim[] = []
  const scores: WordScores[] = []
  for (const window of windows) {
    const made = await readWindow(window, seen)
    claims.push(...made.claims)
    scores.push(...made.scores)
  }
  return { claims, words: scores }
}

function sentenceOfWords(words: readonly Word[], sentences: readonly Span[]): Int32Array {
  const out = new Int32Array(words.length)
  let s = 0
  words.forEach((word, i) => {
    while (s + 1 < sentences.length && sentences[s + 1]!.start <= word.start) s++
    out[i] = s
  })
  return out
}

async function readWindow(
  window: Window,
  seen: Seen,
): Promise<{ readonly claims: readonly ProposedClaim[]; readonly scores: readonly WordScores[] }> {
  const { encoder } = seen
  const ids: number[] = [encoder.pieces.cls, ...window.prefix, encoder.pieces.sep]
  const first: number[] = []
  for (let i = window.first; i < window.end; i++) {
    first.push(ids.length)
    ids.push(...encoder.pieces.of(seen.words[i]!.text))
  }
  ids.push(encoder.pieces.sep)
  const quoted = seen.quoted.subarray(window.first, window.end)
  const { words, triggers: scores } = await encoder.encode({ pieces: ids, first, quoted })
  const { triggers, events } = findTriggers(scores, window, seen)
  if (triggers.length === 0) return { claims: [], scores: events }
  const tags = await tagWindow(words, { triggers, window, seen })
  const kept = dropDoubles(triggers, tags)
  const drafts = kept.flatMap((t) => draftClaims(triggers[t]!, tags[t]!, encoder))
  const judged = await judge(words, { drafts, encoder })
  const pick = (i: number): Word => seen.words[window.first + i]!
  return { claims: drafts.map((d, i) => claimFrom(d, judged[i]!, { encoder, pick })), scores: events }
}

function findTriggers(
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

async function tagWindow(
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
      distance[t * n + x] = BIG[wordBucket(x - trigger.word)]!
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
      for (let x = 0; x < n; x++) {
        const at = ((t * n + x) * roles + role) * 3
        out.set(softmax(raw.subarray(at, at + 3)), x * 3)
      }
      return out
    }),
  )
}

/** Two triggers inside one another's words with the same kind are one event mention: the likelier stays. */
function dropDoubles(triggers: readonly Trigger[], tags: readonly (readonly TagProbabilities[])[]): readonly number[] {
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

function triggerSpan(trigger: Trigger, tags: readonly TagProbabilities[]): TaggedSpan {
  const around = bestSpans(tags[0]!).find((s) => s.first <= trigger.word && trigger.word < s.end)
  if (around === undefined || around.end - around.first > 8) {
    return { first: trigger.word, end: trigger.word + 1, probability: trigger.event }
  }
  return { first: around.first, end: trigger.word + 1, probability: around.probability }
}

interface Draft {
  readonly trigger: Trigger
  readonly words: TaggedSpan
  readonly tags: readonly TagProbabilities[]
  readonly source: TaggedSpan | null
  readonly named: number
  readonly cue: TaggedSpan | null
  readonly n: number
}

/** One draft for each source that is tagged; where none is, one draft with the likeliest span to be weighed later. */
function draftClaims(trigger: Trigger, tags: readonly TagProbabilities[], encoder: Encoder): readonly Draft[] {
  const role = (name: string): TagProbabilities => tags[encoder.manifest.roles.indexOf(name)]!
  const words = triggerSpan(trigger, tags)
  const second = encoder.manifest.thresholds?.second_source ?? 0.6
  const sources = [...bestSpans(role('source'))].sort((a, b) => b.probability - a.probability)
  const chosen = sources.filter((s, i) => i === 0 || s.probability >= second)
  const cue = [...bestSpans(role('cue'))].sort((a, b) => b.probability - a.probability)[0] ?? null
  const n = role('source').length / 3
  const base = { trigger, words, tags, cue, n }
  if (chosen.length > 0) return chosen.map((source) => ({ ...base, source, named: source.probability }))
  const guess = likeliestSpan(role('source'))
  return [{ ...base, source: guess, named: guess?.probability ?? 0 }]
}

const spread = (target: Float32Array, row: number, n: number, span: TaggedSpan | null): void => {
  if (span === null) return
  target.fill(1 / (span.end - span.first), row * n + span.first, row * n + span.end)
}

interface Judged {
  readonly scores: ClaimScores
  readonly source: TaggedSpan | null
  readonly named: number
  readonly counts: readonly (TaggedSpan & { readonly metric: string; readonly metricProbability: number })[]
}

/** Weighs whether somebody is named, then judges stance and type with that source, and the metric of each count. */
async function judge(
  words: Matrix,
  options: { readonly drafts: readonly Draft[]; readonly encoder: Encoder },
): Promise<readonly Judged[]> {
  const { drafts, encoder } = options
  const n = words.rows
  const input = (sources: readonly (TaggedSpan | null)[]) => {
    const source = new Float32Array(drafts.length * n)
    const cue = new Float32Array(drafts.length * n)
    drafts.forEach((d, i) => {
      spread(source, i, n, sources[i]!)
      spread(cue, i, n, sources[i] === null ? null : d.cue)
    })
    return { trigger: drafts.map((d) => d.trigger.word), kind: drafts.map((d) => d.trigger.kind), source, cue }
  }
  const firstLook = await encoder.judgeClaims(words, input(drafts.map((d) => d.source)))
  const threshold = encoder.manifest.thresholds?.named ?? 0.5
  const named = drafts.map((d, i) => (d.named + softmax(firstLook[i]!.named)[1]!) / 2)
  const sources = drafts.map((d, i) => (named[i]! >= threshold ? d.source : null))
  const scores = await encoder.judgeClaims(words, input(sources))
  const countRole = encoder.manifest.roles.indexOf('count')
  const spans = drafts.map((d) => bestSpans(d.tags[countRole]!, encoder.manifest.thresholds?.count_lift ?? 0))
  const flat = spans.flatMap((list, d) => list.map((span) => ({ d, span })))
  const metrics: { metric: string; metricProbability: number }[] = []
  if (flat.length > 0) {
    const count = new Float32Array(flat.length * n)
    flat.forEach(({ span }, i) => {
      spread(count, i, n, span)
    })
    const out = await encoder.judgeMetrics(words, {
      trigger: flat.map(({ d }) => drafts[d]!.trigger.word),
      kind: flat.map(({ d }) => drafts[d]!.trigger.kind),
      count,
    })
    for (let i = 0; i < out.rows; i++) {
      const p = softmax(out.data.subarray(i * out.columns, (i + 1) * out.columns))
      const best = argmax(p)
      metrics.push({ metric: encoder.manifest.metrics[best]!, metricProbability: p[best]! })
    }
  }
  let at = 0
  return drafts.map((_, d) => ({
    scores: scores[d]!,
    source: sources[d]!,
    named: named[d]!,
    counts: spans[d]!.map((span) => ({ ...span, ...metrics[at++]! })),
  }))
}

function argmax(values: ArrayLike<number>): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i
  return best
}

function claimFrom(
  draft: Draft,
  judged: Judged,
  options: { readonly encoder: Encoder; readonly pick: (word: number) => Word },
): ProposedClaim {
  const { manifest } = options.encoder
  const place = (span: TaggedSpan): ProposedSpan => ({
    start: options.pick(span.first).start,
    end: options.pick(span.end - 1).end,
    probability: span.probability,
  })
  const all = (role: string): readonly TaggedSpan[] =>
    bestSpans(draft.tags[manifest.roles.indexOf(role)]!, manifest.thresholds?.[`${role}_lift`] ?? 0)
  const one = (role: string): ProposedSpan | null => {
    const best = [...all(role)].sort((a, b) => b.probability - a.probability)[0]
    return best === undefined ? null : place(best)
  }
  const { kinds } = draft.trigger
  const type = softmax(judged.scores.type)
  const narrator = manifest.source_types.indexOf('narrator')
  if (judged.source !== null) type[narrator] = 0
  const who = judged.source === null ? narrator : argmax(type)
  const stance = softmax(judged.scores.stance)
  const phase = softmax(judged.scores.phase)
  const runnersUp = manifest.kinds
    .map((kind, k) => ({ kind, probability: kinds[k]! }))
    .sort((a, b) => b.probability - a.probability)
  return {
    trigger: { ...place(draft.words), probability: draft.trigger.event },
    kind: manifest.kinds[draft.trigger.kind]!,
    kindProbability: kinds[draft.trigger.kind]!,
    runnersUp: runnersUp.slice(0, 4),
    source: judged.source === null ? null : place(judged.source),
    namedProbability: judged.named,
    sourceType: manifest.source_types[who]!,
    sourceTypeProbability: judged.source === null ? 1 - judged.named : type[who]!,
    stance: manifest.stances[argmax(stance)]!,
    stanceProbability: stance[argmax(stance)]!,
    phase: manifest.phases[argmax(phase)]!,
    phaseProbability: phase[argmax(phase)]!,
    quoted: argmax(judged.scores.quoted) === 1 ? 'direct' : 'indirect',
    cue: judged.source === null ? null : one('cue'),
    via: judged.source === null ? [] : all('via').map(place),
    agents: all('agent').map(place),
    targets: all('target').map(place),
    place: one('place'),
    time: one('time'),
    counts: judged.counts.map((c) => ({ ...place(c), metric: c.metric, metricProbability: c.metricProbability })),
  }
}
