/** Answers that are kept at once: a person goes to and fro between a few. */
const MOST = 8

/**
 * Keeps what was made last under each key, for as long as it is made of the same.
 *
 * @param now what answers are made of: other words, and nothing that was kept is given out any more
 */
export function keepAnswers(now: () => string): <T>(key: string, make: () => T) => T {
  const kept = new Map<string, unknown>()
  let of = ''
  return <T>(key: string, make: () => T): T => {
    const stands = now()
    if (stands !== of) kept.clear()
    of = stands
    // the same key is only ever made by the same function
    const value = kept.has(key) ? (kept.get(key) as T) : make()
    kept.delete(key)
    kept.set(key, value)
    for (const [oldest] of kept) {
      if (kept.size <= MOST) break
      kept.delete(oldest)
    }
    return value
  }
}
