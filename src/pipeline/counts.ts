import type { Count } from '../claim/index.js'
import type { Metric } from '../codebook/index.js'
import { isKind, isMetric, kindRow } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import type { ProposedClaim, ProposedCount } from '../encoder/index.js'
import type { NumberReading } from '../quantity/index.js'
import { countedOf, linkParts, metricBeside, readCount, readZeroCasualties } from '../quantity/index.js'
import type { Span } from '../text/index.js'
import { overlaps, sliceOf } from '../text/index.js'
import type { Calibrated } from './calibrate.js'

interface Draft {
  readonly metric: Metric
  readonly reading: NumberReading
  readonly probability: number
}

/**
 * The counts of one claim: the encoder's words read by the grammar (codebook section 6), zeros by ruling 5, parts
 * linked. Words that hold no number give a diagnostic and no count.
 */
export function countsOf(
  text: string,
  claim: ProposedClaim,
  options: {
    readonly sentenceAt: (offset: number) => Span
    readonly calibrate: (slot: Calibrated, raw: number) => number
  },
): { readonly counts: readonly Count[]; readonly diagnostics: readonly Diagnostic[] } {
  const drafts: Draft[] = []
  const diagnostics: Diagnostic[] = []
  for (const proposed of claim.counts) {
    const sentence = options.sentenceAt(proposed.start)
    const metric = metricOf(text, proposed, { kind: claim.kind, sentence })
    if (metric === null) continue
    const zeros = zerosOf(text, proposed, sentence)
    const probability = options.calibrate('count', proposed.probability * proposed.metricProbability)
    if (zeros.length > 0) {
      drafts.push(...zeros.map((zero) => ({ metric: zero.metric, reading: zero, probability })))
      continue
    }
    const outcome = readCount(text, proposed, { metric, trigger: claim.trigger, sentence })
    diagnostics.push(...outcome.diagnostics)
    if (outcome.value !== null) drafts.push({ metric, reading: outcome.value, probability })
  }
  const kept = withoutDoubles(drafts)
  const parents = linkParts(
    text,
    kept.map(({ metric, reading }) => ({ ...reading, metric })),
  )
  return {
    counts: kept.map((draft, i) => countFrom(text, draft, { parent: parents[i] ?? null, kept })),
    diagnostics,
  }
}

/** The metric that the words beside the number name, if the kind may carry it; else the encoder's. */
function metricOf(
  text: string,
  proposed: ProposedCount,
  options: { readonly kind: string; readonly sentence: Span },
): Metric | null {
  const beside = metricBeside(text, proposed, options.sentence)?.metric
  const carried: readonly Metric[] = isKind(options.kind) ? kindRow(options.kind).metrics : []
  if (beside !== undefined && carried.includes(beside)) return beside
  return isMetric(proposed.metric) ? proposed.metric : null
}

const zerosOf = (text: string, proposed: ProposedCount, sentence: Span) =>
  readZeroCasualties(text, sentence).filter((zero) => overlaps(zero, proposed))

function withoutDoubles(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(
    (draft, i) =>
      !drafts
        .slice(0, i)
        .some((earlier) => earlier.metric === draft.metric && overlaps(earlier.reading, draft.reading)),
  )
}

function countFrom(
  text: string,
  draft: Draft,
  options: { readonly parent: number | null; readonly kept: readonly Draft[] },
): Count {
  const { reading, metric } = draft
  const wordsOf = (r: NumberReading): string | null => (r.of === null ? null : sliceOf(text, r.of))
  const whole = options.parent === null ? undefined : options.kept[options.parent]
  const wholeWords = whole === undefined ? null : wordsOf(whole.reading)
  const of = wordsOf(reading)
  const counted = countedOf(of ?? '', {
    metric,
    whole: wholeWords === null ? null : countedOf(wholeWords, { metric }),
  })
  return {
    start: reading.start,
    end: reading.end,
    text: sliceOf(text, reading),
    probability: draft.probability,
    metric,
    low: reading.low,
    best: reading.best,
    high: reading.high,
    of,
    partOf: options.parent,
    status: counted.status,
    group: counted.group,
    rule: reading.rule,
  }
}
