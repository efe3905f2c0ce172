const DAY = 86_400_000

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The week, Monday to Sunday, that a day is in (codebook ruling 8.20). ISO dates. */
export function weekOf(day: string): { readonly start: string; readonly end: string } {
  const time = Date.parse(`${day}T00:00:00Z`)
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY
  return { start: iso(monday), end: iso(monday + 6 * DAY) }
}

/** The month that a day is in. */
export function monthOf(day: string): { readonly start: string; readonly end: string } {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return { start: `${day.slice(0, 7)}-01`, end: iso(Date.UTC(year, month, 0)) }
}
