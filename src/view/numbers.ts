/** Whole numbers of persons; unknown is null (codebook section 6). */
interface Bounds {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

const show = (n: number): string => n.toLocaleString('en-GB')

/**
 * What is known of a number, in words: `10`, `10 or more`, `up to 12`, `about 60`, `7 to 11`, `7 to 11, best 9`;
 * null where nothing is known.
 */
export function sayNumber({ low, best, high }: Bounds): string | null {
  if (low !== null && high !== null) {
    if (low === high) return show(low)
    const range = `${show(low)} to ${show(high)}`
    return best === null ? range : `${range}, best ${show(best)}`
  }
  if (low !== null) {
    const open = `${show(low)} or more`
    return best === null || best === low ? open : `${open}, best ${show(best)}`
  }
  if (high !== null) {
    const open = `up to ${show(high)}`
    return best === null || best === high ? open : `${open}, best ${show(best)}`
  }
  return best === null ? null : `about ${show(best)}`
}

/**
 * Whether a number is made by a rule of words that do not have it: 250,001 of "more than 250,000", 24 of "dozens". The
 * words are shown then, and no number in their place.
 */
function isDerived({ low, best, high }: Bounds, words: string): boolean {
  if (low !== null && low === high) return false
  const said = words.replace(/(?<=\d)[,.\s](?=\d)/g, '')
  return [low, high].some((end) => end !== null && end !== best && !said.includes(String(end)))
}

/** A number where its words have it; else the words, in quotation marks. */
export const sayCount = (
  count: Bounds & { readonly text: string },
  say: (bounds: Bounds) => string | null = sayNumber,
): string => (isDerived(count, count.text) ? null : say(count)) ?? `“${count.text}”`

/** The same in signs, for a narrow table: `10`, `≥10`, `≤12`, `~60`, `7–11`. */
export function signNumber(bounds: Bounds): string | null {
  const { low, best, high } = bounds
  if (low !== null && high !== null) return low === high ? show(low) : `${show(low)}–${show(high)}`
  if (low !== null) return `≥${show(low)}`
  if (high !== null) return `≤${show(high)}`
  return best === null ? null : `~${show(best)}`
}
