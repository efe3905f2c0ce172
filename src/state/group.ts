import { addTo } from '../text/index.js'

/** Values by their key, keys and values in the order in which they come. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) addTo(groups, keyOf(value), value)
  return groups
}
