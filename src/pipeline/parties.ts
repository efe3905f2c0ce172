import type { ActorLink, PartyMention } from '../claim/index.js'
import type { ProposedSpan } from '../encoder/index.js'
import type { Span } from '../text/index.js'
import { sliceOf } from '../text/index.js'
import { bareHolder, distinct, mentionOf, trimSpan, wholeWords } from './words.js'

/** Pronouns are no names: the phrase that they stand for takes their place (codebook section 2). */
const PRONOUNS = new Set(
  'he she it they we i you him her them us me who which that this these those his its their one both'.split(
    ' ',
  ),
)

export const isPronoun = (words: string): boolean => PRONOUNS.has(words.toLowerCase())

/**
 * Two parties in one span are two entries: "the army and the Republican Guard", "the UN and Oxfam". One noun phrase
 * with two modifiers ("U.S. and Iraqi soldiers", "women and children") stays one.
 */
export function splitJoined(text: string, span: Span): readonly Span[] {
  const words = sliceOf(text, span)
  const joined = /(?:,\s+|\s+)and\s+(?=the\s+\p{L})/giu
  const parts: Span[] = []
  let from = 0
  for (const match of words.matchAll(joined)) {
    const left = words.slice(from, match.index)
    if (!/^(?:[Tt]he\s|\p{Lu})/u.test(left.trim()) || /\s(?:of|between|in)\s/u.test(left)) continue
    parts.push({ start: span.start + from, end: span.start + match.index })
    from = match.index + match[0].length
  }
  parts.push({ start: span.start + from, end: span.end })
  return parts
}

export interface PartyOptions {
  readonly calibrate: (raw: number) => number
  readonly resolve: (words: string) => ActorLink | null
  /** The word that takes sides in the words, or null. */
  readonly labelOf: (words: string) => string | null
  /** The phrase that a pronoun at this offset stands for, or null. */
  readonly antecedent: (pronoun: string, offset: number) => Span | null
}

/** The parties named by spans: trimmed, split where two are joined, pronouns replaced, each with its actor. */
export function partiesOf(
  text: string,
  spans: readonly ProposedSpan[],
  options: PartyOptions,
): readonly PartyMention[] {
  const parts = spans.flatMap((proposed) => {
    const span = trimSpan(text, proposed)
    if (span === null) return []
    return splitJoined(text, bareHolder(text, wholeWords(text, span))).map((part) => ({
      ...part,
      probability: proposed.probability,
    }))
  })
  const named = parts.flatMap((part) => {
    if (!isPronoun(sliceOf(text, part))) return [part]
    const stands = options.antecedent(sliceOf(text, part), part.start)
    return stands === null ? [] : [{ ...stands, probability: part.probability }]
  })
  return distinct(text, named).map((span) => {
    const words = sliceOf(text, span)
    const label = options.labelOf(words)
    return {
      ...mentionOf(text, span, options.calibrate(span.probability)),
      actor: options.resolve(words),
      ...(label === null ? {} : { label }),
    }
  })
}
