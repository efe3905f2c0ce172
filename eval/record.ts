/** An object with one value for each key. */
export const recordOf = <K extends string, V>(
  keys: readonly K[],
  of: (key: K) => V,
): Readonly<Record<K, V>> => Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>
