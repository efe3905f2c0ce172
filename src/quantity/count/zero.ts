import type { Metric } from '../../codebook/index.js'
import { METRICS } from '../../codebook/index.js'
import type { Span } from '../../text/index.js'
import { exactly } from './amount.js'
import { zeroAt } from './amounts.js'
import { readCountedPhrase } from './counted-phrase.js'
import { lexiconOf } from './lexicon.js'
import { isVerb } from './noun-phrase.js'
import { type PhraseTable, phraseTable } from './phrases.js'
import type { NumberReading } from './reading.js'
import { ruleOf } from './reading.js'
import { type Row, rowsOf, rowsWith } from './rows.js'
import { isWord, type Token, tokensOf } from './tokens.js'

/** A count of nobody killed or injured, 0/0/0 (codebook ruling 5). */
export interface ZeroCount extends NumberReading {
  readonly metric: Metric
}

interface Lists {
  readonly nouns: PhraseTable<Row>
  readonly verbs: PhraseTable<Row>
  readonly actives: PhraseTable<Row>
  readonly unconfirmed: ReadonlySet<string>
  readonly supposed: PhraseTable<string>
}

let built: Lists | null = null

function lists(): Lists {
  const table = (role: string): PhraseTable<Row> =>
    phraseTable(rowsWith('zero', role).flatMap((row) => row.words.map((word) => [word, row] as const)))
  built ??= {
    nouns: table('noun'),
    verbs: table('verb'),
    actives: table('active'),
    unconfirmed: new Set(rowsOf('zero').flatMap((row) => (row.role === 'blocker' ? row.words : []))),
    supposed: phraseTable(
      rowsWith('zero', 'blocker-before').flatMap((row) => row.words.map((word) => [word, row.id] as const)),
    ),
  }
  return built
}

/** Longest reach from "no" to the harm that it denies, in tokens. */
const REACH = 12

/**
 * Zeros in a sentence: "no casualties" is nobody killed and nobody injured, "no one was hurt" nobody injured. "No
 * reports of casualties", "no casualties were confirmed" and what is only hoped or promised give nothing.
 */
export function readZeroCasualties(text: string, sentence: Span): readonly ZeroCount[] {
  const tokens = tokensOf(text, sentence)
  const zeros: ZeroCount[] = []
  for (let at = 0; at < tokens.length; at++) {
    const zero = denialAt(tokens, at)
    if (zero === null || supposedBefore(tokens, at)) continue
    const next = tokens[zero.next]?.lower === 'of' ? zero.next + 1 : zero.next
    const found =
      nounAfter(tokens, next) ?? verbAfter(tokens, at, next) ?? activeBefore(tokens, at, zero.next)
    if (found === null) continue
    zeros.push(...countsOf(tokens, at, found, zero.rule))
    at = Math.max(at, found.next - 1)
  }
  return distinct(text, zeros)
}

/** A sentence that says twice that nobody was hurt has one zero. */
function distinct(text: string, zeros: readonly ZeroCount[]): readonly ZeroCount[] {
  const seen = new Map<string, ZeroCount>()
  for (const zero of zeros) {
    const key = `${zero.metric} ${zero.of === null ? '' : text.slice(zero.of.start, zero.of.end)}`
    if (!seen.has(key)) seen.set(key, zero)
  }
  return [...seen.values()]
}

/** True where the clause says only that nothing is known or confirmed ("no casualties were reported"). */
export function isUnreported(text: string, number: Span, sentence: Span): boolean {
  const end = Math.min(sentence.end, number.end + 120)
  const tokens = tokensOf(text, { start: number.start, end: Math.max(end, number.end) })
  const zero = lexiconOf().zeros.at(tokens, 0)
  if (zero === null) return false
  return blocked(tokens, zero.next, clauseEnd(tokens, zero.next))
}

interface Denied {
  readonly rows: readonly Row[]
  readonly of: Span | null
  /** First token after the harm that is denied. */
  readonly next: number
  /** Last token of the words of the count, exclusive. */
  readonly end: number
}

/** "no", "no one", "without", "without any", "(did not cause) any". */
function denialAt(
  tokens: readonly Token[],
  at: number,
): { readonly rule: string; readonly next: number } | null {
  const zero = zeroAt(tokens, at, lexiconOf())
  if (zero !== null) return { rule: 'number/zero', next: zero.next }
  const word = tokens[at]?.lower ?? ''
  if (/^any(?:one|body)?$/.test(word))
    return negatedBefore(tokens, at) ? { rule: 'number/zero', next: at + 1 } : null
  if (word !== 'without') return null
  const skips = /^(?:any|causing)$/.test(tokens[at + 1]?.lower ?? '')
  return { rule: 'number/zero', next: skips ? at + 2 : at + 1 }
}

