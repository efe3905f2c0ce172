/** How much two strings agree, 0 to 1: their longest common subsequence over the longer length. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  let row = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++) {
      next.push(letter === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!))
    }
    row = next
  }
  return row[b.length]! / Math.max(a.length, b.length)
}
