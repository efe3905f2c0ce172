import type { Node } from './grammar.js'
import { type Grammar, LEVELS, type Level, type Row } from './rows.js'
import { DIGIT_SLOTS } from './slots.js'
import type { Token } from './tokens.js'

/** Words that a pattern can begin with (`#` for digits), and whether it can be empty. */
interface First {
  readonly words: ReadonlySet<string>
  readonly empty: boolean
}

type Index = ReadonlyMap<string, readonly Row[]>

const built = new WeakMap<Grammar, Map<string, Index>>()

/** Rows of a level and the levels below it that can begin with the token, in the order of the file. */
export function candidates(grammar: Grammar, level: Level, token: Token, scanned: boolean): readonly Row[] {
  const indexes = built.get(grammar) ?? new Map<string, Index>()
  built.set(grammar, indexes)
  const name = `${level} ${scanned}`
  let index = indexes.get(name)
  if (!index) {
    index = indexOf(grammar, level, scanned)
    indexes.set(name, index)
  }
  return index.get(/^\d/.test(token.word) ? '#' : token.word) ?? NONE
}

const NONE: readonly Row[] = []

function indexOf(grammar: Grammar, level: Level, scanned: boolean): Index {
  const index = new Map<string, Row[]>()
  for (const row of rowsUpTo(grammar, level)) {
    if (scanned && row.is === 'time' && row.find === false) continue
    for (const word of firstOf(row.node, grammar).words) {
      const rows = index.get(word)
      if (rows) rows.push(row)
      else index.set(word, [row])
    }
  }
  return index
}

function rowsUpTo(grammar: Grammar, level: Level): readonly Row[] {
  return [...grammar.rows.values()].filter((row) => LEVELS.indexOf(row.is) <= LEVELS.indexOf(level))
}

function firstOf(node: Node, grammar: Grammar): First {
  switch (node.type) {
    case 'word':
      return { words: new Set([node.word]), empty: false }
    case 'gap':
      return { words: new Set(), empty: true }
    case 'slot':
      return { words: new Set(firstOfSlot(node.slot, grammar)), empty: false }
    case 'choice': {
      const options = node.options.map((option) => firstOf(option, grammar))
      return { words: new Set(options.flatMap((o) => [...o.words])), empty: options.some((o) => o.empty) }
    }
    case 'sequence': {
      const words = new Set<string>()
      for (const part of node.parts) {
        const first = firstOf(part, grammar)
        for (const word of first.words) words.add(word)
        if (!first.empty) return { words, empty: false }
      }
      return { words, empty: true }
    }
  }
}

function firstOfSlot(slot: string, grammar: Grammar): readonly string[] {
  if (DIGIT_SLOTS[slot]) return ['#']
  if (slot === 'number' || slot === 'clock') return ['#', ...grammar.words.get('number')!.keys()]
  if (slot === 'tail') return []
  const level = LEVELS.indexOf(slot as Level)
  if (level < 0) return [...grammar.words.get(slot)!.keys()]
  return rowsUpTo(grammar, slot as Level).flatMap((row) => [...firstOf(row.node, grammar).words])
}
