import type { Account } from './account.js'
import { partiesDiffer } from './holder.js'
import { countUpTo, type Span } from './stretches.js'
import { isSomeDay, type Meanwhile } from './timeline.js'

interface Held {
  readonly account: Account
  readonly span: Span
}

/**
 * Accounts of one place that give it to different holders on the same days. Not rivals: who names both as holders, names
 * that may stand for one party, and the day on which one ends and the other begins.
 */
export function rivalsOf(beside: readonly Account[]): ReadonlyMap<Account, readonly Account[]> {
  const found = new Map<Account, Set<Account>>()
  const held = beside
    .flatMap((account) => account.spans.filter((s) => !isSomeDay(s)).map((span): Held => ({ account, span })))
    .sort((a, b) => a.span.first - b.span.first)
  const add = (a: Account, b: Account): void => {
    found.set(a, (found.get(a) ?? new Set()).add(b))
    found.set(b, (found.get(b) ?? new Set()).add(a))
  }
  const differ = differing()
  let open: readonly Held[] = []
  for (const one of held) {
    open = open.filter(({ span }) => span.last >= one.span.first)
    for (const other of open)
      if (differ(one.account, other.account) && clash(other.span, one.span)) add(one.account, other.account)
    open = [...open, one]
  }
  return new Map([...found].map(([account, others]) => [account, beside.filter((b) => others.has(b))]))
}

/** `first` starts no later than `second`, and they share a day. */
export function clash(first: Span, second: Span): boolean {
  const handedOver = (from: Span, to: Span): boolean =>
    from.last === to.first && (to.begins.length > 0 || from.ends.length > 0)
  return !handedOver(first, second) && !handedOver(second, first)
}

function differing(): (a: Account, b: Account) => boolean {
  const known = new Map<string, boolean>()
  return (a, b) => {
    if (a === b || a.keys.length === 0 || b.keys.length === 0) return false
    const key = JSON.stringify([a.keys, b.keys])
    const before = known.get(key)
    if (before !== undefined) return before
    const differs = a.keys.every((one) => b.keys.every((other) => partiesDiffer(one, other)))
    known.set(key, differs)
    return differs
  }
}

/** Holders by other accounts of the same place on some of the days. */
export function meanwhileAt(account: Account, beside: readonly Account[]): Meanwhile {
  const others = beside
    .filter((other) => other !== account)
    .map(({ holders, spans }) => ({
      name: holders.length === 0 ? 'a holder not named' : holders.join(', '),
      ...reachOf(spans.filter((span) => !isSomeDay(span))),
    }))
  return (first, last) =>
    others
      .filter(({ firsts, furthest }) => {
        const at = countUpTo(firsts, last) - 1
        return at >= 0 && furthest[at]! >= first
      })
      .map(({ name }) => name)
}

/** First days of spans, and the last day that any span up to there reaches. */
function reachOf(spans: readonly Span[]): {
  readonly firsts: readonly number[]
  readonly furthest: readonly number[]
} {
  const furthest: number[] = []
  for (const { last } of spans) furthest.push(Math.max(furthest.at(-1) ?? -Infinity, last))
  return { firsts: spans.map(({ first }) => first), furthest }
}
