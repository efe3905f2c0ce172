import type { LineCount } from '../report/index.js'
import { codePointsOf } from '../text/index.js'
import type { Account } from './account.js'
import { doersDiffer } from './account.js'
import { kindsFit } from './kinds.js'
import { pushTo } from './order.js'
import { relationOf } from './place.js'
import { hasWord, WORD_ROWS } from './words.js'

/** Text of a report by its hash, or null where it cannot be had. */
export type TextOf = (text: string) => string | null

/** Words that stand right before a claim's trigger: "a second | strike" is told by them alone. */
export type WordsBefore = (account: Account) => string

const WORDS = 3

/** Reads each text once, for all claims of it, and only where some claim is compared with another of its report. */
export function readWordsBefore(accounts: readonly Account[], textOf: TextOf | null): WordsBefore {
  if (textOf === null) return () => ''
  const ofText = new Map<string, Account[]>()
  for (const account of accounts) pushTo(ofText, account.text, account)
  const known = new Map<string, string>()
  return (account) => {
    const words = known.get(account.id)
    if (words !== undefined) return words
    const text = textOf(account.text) ?? ''
    const points = codePointsOf(text)
    for (const { id, claim } of ofText.get(account.text)!)
      known.set(id, lastWords(text.slice(0, points.toUnits(claim.claim.trigger.start))))
    return known.get(account.id)!
  }
}

function lastWords(before: string): string {
  const near = before.slice(-80)
  const mark = Math.max(...['.', '!', '?', ';', ',', '\n'].map((one) => near.lastIndexOf(one)))
  return near
    .slice(mark + 1)
    .trim()
    .split(/\s+/u)
    .slice(-WORDS)
    .join(' ')
}

/**
 * Why two claims of one report are about two attacks, or null (codebook section 9.1: two strikes that are told apart
 * are two). The same words by two sources, and rival numbers of two sources, restate one.
 */
export function toldApart(a: Account, b: Account, before: WordsBefore): string | null {
  if (a.text !== b.text || !kindsFit(a.kind, b.kind)) return null
  const [first, later] = a.claim.claim.trigger.start <= b.claim.claim.trigger.start ? [a, b] : [b, a]
  if (first.claim.claim.trigger.start === later.claim.claim.trigger.start) return null
  if (a.day !== null && b.day !== null && a.day !== b.day) return 'two days'
  if (relationOf(a.place, b.place) === 'different') return 'two places'
  if (saysAnother(later, before)) return 'the report says that it is another'
  if (a.source !== b.source) return null
  if (doersDiffer(new Set(a.actors), new Set(b.actors)) && a.kind !== 'clash') return 'two parties did it'
  return numbersDiffer(a, b) ? 'one source gives two numbers' : null
}

const saysAnother = (account: Account, before: WordsBefore): boolean => {
  const { trigger, place, targets } = account.claim.claim
  const words = [before(account), trigger.text, place?.text ?? '', ...targets.map(({ text }) => text)]
  return words.some((text) => hasWord(WORD_ROWS.another, text))
}

/** Two numbers for those of one sort that cannot both be right of one attack. */
function numbersDiffer(a: Account, b: Account): boolean {
  const plain = ({ claim: { claim } }: Account): boolean =>
    claim.stance === 'reports' && !hasWord(WORD_ROWS.restated, claim.trigger.text)
  if (!plain(a) || !plain(b)) return false
  return a.claim.claim.counts.some((count) => b.claim.claim.counts.some((other) => excludes(count, other)))
}

function excludes(a: LineCount, b: LineCount): boolean {
  if (a.metric !== b.metric || a.part_of !== null || b.part_of !== null) return false
  if (a.group !== b.group || a.status !== b.status) return false
  const [lowA, lowB] = [a.best ?? a.low, b.best ?? b.low]
  const [highA, highB] = [a.best ?? a.high, b.best ?? b.high]
  if (lowA === null || lowB === null) return false
  const openA = a.high === null && a.low !== null
  const openB = b.high === null && b.low !== null
  return (!openA && highA !== null && lowB > highA) || (!openB && highB !== null && lowA > highB)
}
