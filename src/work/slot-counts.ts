import type { Metric } from '../codebook/index.js'
import { isMetric } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { countedOf, readNumbers } from '../quantity/index.js'
import type { LineClaim, LineCount, LineWords } from '../report/index.js'
import type { Change, Wish } from './slot-words.js'
import { nearTrigger, wordsAt } from './slot-words.js'

/** The number of a metric by its words: replaces the metric's numbers. */
export const setMetric: Change = (claim, wish) => {
  const metric = wish.parts[0] as Metric
  const others = without(claim.counts, (count) => count.metric === metric)
  if (wish.value === '' && wish.span === null) return { ...claim, counts: others }
  const count = countFor(claim, metric, wish)
  return 'code' in count ? count : { ...claim, counts: [...others, count] }
}

/** One number more, of the metric that is the value: `counts.add`. */
export const addCount: Change = (claim, wish) => {
  const metric = wish.value
  if (!isMetric(metric) || wish.span === null)
    return errorOf(
      'edit/count',
      'counts.add takes a metric and the words of the number; not recorded; select them',
    )
  const count = countFor(claim, metric, wish)
  return 'code' in count ? count : { ...claim, counts: [...claim.counts, count] }
}

/** Other words for one number, or takes it out: `counts.0`. */
export const setCount: Change = (claim, wish) => {
  const at = countAt(claim, wish)
  if (typeof at !== 'number') return at
  if (wish.value === '' && wish.span === null)
    return { ...claim, counts: without(claim.counts, (_, i) => i === at) }
  const { metric, status, group, part_of } = claim.counts[at]!
  const count = countFor(claim, metric, wish)
  return 'code' in count ? count : withCount(claim, at, { ...count, status, group, part_of })
}

/** A part of one number, addressed by its place among the counts (`counts.1.low`) or by its metric (`killed.low`). */
export const setCountPart: Change = (claim, wish) => {
  const at = countAt(claim, wish)
  if (typeof at !== 'number') return at
  const part = wish.parts.at(-1)!
  const count = claim.counts[at]!
  const { value } = wish
  if (part === 'low' || part === 'best' || part === 'high')
    return withCount(claim, at, { ...count, rule: null, [part]: value === '' ? null : Number(value) })
  if (part === 'part_of')
    return withCount(claim, at, partOf(count, claim.counts, value === '' ? null : Number(value)))
  if (part === 'of') return withCount(claim, at, { ...count, of: value === '' ? null : value })
  if (part === 'metric') return withCount(claim, at, { ...count, metric: value as Metric })
  return withCount(claim, at, { ...count, [part]: value === '' ? 'unknown' : value })
}

/** Three children of ten civilians killed are civilians too, where nothing else is said of them. */
function partOf(count: LineCount, counts: readonly LineCount[], whole: number | null): LineCount {
  const { of, metric, status } = count
  const around = whole === null ? undefined : counts[whole]
  if (around === undefined || status !== 'unknown') return { ...count, part_of: whole }
  const read = countedOf(of ?? '', { metric, whole: countedOf(around.of ?? '', { metric: around.metric }) })
  return { ...count, part_of: whole, status: read.status }
}

const withCount = (claim: LineClaim, at: number, count: LineCount): LineClaim => ({
  ...claim,
  counts: claim.counts.map((old, i) => (i === at ? count : old)),
})

function countAt({ counts }: LineClaim, { parts }: Wish): number | Diagnostic {
  const [first = '', second = ''] = parts
  if (first === 'counts') {
    if (Number(second) < counts.length) return Number(second)
    return errorOf(
      'edit/count',
      `counts.${second}: there are ${counts.length}, counted from 0; not recorded; load the claim again`,
    )
  }
  const at = counts.findIndex(({ metric }) => metric === first)
  return at === -1
    ? errorOf('edit/count', `${first}: no such count yet; not recorded; set ${first}=WORDS first`)
    : at
}

/** Counts without some; what was part of one that is gone is part of none, and the others keep theirs. */
function without(
  counts: readonly LineCount[],
  isGone: (count: LineCount, at: number) => boolean,
): readonly LineCount[] {
  const places = new Map<number, number>()
  const kept = counts.filter((count, i) => {
    if (isGone(count, i)) return false
    places.set(i, places.size)
    return true
  })
  return kept.map((count) => ({
    ...count,
    part_of: count.part_of === null ? null : (places.get(count.part_of) ?? null),
  }))
}

/** A number by its words, read by the same rules as the machine's. */
function countFor(claim: LineClaim, metric: Metric, wish: Wish): LineCount | Diagnostic {
  const words = countWords(claim, metric, wish)
  if ('code' in words) return words
  const { text } = words
  const [read] = readNumbers(text, { start: 0, end: text.length }, { singles: true, shares: true })
  const { low = null, best = null, high = null, rule = null } = read ?? {}
  const of = read === undefined || read.of === null ? null : text.slice(read.of.start, read.of.end)
  const { status, group } = countedOf(of ?? '', { metric })
  return { ...words, metric, low, best, high, of, part_of: null, status, group, rule }
}

function countWords(claim: LineClaim, metric: Metric, wish: Wish): LineWords | Diagnostic {
  if (wish.span !== null) return wordsAt(wish.text, wish.span)
  const asked = { words: wish.value, metric, low: null, best: null, high: null }
  const found = nearTrigger(claim, { counts: [asked] }, wish)
  if ('code' in found) return found
  const { start, end, text, probability } = found.counts[0]!
  return { start, end, text, probability }
}
