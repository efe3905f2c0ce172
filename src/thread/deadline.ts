import { foldText, listedWords } from '../text/index.js'

/** Words by which an announcement or what came of it is told; whole words, folded. */
export interface WordRow {
  readonly id: string
  readonly words: readonly string[]
  readonly example: string
  readonly not: string
  readonly source: string
}

export const AGENDA_ROWS = {
  /** What a threat or a demand says that comes if it is not met. */
  ultimatum: {
    id: 'agenda/ultimatum',
    words:
      listedWords(`ultimatum, ultimatums, deadline, final warning, last warning, last chance, or else, or face,
      will face, or be, those who do not, all who do not, whoever does not, anyone who does not, those who refuse,
      unless, if they do not, hours to, days to`),
    example: 'those who do not lay down their arms will face their fate',
    not: 'the army will take the hill',
    source: 'codebook section 4, threatens: "a threat, vow or ultimatum against someone"',
  },
  /** Words of a time that make it a last day. */
  deadline: {
    id: 'agenda/deadline',
    words: listedWords('until, by, before, within, no later than, at the latest'),
    example: 'until Friday noon',
    not: 'on Friday',
    source: 'codebook section 4, threatens: "a threat, vow or ultimatum against someone"',
  },
  /** It did not take place then, and is still meant to. */
  putOff: {
    id: 'agenda/put-off',
    words:
      listedWords(`postponed, postpone, postpones, postponement, put off, delayed, delay, delays, deferred, adjourned,
      rescheduled, moved to, pushed back, extended, extend, extension, held up`),
    example: 'the talks were put off',
    not: 'the talks broke off',
    source: 'codebook ruling 10: signing delayed, handing over put off',
  },
} as const satisfies Readonly<Record<string, WordRow>>

/** One pattern a row, made once. */
const PATTERNS: ReadonlyMap<WordRow, RegExp> = new Map(
  Object.values(AGENDA_ROWS).map((row) => [
    row,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${row.words.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
  ]),
)

export const hasWord = (row: WordRow, text: string): boolean =>
  PATTERNS.get(row)?.test(foldText(text)) === true
