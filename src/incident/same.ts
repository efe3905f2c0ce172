/** Words and short lists repeat by the thousand; what is held for long is held once. */
const MOST = 50_000

const words = new Map<string, string>()

/** The words, as the one value that is held of them; joined ones in one piece. */
export function sameWords(text: string): string {
  const known = words.get(text)
  if (known !== undefined) return known
  if (words.size >= MOST) words.clear()
  // Joined words hold on to their parts, and a part to the whole that it was cut from.
  const whole = Buffer.from(text).toString()
  words.set(whole, whole)
  return whole
}

const NONE: readonly never[] = []

const lists = new Map<string, readonly string[]>()

/** The list, as the one value that is held of it. */
export function sameList(list: readonly string[]): readonly string[] {
  if (list.length === 0) return NONE
  const said = list.join('\n')
  const known = lists.get(said)
  if (known !== undefined) return known
  if (lists.size >= MOST) lists.clear()
  const made = list.map(sameWords)
  lists.set(said, made)
  return made
}

/** The values of both, each once; one of the two where it holds the other. */
export function unite<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const [many, few] = a.length >= b.length ? [a, b] : [b, a]
  const more = few.filter((item) => !many.includes(item))
  return more.length === 0 ? many : [...many, ...more]
}
