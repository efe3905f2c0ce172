import type { LineCount } from '../report/index.js'
import { codePointsOf } from '../text/index.js'
import type { Account } from './account.js'
import { doersDiffer } from './account.js'
import { kindsFit } from './kinds.js'
import { relationOf } from './place.js'
import { hasWord, WORD_ROWS } from './words.js'

/** Text of a report by its hash, or null where it cannot be had. */
export type TextOf = (text: string) => string | null

/** Whether the words of a claim, or those right before its trigger, say that it is another attack: "a second | strike". */
export type SaysAnother = (account: Account) => boolean

const WORDS = 3

interface Saying {
  readonly textOf: TextOf | null
  /** Other accounts of a report that may be asked about. */
  readonly accountsOf: (text: string) => Iterable<Account>
}

/** Answers are kept with the account; a text is read once for all claims of it, and only where two are compared. */
export const openSayings =
  ({ textOf, accountsOf }: Saying): SaysAnother =>
  (account) => {
    if (account.another !== null) return account.another
    const text = textOf?.(account.text) ?? null
    for (const other of accountsOf(account.text)) other.another ??= wordsSayAnother(other, text)
    account.another ??= wordsSayAnother(account, text)
    return account.another
  }

function wordsSayAnother({ claim: { claim } }: Account, text: string | null): boolean {
  const { trigger, place, targets } = claim
  const said = [trigger.text, place?.text ?? '', ...targets.map((target) => target.text)]
  if (said.some((words) => hasWord(WORD_ROWS.another, words))) return true
  return text !== null && hasWord(WORD_ROWS.another, lastWords(beforeOf(text, trigger.start)))
}

/** What stands before a code point. Where there are no others before it, a code point is a code unit. */
function beforeOf(text: string, codePoint: number): string {
  const near = text.slice(0, codePoint)
  return /[\ud800-\udfff]/.test(near) ? text.slice(0, codePointsOf(text).toUnits(codePoint)) : near
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
export function toldApart(a: Account, b: Account, saysAnother: SaysAnother): string | null {
  if (a.text !== b.text || !kindsFit(a.kind, b.kind)) return null
  const [first, later] = a.claim.claim.trigger.start <= b.claim.claim.trigger.start ? [a, b] : [b, a]
  if (first.claim.claim.trigger.start === later.claim.claim.trigger.start) return null
  if (a.day !== null && b.day !== null && a.day !== b.day) return 'two days'
  if (relationOf(a.place, b.place) === 'different') return 'two places'
  if (saysAnother(later)) return 'the report says that it is another'
  if (a.source !== b.source) return null
  if (doersDiffer(a.actors, b.actors) && a.kind !== 'clash') return 'two parties did it'
  return numbersDiffer(a, b) ? 'one source gives two numbers' : null
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
