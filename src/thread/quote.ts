import type { CodedWords } from '../report/index.js'
import { type CodePoints, codePointsOf, contains, type Span, splitSentences } from '../text/index.js'

/** Text of a report by its hash, or null where it cannot be had. */
export type TextOf = (text: string) => string | null

interface Opened {
  readonly text: string
  readonly points: CodePoints
  readonly sentences: readonly Span[]
}

/** Finds the sentence of some words; offsets in code points. Opens each text once. */
export function quoteFinder(textOf: TextOf | undefined): (report: string, at: number) => CodedWords | null {
  const opened = new Map<string, Opened | null>()
  const open = (report: string): Opened | null => {
    const known = opened.get(report)
    if (known !== undefined) return known
    const text = textOf?.(report) ?? null
    const made = text === null ? null : { text, points: codePointsOf(text), sentences: splitSentences(text) }
    opened.set(report, made)
    return made
  }
  return (report, at) => {
    const found = open(report)
    if (found === null) return null
    const { text, points, sentences } = found
    const sentence = sentences.find((span) => contains(span, points.toUnits(at)))
    if (sentence === undefined) return null
    const { start, end } = points.spanFromUnits(sentence)
    return { start, end, text: text.slice(sentence.start, sentence.end) }
  }
}
