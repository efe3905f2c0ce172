import type { Word } from '../text/index.js'
import type { ClaimScores, Encoder, Matrix } from './model.js'
import type { ProposedClaim, ProposedSpan } from './proposal.js'
import type { TaggedSpan, TagProbabilities } from './spans.js'
import { bestSpans, likeliestSpan, softmax } from './spans.js'
import type { Trigger } from './triggers.js'
import { triggerSpan } from './triggers.js'

/** A trigger with one source, before stance and type are judged. Spans count words of the window. */
export interface Draft {
  readonly trigger: Trigger
  readonly words: TaggedSpan
  readonly tags: readonly TagProbabilities[]
  readonly source: TaggedSpan | null
  readonly named: number
  readonly cue: TaggedSpan | null
  readonly n: number
  /** What it costs that a span ends with a word (phrases.ts). */
  readonly ends: Float32Array
}

/** One draft for each source that is tagged; where none is, one draft with the likeliest span to be weighed later. */
export function draftClaims(
  trigger: Trigger,
  tags: readonly TagProbabilities[],
  options: { readonly encoder: Encoder; readonly ends: Float32Array },
): readonly Draft[] {
  const { encoder, ends } = options
  const role = (name: string): TagProbabilities => tags[encoder.manifest.roles.indexOf(name)]!
  const words = triggerSpan(trigger, tags)
  const second = encoder.manifest.thresholds?.second_source ?? 0.9
  const lift = encoder.manifest.thresholds?.source_lift ?? 0
  const sources = [...bestSpans(role('source'), { lift, ends })].sort((a, b) => b.probability - a.probability)
  const chosen = sources.filter((s, i) => i === 0 || s.probability >= second)
  const cue = [...bestSpans(role('cue'))].sort((a, b) => b.probability - a.probability)[0] ?? null
  const n = role('source').length / 3
  const base = { trigger, words, tags, cue, n, ends }
  if (chosen.length > 0) return chosen.map((source) => ({ ...base, source, named: source.probability }))
  const guess = likeliestSpan(role('source'), ends)
  return [{ ...base, source: guess, named: guess?.probability ?? 0 }]
}

const spread = (target: Float32Array, row: number, n: number, span: TaggedSpan | null): void => {
  if (span === null) return
  target.fill(1 / (span.end - span.first), row * n + span.first, row * n + span.end)
}

export interface Judged {
  readonly scores: ClaimScores
  readonly source: TaggedSpan | null
  readonly named: number
  readonly counts: readonly (TaggedSpan & { readonly metric: string; readonly metricProbability: number })[]
}

/** Weighs whether somebody is named, then judges stance and type with that source, and the metric of each count. */
export async function judge(
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
    return {
      trigger: drafts.map((d) => d.trigger.word),
      kind: drafts.map((d) => d.trigger.kind),
      source,
      cue,
    }
  }
  const firstLook = await encoder.judgeClaims(words, input(drafts.map((d) => d.source)))
  const threshold = encoder.manifest.thresholds?.named ?? 0.5
  const named = drafts.map((d, i) => (d.named + softmax(firstLook[i]!.named)[1]!) / 2)
  const sources = drafts.map((d, i) => (named[i]! >= threshold ? d.source : null))
  const scores = await encoder.judgeClaims(words, input(sources))
  const countRole = encoder.manifest.roles.indexOf('count')
  const lift = encoder.manifest.thresholds?.count_lift ?? 0
  const spans = drafts.map((d) => bestSpans(d.tags[countRole]!, { lift, ends: d.ends }))
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

export function claimFrom(
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
    bestSpans(draft.tags[manifest.roles.indexOf(role)]!, {
      lift: manifest.thresholds?.[`${role}_lift`] ?? 0,
      ends: role === 'cue' ? null : draft.ends,
    })
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
    counts: judged.counts.map((c) => ({
      ...place(c),
      metric: c.metric,
      metricProbability: c.metricProbability,
    })),
  }
}
