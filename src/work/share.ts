/** Makes equal words, links and empty lists of values that were just read one: records repeat them by the thousand. */
export interface Sharing {
  /** Changes a value that nobody else holds yet; what it says stays the same. */
  share<T extends object>(fresh: T): T
}

/** Words that are kept to compare with, and the longest of them; most of what is longer comes once. */
const MOST = 30_000
const LONGEST = 120

/** Parts that stand for an entry of a dictionary: the same entry is the same value everywhere. */
const WHOLE: ReadonlySet<string> = new Set(['actor', 'resolved', 'extractor', 'versions', 'report'])

const NOTHING: readonly never[] = Object.freeze([])

type Part = { [key: string]: unknown }

export function openSharing(): Sharing {
  const words = new Map<string, string>()
  const wholes = new Map<string, object>()
  const sameWords = (text: string): string => {
    if (text.length > LONGEST) return text
    const known = words.get(text)
    if (known !== undefined) return known
    if (words.size >= MOST) words.clear()
    words.set(text, text)
    return text
  }
  const sameWhole = (part: object): object => {
    const said = JSON.stringify(part)
    const known = wholes.get(said)
    if (known !== undefined) return known
    if (wholes.size >= MOST) wholes.clear()
    shareIn(part)
    wholes.set(said, part)
    return part
  }
  const shared = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') return sameWords(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value) && value.length === 0) return NOTHING
    if (WHOLE.has(key)) return sameWhole(value)
    shareIn(value)
    return value
  }
  const shareIn = (value: object): void => {
    const part = value as Part
    // Words are put back though they are equal: which copy of them is held is the point.
    for (const key in part) part[key] = shared(key, part[key])
  }
  return {
    share(fresh) {
      shareIn(fresh)
      return fresh
    },
  }
}
