/** Whole numbers of persons; unknown is null, and 0 only where somebody said zero or a rule with a name did. */
export interface Bounds {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

export const hasNumber = ({ low, best, high }: Bounds): boolean =>
  low !== null || best !== null || high !== null

/** Low ≤ best ≤ high as far as they are known, none below zero. */
export function inOrder({ low, best, high }: Bounds): boolean {
  const known = [low, best, high].filter((n) => n !== null)
  return known.every((n, i) => Number.isInteger(n) && n >= 0 && (i === 0 || known[i - 1]! <= n))
}

export const isExact = ({ low, best, high }: Bounds): boolean => low !== null && low === best && low === high

export const sameBounds = (a: Bounds, b: Bounds): boolean =>
  a.low === b.low && a.best === b.best && a.high === b.high

/**
 * Smallest low to largest high. A bound that one leaves open stays open: a missing high always; a missing low where
 * that one may lie below the smallest low of the others ("up to 10" beside 12). Best where all have the same.
 */
export function spanOf(list: readonly Bounds[]): Bounds {
  if (list.length === 1) return list[0]!
  const lows = list.flatMap(({ low }) => (low === null ? [] : [low]))
  const highs = list.flatMap(({ high }) => (high === null ? [] : [high]))
  const smallest = lows.length === 0 ? null : lows.reduce((a, b) => Math.min(a, b))
  const below = list.some(
    ({ low, best, high }) => low === null && smallest !== null && (high ?? best ?? smallest) < smallest,
  )
  const best = list.every((one) => one.best === list[0]?.best) ? (list[0]?.best ?? null) : null
  return tidy({
    low: below ? null : smallest,
    best,
    high: highs.length < list.length || highs.length === 0 ? null : highs.reduce((a, b) => Math.max(a, b)),
  })
}

/** Numbers of people who are told apart. What gives no low adds none to the sum; one open high leaves the sum open. */
export function sumOf(list: readonly Bounds[]): Bounds {
  if (list.length === 1) return list[0]!
  const add = (ns: readonly (number | null)[]): number | null =>
    ns.length === 0 || ns.includes(null) ? null : ns.reduce<number>((a, n) => a + n!, 0)
  return tidy({
    low: add(list.map(({ low }) => low).filter((low) => low !== null)),
    best: add(list.map(({ best }) => best)),
    high: add(list.map(({ high }) => high)),
  })
}

/** At least so many: raises the low and, with it, a high that lies below. */
export const raisedTo = (bounds: Bounds, floor: number | null): Bounds =>
  floor === null || (bounds.low !== null && bounds.low >= floor)
    ? bounds
    : tidy({
        low: floor,
        best: bounds.best,
        high: bounds.high === null ? null : Math.max(bounds.high, floor),
      })

/** At least those on a list of people: where they are more than the high, nobody has told how many there are. */
export const listedIn = (bounds: Bounds, listed: number): Bounds =>
  bounds.high !== null && bounds.high < listed
    ? { low: listed, best: null, high: null }
    : raisedTo(bounds, listed)

/** Fewer by those who are counted elsewhere now; never below zero. */
export function loweredBy(bounds: Bounds, by: Bounds): Bounds {
  const less = (n: number | null, m: number | null): number | null =>
    n === null ? null : Math.max(0, n - (m ?? 0))
  return tidy({
    low: less(bounds.low, by.high ?? bounds.low),
    best: by.best === null || by.best > (bounds.best ?? 0) ? null : less(bounds.best, by.best),
    high: less(bounds.high, by.low),
  })
}

/** A best that lies outside its bounds is none. */
export const tidy = ({ low, best, high }: Bounds): Bounds => ({
  low,
  best: best !== null && best >= (low ?? best) && best <= (high ?? best) ? best : null,
  high,
})

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `two outlets`, `1 outlet` as `one outlet`, `1,204 outlets`. */
export const sayMany = (n: number, noun: string): string =>
  `${SMALL[n] ?? sayWhole(n)} ${noun}${n === 1 ? '' : 's'}`

export const sayWhole = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** `10`, `10 or more`, `up to 12`, `about 60`, `7 to 11`; null where nothing is known. */
export function sayBounds({ low, best, high }: Bounds): string | null {
  if (low !== null && high !== null)
    return low === high ? sayWhole(low) : `${sayWhole(low)} to ${sayWhole(high)}`
  if (low !== null) return `${sayWhole(low)} or more`
  if (high !== null) return `up to ${sayWhole(high)}`
  return best === null ? null : `about ${sayWhole(best)}`
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `6 Oct`, or `6 Oct 2031` where the year is said. */
export function sayShortDay({
  iso,
  year: withYear,
}: {
  readonly iso: string
  readonly year: boolean
}): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const short = `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`
  return withYear ? `${short} ${year}` : short
}
