import type { Span, Word } from '../text/index.js'
import { splitWords } from '../text/index.js'
import type { Pieces } from './pieces.js'

/** A stretch of a report that the encoder sees at once. Word indices count the report's words. */
export interface Window {
  /** First word seen. */
  readonly first: number
  /** First word in which triggers are read; the words before it are context, read in the window before. */
  readonly fresh: number
  /** One past the last word. */
  readonly end: number
  /** Vocabulary ids of the publisher's name, put before the text. */
  readonly prefix: readonly number[]
}

export interface WindowLimits {
  readonly maxPieces: number
  readonly contextPieces: number
  readonly publisherPieces: number
}

interface Unit {
  readonly first: number
  readonly end: number
  readonly pieces: number
}

/**
 * Windows of a report: each holds whole sentences up to `maxPieces`; a later one repeats the sentences before it, up
 * to `contextPieces`, so that a source named there can carry over. A sentence that is too long is cut. Linear in
 * the number of words. The trainer cuts alike (training/reading.py).
 */
export function cutWindows(
  words: readonly Word[],
  options: {
    readonly sentences: readonly Span[]
    readonly pieces: Pieces
    readonly publisher: string | null
    readonly limits: WindowLimits
  },
): readonly Window[] {
  const { sentences, pieces, publisher, limits } = options
  const prefix = splitWords((publisher ?? '').slice(0, 200))
    .flatMap((w) => pieces.of(w.text))
    .slice(0, limits.publisherPieces)
  const room = limits.maxPieces - prefix.length - 3
  const units = cutUnits(words, { sentences, pieces, longest: room - limits.contextPieces })
  const windows: Window[] = []
  let next = 0
  while (next < units.length) {
    let back = next
    let size = 0
    while (windows.length > 0 && back > 0 && size + units[back - 1]!.pieces <= limits.contextPieces) {
      back--
      size += units[back]!.pieces
    }
    const fresh = next
    while (next < units.length && (next === fresh || size + units[next]!.pieces <= room)) {
      size += units[next]!.pieces
      next++
    }
    windows.push({ first: units[back]!.first, fresh: units[fresh]!.first, end: units[next - 1]!.end, prefix })
  }
  return windows
}

function cutUnits(
  words: readonly Word[],
  options: { readonly sentences: readonly Span[]; readonly pieces: Pieces; readonly longest: number },
): readonly Unit[] {
  const units: Unit[] = []
  let at = 0
  for (const sentence of options.sentences) {
    let first = at
    while (at < words.length && words[at]!.start < sentence.end) at++
    while (first < at) {
      let size = 0
      let stop = first
      while (stop < at) {
        const length = options.pieces.of(words[stop]!.text).length
        if (stop > first && size + length > options.longest) break
        size += length
        stop++
      }
      units.push({ first, end: stop, pieces: size })
      first = stop
    }
  }
  return units
}
