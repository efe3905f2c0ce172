/** One line of the number table (codebook section 6): what phrases like these mean. Whole numbers; unknown is null. */
export interface NumberRow {
  readonly phrases: readonly string[]
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

const row = (
  phrases: readonly string[],
  [low, best, high]: readonly [number | null, number | null, number | null],
): NumberRow => ({ phrases, low, best, high })

const exactly = (phrases: readonly string[], n: number): NumberRow => row(phrases, [n, n, n])

const atLeast = (phrases: readonly string[], n: number): NumberRow => row(phrases, [n, null, null])

/** The number table of codebook section 6, line by line. The grammar of `quantity` reads each phrase to these bounds. */
export const NUMBER_ROWS: readonly NumberRow[] = [
  exactly(['ten', '10'], 10),
  row(['at least 10', '10 or more'], [10, 10, null]),
  row(['more than 10', 'over 10'], [11, null, null]),
  row(['up to 10', 'as many as 10'], [null, null, 10]),
  row(['fewer than 10'], [null, null, 9]),
  row(['about 10', 'around 10', 'nearly 10', 'some 10'], [null, 10, null]),
  row(['10 to 12', 'between 10 and 12'], [10, null, 12]),
  exactly(['a', 'an', 'one'], 1),
  exactly(['a couple', 'both'], 2),
  atLeast(['several', 'a few', 'many', 'a number of'], 3),
  exactly(['a dozen'], 12),
  exactly(['a hundred'], 100),
  exactly(['a thousand'], 1000),
  atLeast(['dozens'], 24),
  atLeast(['scores'], 40),
  atLeast(['hundreds'], 200),
  atLeast(['thousands'], 2000),
  atLeast(['several thousand'], 3000),
  atLeast(['tens of thousands'], 20_000),
  atLeast(['hundreds of thousands'], 200_000),
  exactly(['a million'], 1_000_000),
  exactly(['1.5 million'], 1_500_000),
  atLeast(['millions'], 2_000_000),
  exactly(['no', 'none'], 0),
  row(['half of Syrians', 'most residents'], [null, null, null]),
]
