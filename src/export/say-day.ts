const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "16 March 2031" of an ISO date. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}
