/** The ISO date (YYYY-MM-DD) of a date or date-time that exists in the calendar, else null. */
export function checkDate(value: string): string | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:$|T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$)/.exec(
      value.trim(),
    )
  if (match === null) return null
  const [, year, month, day] = match
  const iso = `${year}-${month}-${day}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso
}
