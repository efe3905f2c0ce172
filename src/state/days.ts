/** Days are compared as whole numbers since 1970-01-01 and leave as ISO dates. */
const known = new Map<string, number>()
const MOST = 100_000

export function dayNumber(iso: string): number {
  let day = known.get(iso)
  if (day === undefined) {
    day = Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
    if (known.size >= MOST) known.clear()
    known.set(iso, day)
  }
  return day
}

export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `6 Oct 2016`, for sentences. */
export function sayDay(day: number): string {
  const [year, month, date] = isoDay(day).split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

export const dayOrNull = (iso: string | null | undefined): number | null =>
  iso === null || iso === undefined ? null : dayNumber(iso)

export const isoOrNull = (day: number | null): string | null => (day === null ? null : isoDay(day))
