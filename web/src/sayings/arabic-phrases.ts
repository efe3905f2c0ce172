import { phrasesOf, type Row } from './match.js'
import { DERIVED_PHRASES } from './phrases-derived.js'
import { DECISION_PHRASES, FILE_PHRASES, REQUEST_PHRASES } from './phrases-files.js'
import { READING_PHRASES } from './phrases-reading.js'
import { RECORD_PHRASES } from './phrases-record.js'
import { TOLD_PHRASES } from './phrases-told.js'

/** Every sentence that is found by its English. */
export const PHRASES: readonly Row[] = [
  ...RECORD_PHRASES,
  ...DERIVED_PHRASES,
  ...TOLD_PHRASES,
  ...READING_PHRASES,
  ...FILE_PHRASES,
  ...REQUEST_PHRASES,
  ...DECISION_PHRASES,
]

/** The Arabic of a sentence of ours; null where it has none. */
export const sayPhrase: (words: string) => string | null = phrasesOf(PHRASES)
