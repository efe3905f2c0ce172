import type { Metric } from '../../codebook/index.js'
import { isMetric } from '../../codebook/index.js'
import type { Span } from '../../text/index.js'
import { type Row, rowsOf, rowsWith } from './rows.js'

/** A metric that the words beside a count name, and the row that read it. */
export interface MetricReading {
  readonly metric: Metric
  readonly rule: string
}

interface MetricRow {
  readonly metric: Metric
  readonly rule: string
  readonly role: string
  readonly pattern: RegExp
}

/** Longest inserted remark that is passed over, UTF-16 code units. */
const INSERTED = 60

let built: readonly MetricRow[] | null = null

/**
 * What was done to the people of a count, where the word for it stands right beside the number; null where it does
 * not (rows in data/quantity/metrics.yml).
 */
export function metricBeside(text: string, count: Span, sentence: Span): MetricReading | null {
  built ??= buildRows()
  const parts: Readonly<Record<string, string>> = {
    last: text.slice(count.start, count.end),
    after: text.slice(count.end, sentence.end),
    before: text.slice(sentence.start, count.start).trimEnd(),
  }
  const found = built.find(({ role, pattern }) => pattern.test(parts[role] ?? ''))
  return found === undefined ? null : { metric: found.metric, rule: found.rule }
}

const oneOf = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replaceAll(' ', '\\s+')).join('|')})`

function buildRows(): readonly MetricRow[] {
  const auxiliaries = oneOf(rowsWith('metrics', 'auxiliaries').flatMap((row) => row.words))
  const inserted = oneOf(rowsWith('metrics', 'inserted').flatMap((row) => row.words))
  const places = oneOf(rowsWith('metrics', 'place').flatMap((row) => row.words))
  const place = `(?:\\s+${places}\\s+(?:the\\s+)?[\\p{L}-]+)?`
  const gap = `^${place}(?:,?\\s+${inserted}[^,.;]{0,${INSERTED}},)?(?:\\s+${auxiliaries})*\\s+(?:the\\s+)?`
  const patternOf = ({ role, words }: Row): RegExp => {
    if (role === 'after') return new RegExp(`${gap}${oneOf(words)}\\b`, 'iu')
    if (role === 'before') return new RegExp(`\\b${oneOf(words)}$`, 'iu')
    return new RegExp(`(?<!\\bthe\\s+)\\b${oneOf(words)}$`, 'iu')
  }
  const order = ['last', 'after', 'before']
  return order.flatMap((role) =>
    rowsOf('metrics')
      .filter((row) => row.role === role)
      .map((row) => ({ metric: metricOf(row), rule: row.id, role, pattern: patternOf(row) })),
  )
}

function metricOf({ id, metrics }: Row): Metric {
  const [metric] = metrics
  if (!isMetric(metric)) throw new Error(`metrics.yml: ${id} names no metric`)
  return metric
}