/** "did not cause any", "nor were there any"; not "could not confirm any" and not "not clear whether any". */
function negatedBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const word = tokens[i]?.lower ?? ''
    if (/^(?:not|nor|never)$|n['’]t$/.test(word)) return true
    if (!isWord(tokens[i]) || lists().unconfirmed.has(word)) return false
  }
  return false
}

function supposedBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    if (/^[;:.]$/.test(tokens[i]?.text ?? '')) return false
    if (lists().supposed.at(tokens, i) !== null) return true
  }
  return false
}

/** Where the clause that starts at a token ends: a mark, or a word that opens another clause. */
function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < tokens.length && end < at + REACH) {
    const token = tokens[end]
    if (
      token === undefined ||
      /^[,;:.()"“”]$/.test(token.text) ||
      /^(?:but|while|although|though|when|after|because|as|before)$/.test(token.lower)
    )
      break
    end++
  }
  return end
}

const blocked = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => lists().unconfirmed.has(token.lower))

/** "no civilian casualties": the noun stands within five words, and nothing says that it is only unconfirmed. */
function nounAfter(tokens: readonly Token[], at: number): Denied | null {
  const end = clauseEnd(tokens, at)
  for (let i = at; i < end && i < at + 6; i++) {
    if (i > at && isVerb(tokens[i]?.lower ?? '')) return null
    const found = lists().nouns.at(tokens, i)
    if (found === null) continue
    if (blocked(tokens, at, end)) return null
    if (/^(?:persons?|people|men|soldiers?|civilians?|of)$/.test(tokens[found.next]?.lower ?? '')) return null
    const pair =
      tokens[found.next]?.lower === 'or' || tokens[found.next]?.lower === 'and'
        ? lists().nouns.at(tokens, found.next + 1)
        : null
    const of = i > at ? { start: tokens[at]!.start, end: tokens[i - 1]!.end } : null
    return {
      rows: pair === null ? [found.value] : [found.value, pair.value],
      of,
      next: pair?.next ?? found.next,
      end: pair?.next ?? found.next,
    }
  }
  return null
}

/** "no one was hurt", "no soldiers were killed or wounded", "none of them has been harmed", "nobody died". */
function verbAfter(tokens: readonly Token[], from: number, at: number): Denied | null {
  const end = clauseEnd(tokens, at)
  const phrase = readCountedPhrase(tokens, at, { single: false })
  const named = phrase.of === null ? readCountedPhrase(tokens, at, { single: true }) : phrase
  const start = named.of === null ? at : named.next
  for (let i = start; i < end && i < start + 8; i++) {
    if (/^(?:and|or|that|which|who|whom)$/.test(tokens[i]?.lower ?? '')) return null
    const found = lists().verbs.at(tokens, i)
    if (found === null) continue
    const active = /^(?:died|perished)$/.test(tokens[i]?.lower ?? '')
    const passive = tokens.slice(start, i).some((token) => AUXILIARIES.has(token.lower))
    if (!(active || passive) || blocked(tokens, at, end)) return null
    const joint = tokens[found.next]?.lower
    const pair = joint === 'or' || joint === 'and' ? lists().verbs.at(tokens, found.next + 1) : null
    const rows = pair === null ? [found.value] : [found.value, pair.value]
    const words = named.of === null ? Math.max(from + 1, at) : named.next
    return { rows, of: named.of, next: pair?.next ?? found.next, end: words }
  }
  return null
}

const AUXILIARIES = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'got'])

/** "killed nobody", "without hurting anyone". */
function activeBefore(tokens: readonly Token[], at: number, next: number): Denied | null {
  if (tokens[at]?.lower === 'without') {
    const verb = lists().actives.at(tokens, next)
    const anyone = verb === null ? '' : (tokens[verb.next]?.lower ?? '')
    if (verb === null || (anyone !== 'anyone' && anyone !== 'anybody')) return null
    return { rows: [verb.value], of: null, next: verb.next + 1, end: verb.next + 1 }
  }
  const alone =
    /^(?:nobody|any(?:one|body))$/.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower === 'one'
  const verb = alone ? lists().actives.before(tokens, at) : null
  if (verb === null) return null
  return { rows: [verb.value], of: null, next, end: next }
}

function countsOf(tokens: readonly Token[], at: number, denied: Denied, zero: string): readonly ZeroCount[] {
  const span = { start: tokens[at]!.start, end: tokens[denied.end - 1]!.end }
  return METRICS.flatMap((metric) => {
    const row = denied.rows.find((found) => found.metrics.includes(metric))
    return row === undefined
      ? []
      : [{ metric, ...exactly(0), ...span, of: denied.of, rule: ruleOf([zero, row.id]) }]
  })
}
