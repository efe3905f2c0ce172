import { readNumbers } from '../quantity/index.js'

/** A number of persons as a cell gives it. */
export interface CellNumber {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** Row of the count table that read its words; null of plain figures. */
  readonly rule: string | null
}

const FIGURES = /^\d+(?:\.0+)?$/
const GROUPED = /^\d{1,3}(?:[,\u00a0\u202f ]\d{3})+$/

/** Reads a cell: figures, else words by the count table ("at least 12", "dozens"); null where they give no number. */
export function readCellNumber(words: string): CellNumber | null {
  const given = words.trim()
  if (FIGURES.test(given)) return exact(Math.trunc(Number(given)))
  if (GROUPED.test(given)) return exact(Number(given.replace(/\D/g, '')))
  const [read, ...others] = readNumbers(
    given,
    { start: 0, end: given.length },
    { singles: true, shares: false },
  )
  if (read === undefined || others.length > 0) return null
  const { low, best, high, rule } = read
  return low === null && best === null && high === null ? null : { low, best, high, rule }
}

const exact = (n: number): CellNumber | null =>
  Number.isSafeInteger(n) ? { low: n, best: n, high: n, rule: null } : null

/** Low, best and high out of the cells of one count, each read by itself. */
export function joinEnds({
  low,
  best,
  high,
}: {
  readonly low: CellNumber | null
  readonly best: CellNumber | null
  readonly high: CellNumber | null
}): CellNumber {
  const alone = [low, best, high].filter((end) => end !== null)
  if (alone.length === 1 && best !== null) return best
  const least = low === null ? null : (low.low ?? low.best)
  const most = high === null ? null : (high.high ?? high.best)
  return {
    low: least,
    // From 3 to 3 is 3.
    best: best?.best ?? (best === null && least === most ? least : null),
    high: most,
    rule: alone.find(({ rule }) => rule !== null)?.rule ?? null,
  }
}

/** Takes out the ends that contradict the best, or each other where there is none; says which. */
export function inOrder(number: CellNumber): {
  readonly number: CellNumber
  readonly dropped: readonly ('low' | 'high')[]
} {
  const { low, best, high } = number
  if (best === null) {
    if (low === null || high === null || low <= high) return { number, dropped: [] }
    return { number: { ...number, low: null, high: null }, dropped: ['low', 'high'] }
  }
  const dropped: ('low' | 'high')[] = []
  if (low !== null && low > best) dropped.push('low')
  if (high !== null && high < best) dropped.push('high')
  return {
    number: {
      ...number,
      low: dropped.includes('low') ? null : low,
      high: dropped.includes('high') ? null : high,
    },
    dropped,
  }
}
