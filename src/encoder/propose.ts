import type { Report } from '../report/index.js'
import type { Span, Word } from '../text/index.js'
import { splitWords } from '../text/index.js'
import { claimFrom, draftClaims, judge } from './judge.js'
import type { Encoder } from './model.js'
import { costOfEnds } from './phrases.js'
import type { ProposedClaim, WordScores } from './proposal.js'
import { directSpeech } from './quotes.js'
import type { Seen } from './triggers.js'
import { dropDoubles, findTriggers, tagWindow } from './triggers.js'
import type { Window } from './windows.js'
import { cutWindows } from './windows.js'

/**
 * Reads a report window by window. Depends on text, publisher and weights only. Linear in the length of the report.
 */
export async function proposeClaims(
  report: Report,
  encoder: Encoder,
): Promise<{ readonly claims: readonly ProposedClaim[]; readonly words: readonly WordScores[] }> {
  const { manifest } = encoder
  const words = splitWords(report.text)
  const seen: Seen = {
    words,
    sentence: sentenceOfWords(words, report.sentences),
    quoted: directSpeech(report.text, words),
    encoder,
  }
  const windows = cutWindows(words, {
    sentences: report.sentences,
    pieces: encoder.pieces,
    publisher: report.publisher,
    limits: {
      maxPieces: manifest.max_pieces,
      contextPieces: manifest.context_pieces,
      publisherPieces: manifest.publisher_pieces,
    },
  })
  const claims: ProposedClaim[] = []
  const scores: WordScores[] = []
  for (const window of windows) {
    const made = await readWindow(window, seen)
    claims.push(...made.claims)
    scores.push(...made.scores)
  }
  return { claims, words: scores }
}

function sentenceOfWords(words: readonly Word[], sentences: readonly Span[]): Int32Array {
  const out = new Int32Array(words.length)
  let s = 0
  words.forEach((word, i) => {
    while (s + 1 < sentences.length && sentences[s + 1]!.start <= word.start) s++
    out[i] = s
  })
  return out
}

async function readWindow(
  window: Window,
  seen: Seen,
): Promise<{ readonly claims: readonly ProposedClaim[]; readonly scores: readonly WordScores[] }> {
  const { encoder } = seen
  const ids: number[] = [encoder.pieces.cls, ...window.prefix, encoder.pieces.sep]
  const first: number[] = []
  for (let i = window.first; i < window.end; i++) {
    first.push(ids.length)
    ids.push(...encoder.pieces.of(seen.words[i]!.text))
  }
  ids.push(encoder.pieces.sep)
  const quoted = seen.quoted.subarray(window.first, window.end)
  const { words, triggers: scores } = await encoder.encode({ pieces: ids, first, quoted })
  const { triggers, events } = findTriggers(scores, window, seen)
  if (triggers.length === 0) return { claims: [], scores: events }
  const tagged = dropDoubles(await tagWindow(words, { triggers, window, seen }))
  const ends = costOfEnds(seen.words.slice(window.first, window.end))
  const drafts = tagged.flatMap((t) => draftClaims(t, { encoder, ends }))
  const judged = await judge(words, { drafts, encoder })
  const pick = (i: number): Word => seen.words[window.first + i]!
  return { claims: drafts.map((d, i) => claimFrom(d, judged[i]!, { encoder, pick })), scores: events }
}
