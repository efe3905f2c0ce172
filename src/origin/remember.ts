const MOST = 50_000

/** Reads each text once: names of publishers and sources repeat by the thousand. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    if (known.size >= MOST) known.clear()
    known.set(text, found)
    return found
  }
}
