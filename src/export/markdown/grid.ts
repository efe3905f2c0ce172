/** A table whose columns stand under each other also where it is read as plain text; numbers on the right. */
export function gridLines(rows: readonly (readonly string[])[]): readonly string[] {
  const [heads = []] = rows
  const wide = heads.map((_, i) => Math.max(3, ...rows.map((row) => lengthOf(row[i] ?? ''))))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => padded(cell, { wide: wide[i]!, isNumber: i > 0 })).join(' | ')} |`
  const rule = wide.map((n, i) => (i === 0 ? '-'.repeat(n) : `${'-'.repeat(n - 1)}:`))
  return [line(heads), `| ${rule.join(' | ')} |`, ...rows.slice(1).map(line)]
}

/** Columns that words take; marks of direction take none. */
const lengthOf = (words: string): number => [...words.replace(/[\u2068\u2069\p{M}]/gu, '')].length

function padded(
  cell: string,
  { wide, isNumber }: { readonly wide: number; readonly isNumber: boolean },
): string {
  const blank = ' '.repeat(Math.max(0, wide - lengthOf(cell)))
  return isNumber ? blank + cell : cell + blank
}
