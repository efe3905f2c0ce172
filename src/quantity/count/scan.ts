import type { Span } from '../../text/index.js'
import { type Amount, type AmountKind, amountOf, type Bounds, hedged, isWhole } from './amount.js'
import { readAmount } from './amounts.js'
import { readCardinal } from './cardinal.js'
import { readCountedPhrase } from './counted-phrase.js'
import { groupDigits } from './grouped.js'
import { type Hedge, lexiconOf } from './lexicon.js'
import { notCountRule } from './not-counts.js'
import { type CountedPhrase, isCollective } from './noun-phrase.js'
import { pastJoin, type Token, tokensOf } from './tokens.js'

/** A number with its hedges, and those it counts. */
export interface Expression extends Bounds, Span {
  readonly kind: AmountKind
  /** The number itself, without hedges before it. */
  readonly number: Span
  readonly of: Span | null
  readonly head: string
  readonly rules: readonly string[]
  readonly inverted: boolean
  /** The row by which it counts no people, or null. */
  readonly rejected: string | null
}

/** All numbers in a stretch of the text, those that count no people marked as `rejected`. Linear in its length. */
export function scanNumbers(text: string, within: Span): readonly Expression[] {
  const tokens = groupDigits(tokensOf(text, within), text)
  const found: Expression[] = []
  let at = 0
  while (at < tokens.length) {
    const read = expressionAt(tokens, at)
    if (read !== null) found.push(read.expression)
    at = read === null ? at + 1 : read.next
  }
  return found
}

interface Read {
  readonly expression: Expression
  readonly next: number
}

/** Most hedges before one number ("up to an estimated 300 more"). */
const MOST_HEDGES = 4

function expressionAt(tokens: readonly Token[], at: number): Read | null {
  const { hedges } = lexiconOf()
  const before: Hedge[] = []
  let index = at
  while (before.length < MOST_HEDGES) {
    const found = hedges.at(tokens, index)
    if (found === null) break
    const previous = tokens[at - 1]?.lower ?? ''
    if (index === at && found.value.notAfter.has(previous)) return null
    before.push(found.value)
    index = found.next
  }
  const amount = before.length === 0 ? readAmount(tokens, index) : readHedged(tokens, index)
  if (amount !== null) return completed(tokens, at, before, amount)
  const bare = before.length === 0 ? null : readAmount(tokens, at)
  return bare === null ? null : completed(tokens, at, [], bare)
}

/** After a hedge only a number can follow; "about a shepherd" is no hedge with a single, "at least one" is. */
function readHedged(tokens: readonly Token[], at: number): Amount | null {
  const amount = readAmount(tokens, at)
  return amount === null || amount.kind === 'zero' || amount.kind === 'single' ? null : amount
}

function completed(tokens: readonly Token[], at: number, before: readonly Hedge[], first: Amount): Read {
  const read = openRange(tokens, before, first)
  const after = hedgeAfter(tokens, read)
  const next = after?.next ?? read.next
  const amount = bareOne(tokens, read, before.length + (after === null ? 0 : 1))
  const phrase = phraseOf(tokens, next, amount)
  const late =
    after === null && phrase.next > next ? hedgeAfter(tokens, { ...read, next: phrase.next }) : null
  const hedges = allHedges(before, after ?? late)
  const placed = {
    from: at,
    number: amount.from,
    next,
    hedges: before.length,
    best: amount.best ?? amount.low,
    whole: isWhole(amount),
    phrase,
  }
  const bounds = read === first ? hedged(amount, hedges) : amount
  const expression: Expression = {
    kind: amount.kind,
    start: tokens[at]!.start,
    end: tokens[(late?.next ?? next) - 1]!.end,
    low: bounds.low,
    best: bounds.best,
    high: bounds.high,
    number: { start: tokens[amount.from]!.start, end: tokens[amount.next - 1]!.end },
    of: phrase.of,
    head: phrase.head,
    rules:
      hedges.length === 0
        ? amount.rules
        : [...new Set([...hedges.map((hedge) => hedge.rule), ...amount.rules])],
    inverted: amount.inverted,
    rejected: groupRule(amount, phrase) ?? notCountRule(tokens, placed),
  }
  return { expression, next: Math.max(next, late?.next ?? 0) }
}

