import type { Word } from '../text/index.js'

/**
 * For each word 1 if it stands inside double quotation marks (the marks included), else 0. A pair is closed at the
 * latest by the paragraph's end, so that a mark that is never closed does not swallow the report.
 */
export function directSpeech(text: string, words: readonly Word[]): Uint8Array {
  const flags = new Uint8Array(words.length)
  let inside = false
  let lineEnd = text.indexOf('\n')
  words.forEach((word, i) => {
    while (lineEnd !== -1 && lineEnd < word.start) {
      inside = false
      lineEnd = text.indexOf('\n', lineEnd + 1)
    }
    const opens = word.text === '“' || (word.text === '"' && !inside)
    const closes = word.text === '”' || (word.text === '"' && inside)
    flags[i] = inside || opens || closes ? 1 : 0
    if (closes) inside = false
    if (opens) inside = true
  })
  return flags
}
