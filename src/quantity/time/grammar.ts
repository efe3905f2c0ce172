import type { Token } from './tokens.js'

/**
 * Patterns of grammar rows and how they meet tokens.
 *
 * `word` matches that word; `[x y]` may be missing; `(a|b c)` is a choice; `(a|b):name` keeps the words chosen;
 * `<slot>` or `<slot:name>` is a word class or another level of the grammar; `...` skips up to twelve words within the clause.
 */
export type Node =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'slot'; readonly slot: string; readonly name: string }
  | { readonly type: 'sequence'; readonly parts: readonly Node[] }
  | { readonly type: 'choice'; readonly options: readonly Node[]; readonly name: string | null }
  | { readonly type: 'gap' }

const GAP = 12
const CLAUSE_END = /^[,;:.()]$/
const PIECE = /\s+|\.\.\.|<([a-z]+)(?::([a-z0-9]+))?>|([[(|])|[\])](?::([a-z0-9]+))?|([^\s[\]()|<>]+)/y

/** Throws on a pattern that is not well formed. */
export function parsePattern(pattern: string): Node {
  let at = 0
  let closed = ''
  let closedName: string | null = null
  const sequence = (): Node => {
    const parts: Node[] = []
    for (;;) {
      if (at >= pattern.length) {
        closed = 'end'
        return { type: 'sequence', parts }
      }
      PIECE.lastIndex = at
      const piece = PIECE.exec(pattern)
      if (!piece) throw new Error(`pattern "${pattern}" cannot be read at ${at}`)
      at = PIECE.lastIndex
      if (piece[1] !== undefined) parts.push({ type: 'slot', slot: piece[1], name: piece[2] ?? piece[1] })
      else if (piece[5] !== undefined) parts.push({ type: 'word', word: piece[5] })
      else if (piece[0] === '...') parts.push({ type: 'gap' })
      else if (piece[3] === '[' || piece[3] === '(') parts.push(choice(piece[3]))
      else if (piece[0].trim() !== '') {
        closed = piece[0][0]!
        closedName = piece[4] ?? null
        return { type: 'sequence', parts }
      }
    }
  }
  const choice = (opened: string): Node => {
    const options: Node[] = []
    do options.push(sequence())
    while (closed === '|')
    if (closed !== (opened === '[' ? ']' : ')')) throw new Error(`pattern "${pattern}" has an open ${opened}`)
    const name = closedName
    closedName = null
    return { type: 'choice', options: opened === '[' ? [...options, EMPTY] : options, name }
  }
  const root = sequence()
  if (closed !== 'end') throw new Error(`pattern "${pattern}" closes what it did not open`)
  return root
}

const EMPTY: Node = { type: 'sequence', parts: [] }

/** A value that a slot or a named choice holds. */
export type Value = number | string | Tree

/** A row that matched tokens [start, end) with what its slots hold. */
export interface Tree {
  readonly row: string
  readonly start: number
  readonly end: number
  readonly values: ReadonlyMap<string, Value>
}

/** One way to fill a slot: where it ends and what it holds. */
export interface SlotMatch {
  readonly end: number
  readonly value: Value
}

/** All ways to fill a slot that begins at a token. */
export type SlotMatcher = (slot: string, at: number) => readonly SlotMatch[]

interface Partial {
  readonly end: number
  readonly values: ReadonlyMap<string, Value>
}

/** All ways to match that differ in their end, the preferred way first for each end. */
export function matchPattern(
  node: Node,
  tokens: readonly Token[],
  at: number,
  slots: SlotMatcher,
): readonly Partial[] {
  return step(node, { end: at, values: NONE }, tokens, slots)
}

const NONE: ReadonlyMap<string, Value> = new Map()

function step(node: Node, from: Partial, tokens: readonly Token[], slots: SlotMatcher): readonly Partial[] {
  switch (node.type) {
    case 'word':
      return tokens[from.end]?.word === node.word ? [{ end: from.end + 1, values: from.values }] : NOTHING
    case 'slot': {
      const matches = slots(node.slot, from.end)
      if (matches.length === 0) return NOTHING
      return matches.map((m) => ({ end: m.end, values: new Map(from.values).set(node.name, m.value) }))
    }
    case 'choice':
      return chosen(node.options, node.name, from, tokens, slots)
    case 'gap':
      return skipped(from, tokens)
    case 'sequence': {
      let partials: readonly Partial[] = [from]
      for (const part of node.parts) {
        partials =
          partials.length === 1
            ? step(part, partials[0]!, tokens, slots)
            : stepAll(part, partials, tokens, slots)
        if (partials.length === 0) return NOTHING
      }
      return partials
    }
  }
}

const NOTHING: readonly Partial[] = []

function stepAll(
  node: Node,
  all: readonly Partial[],
  tokens: readonly Token[],
  slots: SlotMatcher,
): readonly Partial[] {
  return firstOfEachEnd(all.flatMap((from) => step(node, from, tokens, slots)))
}

function chosen(
  options: readonly Node[],
  name: string | null,
  from: Partial,
  tokens: readonly Token[],
  slots: SlotMatcher,
): readonly Partial[] {
  const found: Partial[] = []
  for (const option of options) for (const p of step(option, from, tokens, slots)) found.push(p)
  const different = firstOfEachEnd(found)
  if (name === null) return different
  return different.map((p) => {
    if (p.end === from.end) return p
    const words = tokens.slice(from.end, p.end).map((t) => t.word)
    return { end: p.end, values: new Map(p.values).set(name, words.join(' ')) }
  })
}

/** The shortest gap first. */
function skipped(from: Partial, tokens: readonly Token[]): readonly Partial[] {
  const found: Partial[] = [from]
  for (let end = from.end; end < tokens.length && end - from.end < GAP; end++) {
    if (CLAUSE_END.test(tokens[end]!.word)) break
    found.push({ end: end + 1, values: from.values })
  }
  return found
}

function firstOfEachEnd(partials: readonly Partial[]): readonly Partial[] {
  if (partials.length < 2) return partials
  return partials.filter((p, i) => partials.findIndex((q) => q.end === p.end) === i)
}
