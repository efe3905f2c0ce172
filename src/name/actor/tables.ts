import type { NameSense } from './compiled.js'
import { firstWord, NAME_BREAK, senseOf } from './senses.js'
import { BREAK, type Token } from './tokens.js'

/** What a table holds for the words [start, end). */
export interface Hit<T> {
  readonly end: number
  readonly value: T
}

/** Phrases by their keys, looked up longest first at a place in a phrase. */
export interface PhraseTable<T> {
  get(key: string): T | undefined
  /** The longest phrase that starts at `at`, ends before `limit`, crosses no mark and is accepted. */
  longest(
    tokens: readonly Token[],
    at: number,
    limit: number,
    accept?: (value: T, end: number) => boolean,
  ): Hit<T> | null
}

/** The phrases that begin with one word. */
interface Group<T> {
  readonly phrases: Map<string, T>
  /** Number of words of the longest of them. */
  reach: number
}

/** Keeps phrases that are given one by one, grouped by their first word. */
export function recordTable<T>(entries: Readonly<Record<string, T>>): PhraseTable<T> {
  const groups = new Map<string, Group<T>>()
  for (const [key, value] of Object.entries(entries)) {
    const first = firstWord(key)
    const group = groups.get(first) ?? { phrases: new Map<string, T>(), reach: 0 }
    groups.set(first, addPhrase(group, key, value))
  }
  return tableOf((first) => groups.get(first))
}

/** Names packed by `pack.ts`; those that begin with a word are unpacked when that word is first met. */
export function nameTable(packed: string): PhraseTable<readonly NameSense[]> {
  const texts = new Map<string, string>()
  for (const text of packed.split('\n')) {
    const end = text.search(/[ \t]/)
    texts.set(text.slice(0, end), text)
  }
  const groups = new Map<string, Group<readonly NameSense[]>>()
  return tableOf((first) => {
    const known = groups.get(first)
    if (known !== undefined) return known
    const text = texts.get(first)
    if (text === undefined) return undefined
    const group = unpackGroup(text)
    groups.set(first, group)
    return group
  })
}

function unpackGroup(text: string): Group<readonly NameSense[]> {
  const group: Group<readonly NameSense[]> = { phrases: new Map(), reach: 0 }
  for (const line of text.split(NAME_BREAK)) {
    const [key = '', ...senses] = line.split('\t')
    addPhrase(group, key, senses.map(senseOf))
  }
  return group
}

function addPhrase<T>(group: Group<T>, key: string, value: T): Group<T> {
  group.phrases.set(key, value)
  let words = 1
  for (let i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) words++
  if (words > group.reach) group.reach = words
  return group
}

/** Cost of a look: one map look-up, and one more for each word up to the longest phrase that begins so. */
function tableOf<T>(groupOf: (first: string) => Group<T> | undefined): PhraseTable<T> {
  return {
    get: (key) => groupOf(firstWord(key))?.phrases.get(key),
    longest: (tokens, at, limit, accept) => {
      const first = tokens[at]
      const group = first === undefined || at >= limit ? undefined : groupOf(first.key)
      if (group === undefined) return null
      let key = ''
      let best: Hit<T> | null = null
      for (let i = at; i < limit && i < at + group.reach; i++) {
        const token = tokens[i]!
        if (token.key === BREAK) break
        key = i === at ? token.key : `${key} ${token.key}`
        const value = group.phrases.get(key)
        if (value !== undefined && (accept === undefined || accept(value, i + 1)))
          best = { end: i + 1, value }
      }
      return best
    },
  }
}
