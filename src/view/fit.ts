/** What a column of the table would take, and the least that it should be cut to (0: not cut). Terminal columns. */
interface Wish {
  readonly natural: number
  readonly least: number
}

const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0)

/** Widths at which no column is wider than `level`, save those that are not cut and the least of the others. */
const widthsAt = (wishes: readonly Wish[], level: number): readonly number[] =>
  wishes.map(({ natural, least }) => (least === 0 ? natural : Math.min(natural, Math.max(least, level))))

/**
 * Widths that together take at most `room`: short columns keep what they need, long ones are cut to one common width,
 * and to less than their least only where there is no other way.
 */
export function fitWidths(wishes: readonly Wish[], room: number): readonly number[] {
  const asked =
    sum(widthsAt(wishes, 0)) <= room ? wishes : wishes.map(({ natural }) => ({ natural, least: 1 }))
  let level = Math.max(1, ...wishes.map((wish) => wish.natural))
  while (level > 1 && sum(widthsAt(asked, level)) > room) level--
  const widths = [...widthsAt(asked, level)]
  for (let i = 0; i < widths.length && sum(widths) < room; i++) {
    if (widths[i]! < wishes[i]!.natural) widths[i] = widths[i]! + 1
  }
  return widths
}
