import type { Word } from '../text/index.js'
import type { ClaimScores, Encoder, Matrix } from './model.js'
import type { ProposedClaim, ProposedSpan } from './proposal.js'
import type { TaggedSpan, TagScores } from './spans.js'
import { bestSpans, likeliestSpan, softmax } from './spans.js'
import type { Tagged } from './triggers.js'

/** A trigger with one source, before stance and type are judged. Spans count words of the window. */
export interface Draft extends Tagged {
  /** The source if somebody is named. */
  readonly source: TaggedSpan | null
  readonly cue: TaggedSpan | null
  /** What it costs that a span ends with a word (phrases.ts). */
  readonly ends: Float32Array
}

/** One draft for each source that is tagged; where none is, one draft with the likeliest span to be weighed later. */
export function draftClaims(
  tagged: Tagged,
  options: { readonly encoder: Encoder; readonly ends: Float32Array },
): readonly Draft[] {
  const { encoder, ends } = options
  const { thresholds = {}, roles } = encoder.manifest
  const role = (name: string): TagScores => tagged.tags[roles.indexOf(name)]!
  const lift = thresholds.source_lift ?? 0
  const sources = likeliestFirst(bestSpans(role('source'), { lift, ends }))
  const chosen = sources.filter((s, i) => i === 0 || s.probability >= (thresholds.second_source ?? 0.9))
  const cue = likeliestFirst(bestSpans(role('cue'), { lift: thresholds.cue_lift ?? 0 }))[0] ?? null
  const drafts = chosen.length > 0 ? chosen : [likeliestSpan(role('source'), ends)]
  return drafts.map((source) => ({
    ...tagged,
    cue,
    ends,
    source,
    named: ((source?.probability ?? 0) + tagged.named) / 2,
  }))
}

const likeliestFirst = (spans: readonly TaggedSpan[]): readonly TaggedSpan[] =>
  [...spans].sort((a, b) => b.probability - a.probability)

const spread = (target: Float32Array, row: number, n: number, span: TaggedSpan | null): void => {
  if (span === null) return
  target.fill(1 / (span.end - span.first), row * n + span.first, row * n + span.end)
}

export interface Judged {
  readonly scores: ClaimScores
  /** Null where the report itself vouches. */
  readonly source: TaggedSpan | null
  readonly counts: readonly (TaggedSpan & { readonly metric: string; readonly metricProbability: number })[]
}

/** Weighs whether somebody is named, then judges stance and type with that source, and the metric of each count. */
export async function judge(
  words: Matrix,
  options: { readonly drafts: readonly Draft[]; readonly encoder: Encoder },
): Promise<readonly Judged[]> {
  const { drafts, encoder } = options
  const n = words.rows
  const threshold = encoder.manifest.thresholds?.named ?? 0.5
  const sources = drafts.map((d) => (d.named >= threshold ? d.source : null))
  const source = new Float32Array(drafts.length * n)
  const cue = new Float32Array(drafts.length * n)
  drafts.forEach((d, i) => {
    spread(source, i, n, sources[i]!)
    spread(cue, i, n, sources[i] === null ? null : d.cue)
  })
  const scores = await encoder.judgeClaims(words, {
    trigger: drafts.map((d) => d.trigger.word),
    kind: drafts.map((d) => d.trigger.kind),
    source,
    cue,
  })
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
      ends: draft.ends,
    })
  const one = (role: string): ProposedSpan | null => {
    const best = likeliestFirst(all(role))[0]
    return best === undefined ? null : place(best)
  }
  const { event, kinds } = draft.trigger
  const type = softmax(judged.scores.type)
  const narrator = manifest.source_types.indexOf('narrator')
  if (judged.source !== null) type[narrator] = 0
  const who = judged.source === null ? narrator : argmax(type)
  const stance = softmax(judged.scores.stance)
  const phase = softmax(judged.scores.phase)
  return {
    trigger: { ...place(draft.words), probability: event },
    kind: kinds[0]!.kind,
    kindProbability: kinds[0]!.probability,
    runnersUp: kinds,
    source: judged.source === null ? null : place(judged.source),
    namedProbability: draft.named,
    sourceType: manifest.source_types[who]!,
    sourceTypeProbability: judged.source === null ? 1 - draft.named : type[who]!,
    stance: manifest.stances[argmax(stance)]!,
    stanceProbability: stance[argmax(stance)]!,
    phase: manifest.phases[argmax(phase)]!,
    phaseProbability: phase[argmax(phase)]!,
    quoted: argmax(judged.scores.quoted) === 1 ? 'direct' : 'indirect',
    cue: judged.source === null || draft.cue === null ? null : place(draft.cue),
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
