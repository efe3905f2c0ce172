import { type CodePoints, codePointsOf, type Span, sliceOf } from '../text/index.js'

/** Words of a text as a person gives them; `nth` counts their places in the text from 1. */
export type Quote = string | { readonly words: string; readonly nth: number }

/** Words at their place: half-open [start, end), Unicode code points. */
export interface Quoted {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text in which quotes are looked up. */
export interface QuotedText {
  /** Places of the words, in order; any white space between words stands for any other. */
  placesOf(words: string): readonly Span[]
  quoted(span: Span): Quoted
  /** The words with some of what stands around them, on one line. */
  around(span: Span): string
}

const AROUND = 20

export function openQuotes(text: string): QuotedText {
  const points: CodePoints = codePointsOf(text)
  return {
    placesOf: (words) => placesIn(text, words),
    quoted: (span) => ({ ...points.spanFromUnits(span), text: sliceOf(text, span) }),
    around: ({ start, end }) => text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/gu, ' '),
  }
}

/** Whole words where there are any, so that *strike* is not found in *striker*; else wherever the letters stand. */
function placesIn(text: string, words: string): readonly Span[] {
  const pieces = words
    .trim()
    .split(/\s+/u)
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  if (pieces[0] === '') return []
  const places = [...text.matchAll(new RegExp(pieces.join('\\s+'), 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const whole = places.filter((place) => !cutsWord(text, place.start) && !cutsWord(text, place.end))
  return whole.length > 0 ? whole : places
}

const cutsWord = (text: string, at: number): boolean =>
  /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2))

/** How far two spans stand apart; 0 where they touch or overlap. */
export const distanceOf = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)
