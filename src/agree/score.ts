import { groupOf, type Kind } from '../codebook/index.js'
import type { AccuracyName, Agreement, KindMeasure, MeasureName } from './agreement.js'
import { alignClaims, type Pair, sameSource } from './align.js'
import { nominalAlpha } from './alpha.js'
import type { Coding, CodingClaim } from './coding.js'
import {
  type BothSides,
  tallyDates,
  tallyMetrics,
  tallyNumbers,
  tallyParties,
  tallyParts,
  tallyWords,
} from './slots.js'
import { type Measure, measureOf, roundHalfEven, type Tally } from './tally.js'

/** Claims of both codings sentence by sentence, and those that are held against each other. */
export interface Alignment {
  readonly sentences: readonly BothSides[]
  readonly pairs: readonly Pair[]
}

/**
 * Aligns the claims of two codings one to one within a sentence of the gold, by kind, trigger, stance, source and
 * agents; claims outside all sentences are aligned among themselves.
 */
export function alignCodings(gold: readonly Coding[], pred: readonly Coding[]): Alignment {
  const predById = new Map(pred.map((report) => [report.id, report]))
  const sentences = gold.flatMap((report) => bySentence(report, predById.get(report.id)?.claims ?? []))
  return { sentences, pairs: sentences.flatMap((sentence) => alignClaims(sentence.gold, sentence.pred)) }
}

/** Scores one coding against another, on the claims that `alignCodings` holds against each other. */
export function scoreCodings(gold: readonly Coding[], pred: readonly Coding[]): Agreement {
  const { sentences, pairs } = alignCodings(gold, pred)
  const events = pairs.filter((pair) => pair.gold.kind === pair.pred.kind)
  const claims = {
    gold: sumOf(sentences, (s) => s.gold.length),
    pred: sumOf(sentences, (s) => s.pred.length),
  }
  return {
    measures: measureAll({ sentences, pairs, events, claims }),
    accuracy: judgeAll(events),
    byKind: measureKinds(sentences, events),
    alpha: {
      kind: nominalAlpha(pairs.map((pair) => [pair.gold.kind, pair.pred.kind])),
      stance: nominalAlpha(pairs.map((pair) => [pair.gold.stance, pair.pred.stance])),
    },
    unmatched: { gold: claims.gold - pairs.length, pred: claims.pred - pairs.length },
    reports: compareReports(gold, pred),
  }
}

const sumOf = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0)

/** Sentences of the gold that have claims, in the order in which the gold's, then the prediction's claims meet them. */
function bySentence(report: Coding, predClaims: readonly CodingClaim[]): readonly BothSides[] {
  const spans = report.sentences.map(([start, end]) => ({ start, end }))
  const sides = new Map<number, { gold: CodingClaim[]; pred: CodingClaim[] }>()
  const sideOf = ({ trigger }: CodingClaim) => {
    const index = spans.findIndex(({ start, end }) => start <= trigger.start && trigger.start < end)
    const side = sides.get(index) ?? { gold: [], pred: [] }
    sides.set(index, side)
    return side
  }
  for (const claim of report.claims) sideOf(claim).gold.push(claim)
  for (const claim of predClaims) sideOf(claim).pred.push(claim)
  return [...sides.values()]
}

interface Aligned extends Alignment {
  /** Pairs whose kind agrees. */
  readonly events: readonly Pair[]
  readonly claims: { readonly gold: number; readonly pred: number }
}

function measureAll({ sentences, pairs, events, claims }: Aligned): Readonly<Record<MeasureName, Measure>> {
  const measure = (tally: Tally) => measureOf(tally, { places: 4 })
  const hits = (right: readonly Pair[]) => measure({ hits: right.length, ...claims })
  return {
    event: hits(events),
    group: hits(pairs.filter(({ gold, pred }) => groupOf(gold.kind) === groupOf(pred.kind))),
    claim: hits(
      events.filter(({ gold, pred }) => gold.stance === pred.stance && sameSource(gold.source, pred.source)),
    ),
    agents: measure(tallyParties(events, (claim) => claim.agents)),
    targets: measure(tallyParties(events, (claim) => claim.targets)),
    place: measure(tallyWords(events, (claim) => claim.place)),
    date: measure(tallyDates(events, (claim) => claim.time?.start)),
    counts: measure(tallyNumbers(sentences)),
    count_metric: measure(tallyMetrics(sentences)),
    via: measure(tallyParties(events, (claim) => claim.via)),
    cue: measure(tallyWords(events, (claim) => claim.cue)),
    'time.end': measure(tallyDates(events, (claim) => claim.time?.end)),
    part_of: measure(tallyParts(events)),
  }
}

function judgeAll(events: readonly Pair[]): Readonly<Record<AccuracyName, number | null>> {
  const share = (judged: readonly Pair[], isRight: (pair: Pair) => boolean) =>
    judged.length === 0 ? null : roundHalfEven(judged.filter(isRight).length / judged.length, 4)
  const named = events.filter(({ gold }) => gold.source.type !== 'narrator')
  const phased = events.filter(({ gold }) => gold.phase !== null)
  return {
    stance: share(events, ({ gold, pred }) => gold.stance === pred.stance),
    source: share(events, ({ gold, pred }) => sameSource(gold.source, pred.source)),
    source_type: share(events, ({ gold, pred }) => gold.source.type === pred.source.type),
    quoted: share(named, ({ gold, pred }) => gold.quoted === pred.quoted),
    phase: share(phased, ({ gold, pred }) => gold.phase === pred.phase),
  }
}

function measureKinds(sentences: readonly BothSides[], events: readonly Pair[]): readonly KindMeasure[] {
  const kinds = new Set(sentences.flatMap((s) => [...s.gold, ...s.pred].map((claim) => claim.kind)))
  const count = (claims: readonly CodingClaim[], kind: Kind) =>
    claims.filter((claim) => claim.kind === kind).length
  const gold = sentences.flatMap((s) => s.gold)
  const pred = sentences.flatMap((s) => s.pred)
  const hits = events.map((pair) => pair.gold)
  return [...kinds]
    .map((kind) => {
      const tally = { hits: count(hits, kind), gold: count(gold, kind), pred: count(pred, kind) }
      return { kind, f1: measureOf(tally, { places: 3 }).f1, gold: tally.gold, pred: tally.pred }
    })
    .toSorted((a, b) => b.gold - a.gold)
}

function compareReports(gold: readonly Coding[], pred: readonly Coding[]): Agreement['reports'] {
  const goldById = new Map(gold.map((report) => [report.id, report]))
  const predById = new Map(pred.map((report) => [report.id, report]))
  const both = [...goldById.values()].flatMap((g) => {
    const p = predById.get(g.id)
    return p === undefined ? [] : [{ id: g.id, differs: p.text !== '' && g.text !== p.text }]
  })
  return {
    both: both.length,
    onlyGold: [...goldById.keys()].filter((id) => !predById.has(id)),
    onlyPred: [...predById.keys()].filter((id) => !goldById.has(id)),
    textDiffers: both.filter(({ differs }) => differs).map(({ id }) => id),
  }
}
