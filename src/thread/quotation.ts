import type { RecordedClaim } from '../record/index.js'
import { type CodePoints, codePointsOf, type Span } from '../text/index.js'
import type { TextOf } from './quote.js'

/** Marks that open a quotation, with those that close it. */
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“”'],
  ['"', '"'],
])

/** Stretches between quotation marks, the marks left out. A line break ends one that nobody closed. */
export function quotationsOf(text: string): readonly Span[] {
  const found: Span[] = []
  let open: { readonly start: number; readonly closes: string } | null = null
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!
    if (open !== null && (open.closes.includes(mark) || mark === '\n')) {
      if (mark !== '\n') found.push({ start: open.start, end: i })
      open = null
    } else if (open === null) {
      const closes = CLOSES.get(mark)
      if (closes !== undefined) open = { start: i + 1, closes }
    }
  }
  return found
}

interface Opened {
  readonly points: CodePoints
  readonly quotations: readonly Span[]
}

/**
 * Whether words of a claim stand inside quotation marks. A claim may be quoted while a party of it is named outside: the
 * word is then the publisher's. Without the text the claim's own word on it is taken.
 */
export function quotationFinder(
  textOf: TextOf | undefined,
): (recorded: RecordedClaim, words: { readonly start: number }) => boolean {
  const opened = new Map<string, Opened | null>()
  const open = (report: string): Opened | null => {
    const known = opened.get(report)
    if (known !== undefined) return known
    const text = textOf?.(report) ?? null
    const made = text === null ? null : { points: codePointsOf(text), quotations: quotationsOf(text) }
    opened.set(report, made)
    return made
  }
  return ({ claim, report }, { start }) => {
    const found = open(report.text)
    if (found === null || claim.quoted === 'indirect') return claim.quoted === 'direct'
    const at = found.points.toUnits(start)
    return found.quotations.some((span) => span.start <= at && at < span.end)
  }
}
