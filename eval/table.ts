/** Figure to so many places; a dash where there is nothing to measure. */
export const figure = (value: number | null, places = 3): string =>
  value === null ? '–' : value.toFixed(places)

/** A Markdown table whose columns also line up in plain text: the first to the left, columns of figures to the right. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = header.map((_, i) => Math.max(3, ...cells.map((row) => (row[i] ?? '').length)))
  const right = header.map((_, i) => i > 0 && rows.every((row) => /^[–\d.,−+%-]*$/.test(row[i] ?? '')))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (right[i] ? (row[i] ?? '').padStart(width) : (row[i] ?? '').padEnd(width))).join(' | ')} |`
  const rule = line(widths.map((width, i) => (right[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))))
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join('\n')
}
