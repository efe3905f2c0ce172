import type { Seen } from '../record/index.js'

/** What a chain has named of others, with what it names now; the same value where it names nothing. */
export function seenWith(before: readonly Seen[], named: readonly Seen[]): readonly Seen[] {
  if (named.length === 0) return before
  const seen = new Map([...before, ...named].map(({ chain, seq }) => [chain, seq]))
  return [...seen].map(([chain, seq]) => ({ chain, seq })).sort((a, b) => (a.chain < b.chain ? -1 : 1))
}
