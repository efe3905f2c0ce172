import type { Diagnostic } from '../diagnostic/index.js'

/** What is met in files that are whole, and hold no words that can be read: a photograph, a scan, a page of pictures. */
const WORDLESS: ReadonlySet<string> = new Set(['reader/binary', 'pdf/scan', 'report/empty'])

/**
 * Whether bytes of which no report came are worth keeping all the same: they are what they say they are. What is broken,
 * or made to do harm, is not.
 */
export const isSound = (met: readonly Diagnostic[]): boolean =>
  met.every(({ code, severity }) => severity !== 'error' || WORDLESS.has(code))
