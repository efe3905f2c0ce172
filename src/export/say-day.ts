const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "16 March 2031" of an ISO date. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** The ISO date of a day as it is said here; null of all other words. */
export function readSaidDay(words: string): string | null {
  const [, date = '', name = '', year = ''] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(words) ?? []
  const month = MONTHS.indexOf(name) + 1
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  if (month === 0 || Number.isNaN(Date.parse(day))) return null
  // 31 February would be read as a day of March.
  return new Date(day).toISOString().slice(0, 10) === day ? day : null
}
