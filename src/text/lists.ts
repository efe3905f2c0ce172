/** Words as a row lists them: with commas between, over as many lines as it takes. */
export const listedWords = (row: string): readonly string[] => row.trim().split(/\s*,\s*/)

/** The first of a list, with how many there are beyond them: `a, b and 3 more`. */
export const firstFew = (list: readonly (string | number)[], most: number, between = ', '): string =>
  `${list.slice(0, most).join(between)}${list.length > most ? ` and ${list.length - most} more` : ''}`

/** Adds a value to the list of a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
