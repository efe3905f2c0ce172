import type { Metric } from '../../codebook/index.js'
import type { Span } from '../../text/index.js'
import { isVerb } from './noun-phrase.js'
import { type PhraseTable, phraseTable } from './phrases.js'
import { rowsWith } from './rows.js'
import { scanNumbers } from './scan.js'
import { isWord, type Token, tokensOf } from './tokens.js'

/** A count of a claim, as far as its place among the others needs it. */
export interface CountPlace extends Span {
  readonly metric: Metric
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

interface Lists {
  readonly before: PhraseTable<string>
  readonly own: PhraseTable<string>
  readonly last: PhraseTable<string>
  readonly aside: PhraseTable<string>
  readonly whole: PhraseTable<string>
  readonly after: PhraseTable<string>
  readonly list: PhraseTable<string>
  readonly sum: PhraseTable<string>
  readonly breaks: ReadonlySet<string>
}

let built: Lists | null = null

function lists(): Lists {
  const table = (role: string): PhraseTable<string> =>
    phraseTable(rowsWith('parts', role).flatMap((row) => row.words.map((word) => [word, row.id] as const)))
  built ??= {
    before: table('before'),
    own: table('own'),
    last: table('last'),
    aside: table('aside'),
    whole: table('whole'),
    after: table('after'),
    list: table('list'),
    sum: table('sum'),
    breaks: new Set(rowsWith('parts', 'breaks').flatMap((row) => row.words)),
  }
  return built
}

/** How far apart whole and part may stand, in UTF-16 code units. */
const REACH = 240

/**
 * For each count of one claim, in the order given, the index of the count that it is part of, or null (codebook
 * section 6, `part_of`): "10 people, including three children", "11 were hurt, two of them gravely", "nine bodies:
 * seven men and two women". Whole and part have the same metric, and the part is not the larger.
 */
export function linkParts(text: string, counts: readonly CountPlace[]): readonly (number | null)[] {
  const order = counts
    .map((_, i) => i)
    .sort((a, b) => counts[a]!.start - counts[b]!.start || counts[b]!.end - counts[a]!.end)
  const parents = new Map<number, number>()
  for (const [place, i] of order.entries()) {
    const earlier = order.slice(Math.max(0, place - 6), place).reverse()
    const later = order.slice(place + 1, place + 3)
    const parent = parentOf(text, counts, i, { earlier, later, parents })
    if (parent !== null && !isWithin(parents, parent, i)) parents.set(i, parent)
  }
  spellOut(text, counts, order, parents)
  return counts.map((_, i) => parents.get(i) ?? null)
}

/** True where a count is, by the links made so far, itself part of another. */
function isWithin(parents: ReadonlyMap<number, number>, count: number, other: number): boolean {
  for (let at: number | undefined = count; at !== undefined; at = parents.get(at))
    if (at === other) return true
  return false
}

interface Around {
  /** Indices of the counts before, nearest first. */
  readonly earlier: readonly number[]
  /** Indices of the counts after, nearest first. */
  readonly later: readonly number[]
  readonly parents: ReadonlyMap<number, number>
}

function parentOf(text: string, counts: readonly CountPlace[], i: number, around: Around): number | null {
  const part = counts[i]!
  const inner = around.later.find((k) => counts[k]!.start < part.end && fits(part, counts[k]!))
  if (inner !== undefined && /\bof\s+(?:the\s+)?$/i.test(text.slice(part.start, counts[inner]!.start)))
    return inner
  for (const k of around.earlier) {
    const whole = counts[k]!
    if (!fits(part, whole) || part.start - whole.end > REACH || part.start < whole.end) continue
    const gap = tokensOf(text, { start: whole.end, end: part.start })
    const brother = around.parents.get(k)
    if (cueIn(gap, lists().before)) return k
    if (brother !== undefined && listed(gap) && fits(part, counts[brother]!)) return brother
    if (isOwn(text, part) || isAside(text, part, gap)) return k
  }
  const next = around.later[0]
  if (next === undefined || !fits(part, counts[next]!) || counts[next]!.start < part.end) return null
  if (counts[next]!.start - part.end > REACH) return null
  return amongNext(tokensOf(text, { start: part.end, end: counts[next]!.start })) ? next : null
}

/** Same metric, and the part may be the smaller one. */
function fits(part: CountPlace, whole: CountPlace): boolean {
  if (part.metric !== whole.metric) return false
  const least = part.low ?? part.best ?? 0
  const most = whole.high ?? whole.best ?? Number.POSITIVE_INFINITY
  const open = whole.high === null
  return least <= most && (open || least < most || whole.best === part.best || part.best === null)
}

/** A cue of inclusion between whole and part, with nothing but a list from the cue to the part. */
function cueIn(gap: readonly Token[], cues: PhraseTable<string>): boolean {
  for (let i = gap.length - 1; i >= 0; i--) {
    const found = cues.at(gap, i)
    if (found !== null) return listTail(gap.slice(found.next))
    if (!listTail(gap.slice(i))) return false
  }
  return false
}

const MARKS = /^[.;:!?]$/

/** Words that can stand between a cue and a part: no sentence end and no verb save "were". */
function listTail(tokens: readonly Token[]): boolean {
  return !tokens.some(
    (token) =>
      MARKS.test(token.text) ||
      (isVerb(token.lower) && !SAYING.test(token.lower)) ||
      lists().breaks.has(token.lower),
  )
}

const SAYING = /^(?:say|says|said)$/

/** "two women and a child": what joins two parts of one whole. */
function listed(gap: readonly Token[]): boolean {
  if (gap.length === 0 || gap.length > 14 || !listTail(gap)) return false
  const last = gap.length - 1
  const joint = lists().list.before(gap, gap.length) ?? lists().list.at(gap, 0)
  return joint !== null || gap[last]?.lower === 'and'
}

/** "two of them", "three of the wounded", "three pupils among them": the part names its whole itself. */
function isOwn(text: string, part: CountPlace): boolean {
  const tokens = tokensOf(text, { start: part.start, end: Math.min(text.length, part.end + 24) })
  for (let i = 0; i < tokens.length && tokens[i]!.start <= part.end + 1; i++) {
    if (lists().own.at(tokens, i) !== null) return true
    const last = lists().last.at(tokens, i)
    if (last !== null && (tokens[last.next] === undefined || !isWord(tokens[last.next]))) return true
  }
  return false
}

/** "three were hurt, one gravely", "four engineers, one with a broken hip", "two traders, both of one family". */
function isAside(text: string, part: CountPlace, gap: readonly Token[]): boolean {
  if (gap.at(-1)?.text !== ',') return false
  const number = scanNumbers(text, { start: part.start, end: Math.min(text.length, part.end + 24) })[0]
  if (number === undefined) return false
  const after = tokensOf(text, { start: number.end, end: Math.min(text.length, number.end + 40) })
  const all = gap.length === 1 && lists().whole.at(tokensOf(text, part), 0) !== null
  return all || lists().aside.at(after, 0) !== null
}

/** "two children were among the [12 people killed]". */
function amongNext(gap: readonly Token[]): boolean {
  for (let i = 0; i < gap.length && i < 8; i++) {
    const found = lists().after.at(gap, i)
    if (found === null) continue
    const negated = gap.slice(0, found.next).some((token) => token.lower === 'not')
    return (
      !negated &&
      gap
        .slice(found.next)
        .every((token) => /^(?:the|those|these|at|least|some|about|its|his|their)$/.test(token.lower))
    )
  }
  return false
}

/** "nine bodies: seven men and two women": a list right after a number that adds up to it. */
function spellOut(
  text: string,
  counts: readonly CountPlace[],
  order: readonly number[],
  parents: Map<number, number>,
): void {
  for (const [place, i] of order.entries()) {
    const whole = counts[i]!
    if (whole.best === null || parents.has(i)) continue
    const parts: number[] = []
    let sum = 0
    for (const k of order.slice(place + 1, place + 7)) {
      const part = counts[k]!
      const previous = parts.length === 0 ? whole : counts[parts.at(-1)!]!
      if (part.start - previous.end > REACH) break
      const gap = tokensOf(text, { start: Math.min(previous.end, part.start), end: part.start })
      const joined = parts.length === 0 ? opens(gap) : listed(gap)
      if (part.metric !== whole.metric || part.best === null || !joined) break
      parts.push(k)
      sum += part.best
      if (sum >= whole.best) break
    }
    if (parts.length > 1 && sum === whole.best)
      for (const k of parts) if (!parents.has(k) && !isWithin(parents, i, k)) parents.set(k, i)
  }
}

function opens(gap: readonly Token[]): boolean {
  const found = lists().sum.at(gap, 0)
  return found !== null && found.next === gap.length
}
