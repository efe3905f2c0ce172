import type { Mention } from '../claim/index.js'
import type { ProposedSpan } from '../encoder/index.js'
import type { Span } from '../text/index.js'

const PREPOSITION = /^(?:in|at|near|on|of|from|to|into|around|inside|outside|across|throughout)\s+(?=\S)/i

/** The span without quotation marks and punctuation at its edges; null where nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end)
  const lead = /^[\s"“”‘’'(),.;:!?[\]–—-]+/u.exec(words)?.[0].length ?? 0
  if (lead === words.length) return null
  const tail = /[\s"“”‘(),;:!?[\]–—-]+$/u.exec(words)?.[0].length ?? 0
  return { start: span.start + lead, end: span.end - tail }
}

/** The span with the rest of a word that it cuts at a hyphen or apostrophe: *Mouvement du 9* becomes *Mouvement du 9-Mai*. */
export function wholeWords(text: string, span: Span): Span {
  const rest = /^(?:[-‐‑’'](?!s\b)[\p{L}\p{N}]+)+/u.exec(text.slice(span.end, span.end + 40))?.[0].length ?? 0
  const before = text.slice(Math.max(0, span.start - 40), span.start)
  const lead = /(?:[\p{L}\p{N}]+[-‐‑])+$/u.exec(before)?.[0].length ?? 0
  return { start: span.start - lead, end: span.end + rest }
}

/** Words that make "rebel-held" of a holder. */
const HOLDING = 'held|controlled|run|ruled|occupied|administered|dominated'

/** The holder alone of "rebel-held", "government-controlled" (codebook ruling 10.3). */
export function bareHolder(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const tail = new RegExp(`(?<=\\p{L}|\\.)[-‐‑](?:${HOLDING})$`, 'iu').exec(words)?.[0].length ?? 0
  return { start: span.start, end: span.end - tail }
}

/** Place words without the preposition before them, save *near* and directions, which say something. */
export function trimPlace(text: string, span: Span): Span | null {
  const trimmed = trimSpan(text, span)
  if (trimmed === null) return null
  const lead = PREPOSITION.exec(text.slice(trimmed.start, trimmed.end))?.[0].length ?? 0
  return wholeWords(text, { start: trimmed.start + lead, end: trimmed.end })
}

export function mentionOf(text: string, span: Span, probability: number): Mention {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end), probability }
}

/** Spans that differ only by where they stand are one: the likelier stays. */
export function distinct(text: string, spans: readonly ProposedSpan[]): readonly ProposedSpan[] {
  const best = new Map<string, ProposedSpan>()
  for (const span of spans) {
    const key = text.slice(span.start, span.end).toLowerCase()
    const known = best.get(key)
    if (known === undefined || known.probability < span.probability) best.set(key, span)
  }
  return spans.filter((span) => best.get(text.slice(span.start, span.end).toLowerCase()) === span)
}
