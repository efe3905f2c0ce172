import { overlaps, type Span } from '../../text/index.js'
import { timeParserOf } from './parse.js'
import { loadGrammar, type Row } from './rows.js'
import { type Token, tokensOf } from './tokens.js'

/** A time expression holds one of these words no further than this many tokens from its start. */
const REACH = 8
const CORE_CLASSES = ['weekday', 'month', 'season']
const CORE_WORDS =
  'today yesterday tomorrow tonight overnight morning afternoon evening night weekend week weeks month months year years ' +
  'day days hour hours decade fortnight noon midnight dawn dusk midday daybreak sunrise sunset nightfall'

let core: ReadonlySet<string> | null = null

function isCore(token: Token): boolean {
  const { words } = loadGrammar()
  core ??= new Set([
    ...CORE_CLASSES.flatMap((name) => [...words.get(name)!.keys()]),
    ...CORE_WORDS.split(' '),
  ])
  return (
    core.has(token.word) ||
    /^(?:(?:19|20)\d\d|\d{3}0'?s|\d{4}-\d\d-\d\d|(?:19|20)\d\d[-–/]\d\d|\d{1,4}([./-])\d{1,2}\1\d{1,4}|\d+(?:st|nd|rd|th))$/.test(
      token.word,
    )
  )
}

/**
 * Spans of time expressions inside `within` (UTF-16 code units of the text), in order, not overlapping. Only words
 * that are a time by themselves: no verb *march*, no bare year or number, no age, no *Sunday school*.
 */
export function findTimes(text: string, within: Span): readonly Span[] {
  const tokens = tokensOf(text.slice(within.start, within.end), within.start)
  const { rows } = loadGrammar()
  const parser = timeParserOf(tokens, { scanned: true })
  const found: Span[] = []
  let coreAt = 0
  for (let at = 0; at < tokens.length; at++) {
    while (coreAt < tokens.length && (coreAt < at || !isCore(tokens[coreAt]!))) coreAt++
    if (coreAt >= tokens.length) break
    if (coreAt - at > REACH) {
      at = coreAt - REACH - 1
      continue
    }
    const tree = parser.timesAt(at).find(({ row: id, start, end }) => {
      const row = rows.get(id)!
      const alone = typeof row.find === 'boolean' ? row.find : parser.matches(row.find, start, end)
      return alone && isAllowed(row, tokens, start, end)
    })
    if (!tree) continue
    found.push({ start: tokens[tree.start]!.start, end: tokens[tree.end - 1]!.end })
    at = tree.end - 1
  }
  return found
}

function isAllowed({ unless }: Row, tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[start - 1]?.word ?? ''
  const after = tokens[end]?.word ?? ''
  if (unless.before.includes(before) || unless.after.includes(after)) return false
  return unless.only.length === 0 || after === '' || unless.only.includes(after)
}

/** Spans of `found` that touch none of `taken`. */
export function outside(found: readonly Span[], taken: readonly Span[]): readonly Span[] {
  return found.filter((span) => !taken.some((t) => overlaps(span, t)))
}