const allHedges = (before: readonly Hedge[], after: { readonly hedge: Hedge } | null): readonly Hedge[] =>
  after === null ? before : [...before, after.hedge]

/**
 * "at least 10 and as many as 20", "more than 10 but fewer than 20": the least and the most of one number. After "but" the
 * second takes its own hedge.
 */
function openRange(tokens: readonly Token[], before: readonly Hedge[], first: Amount): Amount {
  const { openRanges, hedges } = lexiconOf()
  if (first.kind !== 'exact' || !before.some(({ effect }) => OPENS.has(effect))) return first
  const joint = openRanges.at(tokens, first.next)
  const but = tokens[first.next]?.lower === 'but' ? hedges.at(tokens, first.next + 1) : null
  const most = but !== null && CLOSES.has(but.value.effect) ? but : null
  const second = readCardinal(tokens, joint?.next ?? most?.next ?? tokens.length)
  if (second === null || (second.high ?? 0) <= (first.low ?? 0)) return first
  const { low } = hedged(first, before)
  const { high } = joint === null && most !== null ? hedged(second, [most.value]) : second
  const rules = [...first.rules, ...(joint === null ? [] : [joint.value])]
  const hedging = most === null ? [] : [most.value.rule]
  const span = { from: first.from, next: second.next }
  return amountOf('range', { low, best: null, high }, span, [...rules, ...hedging])
}

const OPENS: ReadonlySet<string> = new Set(['at-least', 'more-than'])
const CLOSES: ReadonlySet<string> = new Set(['at-most', 'less-than'])

/** "one" by itself is a single, as "a" is; with a hedge it is a number like others. */
function bareOne(tokens: readonly Token[], amount: Amount, hedges: number): Amount {
  const one =
    amount.kind === 'exact' && amount.next === amount.from + 1 && tokens[amount.from]?.lower === 'one'
  return one && hedges === 0 ? { ...amount, kind: 'single', rules: ['number/single'] } : amount
}

/** "No aid worker" and "at least one man" take a noun in the singular, as "a man" does. */
function phraseOf(tokens: readonly Token[], at: number, amount: Amount): CountedPhrase {
  const one = amount.best === 1 && (amount.kind === 'exact' || amount.kind === 'single')
  if (one && tokens[at]?.lower !== 'of') return readCountedPhrase(tokens, at, { single: true })
  const phrase = readCountedPhrase(tokens, at, { single: false, share: amount.kind === 'share' })
  if (amount.kind !== 'zero' || phrase.of !== null) return phrase
  return readCountedPhrase(tokens, at, { single: true })
}

/** A group is not one person; an article before another number belongs to that ("a staggering 400"). */
function groupRule(amount: Amount, phrase: CountedPhrase): string | null {
  if (amount.kind !== 'single') return null
  return isCollective(phrase.head) || phrase.cut ? 'phrase/collective' : null
}

/** "10 or more", "9,000 or so", "600-odd", "40-plus"; not "10, at least 5". */
function hedgeAfter(
  tokens: readonly Token[],
  amount: Amount,
): { readonly hedge: Hedge; readonly next: number } | null {
  if (amount.kind === 'share' || amount.kind === 'zero' || amount.kind === 'single') return null
  const found = lexiconOf().hedgesAfter.at(tokens, pastJoin(tokens, amount.next))
  if (found === null) return null
  const follows = tokens[found.next]
  if (follows !== undefined && (follows.digits !== null || lexiconOf().units.has(follows.lower))) return null
  return { hedge: found.value, next: found.next }
}
