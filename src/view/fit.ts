/** What a column of the table would take, and the least that it should be cut to (0: not cut). Terminal columns. */
interface Wish {
  readonly natural: number
  readonly least: number
}

const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0)

/** Widths at which no column is wider than `level`, save those that are not cut and the least of the others. */
const widthsAt = (wishes: readonly Wish[], level: number): readonly number[] =>
  wishes.map(({ natural, least }) => (least === 0 ? natural : Math.min(natural, Math.max(least, level))))

/** The largest number down from `top` for which something holds; 1 where it never does. */
function largest(top: number, holds: (n: number) => boolean): number {
  let n = top
  while (n > 1 && !holds(n)) n--
  return Math.max(1, n)
}

/**
 * Widths that together take at most `room`: short columns keep what they need, long ones are cut to one common width,
 * and to less than their least only where there is no other way, the greatest least first.
 */
export function fitWidths(wishes: readonly Wish[], room: number): readonly number[] {
  const capped = (cap: number): readonly Wish[] =>
    wishes.map(({ natural, least }) => ({ natural, least: Math.min(least, cap) }))
  const cap = largest(
    Math.max(...wishes.map((wish) => wish.least)),
    (n) => sum(widthsAt(capped(n), 0)) <= room,
  )
  const asked = capped(cap)
  const fits = sum(widthsAt(asked, 0)) <= room
  // where even that is too much, the columns that are never cut are cut after all
  const last = fits ? asked : wishes.map(({ natural }) => ({ natural, least: 1 }))
  const level = largest(
    Math.max(...wishes.map((wish) => wish.natural)),
    (n) => sum(widthsAt(last, n)) <= room,
  )
  const widths = [...widthsAt(last, level)]
  for (let i = 0; i < widths.length && sum(widths) < room; i++) {
    if (widths[i]! < wishes[i]!.natural) widths[i] = widths[i]! + 1
  }
  return widths
}
