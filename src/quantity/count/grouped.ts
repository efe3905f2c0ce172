import { rowsOf, rowsWith } from './rows.js'
import { isCapital, type Token } from './tokens.js'

/**
 * Tokens with "1 500" as one number, where a plain space groups its digits. It does not where a name stands before
 * ("May 12 300 people", "Homs 12 350") or a number beside, as in a table.
 */
export function groupDigits(tokens: readonly Token[], text: string): readonly Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const next = groupEnd(tokens, at, text)
    const first = tokens[at]!
    if (next === null) {
      out.push(first)
      continue
    }
    const words = text.slice(first.start, tokens[next - 1]!.end)
    const digits = Number(words.replaceAll(' ', ''))
    out.push({ ...first, end: tokens[next - 1]!.end, text: words, lower: words, digits })
    at = next - 1
  }
  return out
}

/** Index after the last group of a number that starts at a token, or null where none does. */
function groupEnd(tokens: readonly Token[], at: number, text: string): number | null {
  if (!/^[1-9]\d{0,2}$/.test(tokens[at]!.text) || isNamed(tokens, at)) return null
  let next = at + 1
  while (/^\d{3}$/.test(tokens[next]?.text ?? '') && isSpaced(tokens, next, text)) next++
  if (next === at + 1) return null
  const after = tokens[next]
  const measured = after?.glued === true && /^\p{L}/u.test(after.text)
  const listed = after?.digits != null && !after.glued
  return measured || listed ? null : next
}

const isSpaced = (tokens: readonly Token[], at: number, text: string): boolean =>
  text.slice(tokens[at - 1]!.end, tokens[at]!.start) === ' '

/** A number before it, or a name: a capital letter in no word that a sentence about numbers may open with. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  if (before.digits !== null) return true
  return names().has(before.text) || (isCapital(before) && !openers().has(before.lower))
}

let kept: { readonly names: ReadonlySet<string>; readonly openers: ReadonlySet<string> } | null = null

function lists(): NonNullable<typeof kept> {
  kept ??= readLists()
  return kept
}

function readLists(): NonNullable<typeof kept> {
  const phrases = [...rowsWith('phrases', 'end'), ...rowsWith('phrases', 'verb')]
  const hedges = rowsOf('hedges').flatMap((row) => row.words.map((words) => words.split(' ').at(-1)!))
  return {
    names: new Set(rowsOf('not-counts').flatMap((row) => row.names)),
    openers: new Set([...hedges, ...phrases.flatMap((row) => row.words)]),
  }
}

const names = (): ReadonlySet<string> => lists().names
const openers = (): ReadonlySet<string> => lists().openers
