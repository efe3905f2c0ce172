/** A word of the codebook in a list. */
export interface Term {
  readonly value: string
  readonly label: string
}

/** Terms under a heading. */
interface Group<T extends Term> {
  readonly items: readonly T[]
}

/** Terms whose name or slug holds what was typed, then those that only mean it: `meanings` in every language. */
export function foundTerms<T extends Term>(
  typed: string,
  terms: readonly T[],
  meanings: (slug: string) => readonly string[],
): readonly T[] {
  const wanted = typed.trim().toLowerCase()
  const within = (texts: readonly string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(wanted))
  const named = terms.filter(({ value, label }) => within([value, label]))
  return [...named, ...terms.filter((term) => !named.includes(term) && within(meanings(term.value)))]
}

/** What was found, the first first; each under its heading where there are headings. */
export function inOrder<T extends Term, G extends Group<T>>(
  entries: readonly (T | G)[],
  found: readonly Term[],
): (T | G)[] {
  const places = new Map(found.map(({ value }, at) => [value, at]))
  const at = ({ value }: Term): number => places.get(value) ?? Number.POSITIVE_INFINITY
  return entries
    .flatMap((entry): readonly (readonly [number, T | G])[] => {
      if (!('items' in entry)) return places.has(entry.value) ? [[at(entry), entry]] : []
      const items = entry.items.filter(({ value }) => places.has(value)).sort((a, b) => at(a) - at(b))
      return items[0] === undefined ? [] : [[at(items[0]), { ...entry, items }]]
    })
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry)
}
