const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `16 Mar 2024`. */
export function sayDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

const SMALL = 'no one two three four five six seven eight nine ten'.split(' ')

/** `two outlets`, `12 outlets`. */
export const sayMany = (count: number, one: string): string =>
  `${SMALL[count] ?? count} ${count === 1 ? one : `${one}s`}`

const MOST = 5

/** `A, B and C`; of more than six the first five and how many more. */
export function saySome(names: readonly string[]): string {
  if (names.length <= 1) return names.join('')
  if (names.length > MOST + 1) return `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
