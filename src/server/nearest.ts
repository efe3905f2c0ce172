/** More slips than these, and another word was meant. */
const MOST_SLIPS = 2

/** The known word that is fewest slips from the one that was written, the first of several; null where none is near. */
export function nearestOf(word: string, known: readonly string[]): string | null {
  const near = known
    .map((other) => ({ other, slips: slipsBetween(word.toLowerCase(), other) }))
    .filter(({ other, slips }) => slips <= MOST_SLIPS && slips < other.length)
    .sort((a, b) => a.slips - b.slips)
  return near[0]?.other ?? null
}

/** Letters left out, put in or put for others (Levenshtein, 1966). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === b[j] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
