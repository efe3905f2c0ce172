import { candidates } from './candidates.js'
import { matchPattern, type Node, type SlotMatch, type Tree } from './grammar.js'
import { type Grammar, LEVELS, type Level, loadGrammar } from './rows.js'
import { DIGIT_SLOTS, matchClock, matchNumber, matchWords } from './slots.js'
import type { Token } from './tokens.js'

/** Slots whose words must begin with a capital where a text is scanned: not the verbs *may* and *march*. */
const CAPITALISED = new Set(['weekday', 'month', 'feast'])
const WEEKDAY = /day$/

/** Whether a word of a scanned text can be the name that the slot wants; *Sun*, *Sat* and *Thu* may be other names. */
function isName(slot: string, token: Token): boolean {
  return !CAPITALISED.has(slot) || (token.capital && (slot !== 'weekday' || WEEKDAY.test(token.word)))
}

/** A date may stand inside a date this many times (*early on the last Friday of the first week of May*). */
const DEEPEST = 6

export interface TimeParser {
  /** The time expressions that begin at a token: longest first, of equal length in the order of the rows. */
  timesAt(at: number): readonly Tree[]
  /** Whether a pattern matches exactly the tokens [start, end). */
  matches(pattern: Node, start: number, end: number): boolean
}

/**
 * A parser of these tokens. `scanned` is true where a text is scanned rather than words read that are known to be a
 * time: then only rows that stand by themselves count. Cost is linear in the tokens: what was found at a token is
 * kept, so ask from left to right; what lies behind is let go.
 */
export function timeParserOf(
  tokens: readonly Token[],
  { scanned }: { readonly scanned: boolean },
): TimeParser {
  const grammar = loadGrammar()
  let kept = new Map<number, Map<string, readonly SlotMatch[]>>()
  let depth = 0
  const slots = (slot: string, at: number): readonly SlotMatch[] => {
    const token = tokens[at]
    if (token === undefined) return []
    if (slot === 'tail') return scanned ? [] : [{ end: tokens.length, value: 'tail' }]
    if (LEVELS.includes(slot as Level)) return level(slot as Level, at, token)
    return scanned && !isName(slot, token) ? [] : matchTerminal(slot, tokens, at, grammar)
  }
  const level = (slot: Level, at: number, token: Token): readonly SlotMatch[] => {
    if (depth >= DEEPEST) return []
    const here = kept.get(at) ?? new Map<string, readonly SlotMatch[]>()
    const key = `${slot}${depth}`
    const known = here.get(key)
    if (known) return known
    kept.set(at, here.set(key, []))
    depth++
    const found: SlotMatch[] = []
    for (const row of candidates(grammar, slot, token, scanned)) {
      for (const { end, values } of matchPattern(row.node, tokens, at, slots)) {
        if (end > at) found.push({ end, value: { row: row.id, start: at, end, values } })
      }
    }
    depth--
    found.sort((a, b) => b.end - a.end)
    here.set(key, found)
    return found
  }
  return {
    timesAt: (at) => {
      if (kept.size > 200) kept = new Map([...kept].filter(([from]) => from >= at))
      return slots('time', at).map((match) => match.value as Tree)
    },
    matches: (pattern, start, end) => matchPattern(pattern, tokens, start, slots).some((m) => m.end === end),
  }
}

function matchTerminal(
  slot: string,
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
): readonly SlotMatch[] {
  const digits = DIGIT_SLOTS[slot]
  if (digits) return digits(tokens, at)
  if (slot === 'number') return matchNumber(grammar.words.get('number')!, tokens, at)
  if (slot === 'clock')
    return matchClock(grammar.words.get('number')!, grammar.words.get('unit')!, tokens, at)
  return matchWords(grammar.words.get(slot)!, tokens, at)
}
