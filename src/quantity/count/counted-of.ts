import type { CountedGroup, CountedStatus } from '../../claim/index.js'
import type { Metric } from '../../codebook/index.js'
import { type PhraseTable, phraseTable } from './phrases.js'
import { type Row, rowsOf, rowsWith } from './rows.js'
import { type Token, tokensOf } from './tokens.js'

/** Who was counted, so far as the words say. */
export interface Counted {
  readonly status: CountedStatus
  readonly group: CountedGroup
  /** Ids of the rows that decided, joined by ` + `, or null where none did. */
  readonly rule: string | null
}

export interface CountedContext {
  /** The metric of the count: "wounded soldiers" among the injured were fighting, among the evacuated they are protected. */
  readonly metric?: Metric | null
  /** Who the count is part of: three women among ten civilians are civilians. */
  readonly whole?: Counted | null
}

interface Lists {
  readonly nouns: PhraseTable<Row>
  readonly modifiers: PhraseTable<Row>
  readonly doubts: PhraseTable<Row>
  readonly results: PhraseTable<Row>
  readonly groups: PhraseTable<Row>
}

let built: Lists | null = null

function lists(): Lists {
  const table = (role: string): PhraseTable<Row> =>
    phraseTable(rowsWith('counted', role).flatMap((row) => row.words.map((word) => [word, row] as const)))
  built ??= {
    nouns: table('noun'),
    modifiers: table('modifier'),
    doubts: table('doubt'),
    groups: table('group'),
    results: phraseTable(
      [...rowsWith('counted', 'result'), ...rowsWith('counted', 'held')].flatMap((row) =>
        row.words.map((word) => [word, row] as const),
      ),
    ),
  }
  return built
}

/** True for a word that names people or harm to them, whatever it says of their status. */
export function knowsCounted(word: string): boolean {
  known ??= new Set([...rowsOf('counted'), ...rowsWith('zero', 'noun')].flatMap((row) => row.words))
  return known.has(word)
}

/** A noun for people that can be the head of a phrase. */
export function isPersonNoun(word: string): boolean {
  nounWords ??= new Set(rowsWith('counted', 'noun').flatMap((row) => row.words))
  return nounWords.has(word)
}

let known: ReadonlySet<string> | null = null
let nounWords: ReadonlySet<string> | null = null

/**
 * Status and group from the words for those counted ("innocent civilians", "two Red Crescent paramedics"). Where the
 * parts of "soldiers and civilians" differ, and where the words do not say, it is unknown.
 */
export function countedOf(words: string, context: CountedContext = {}): Counted {
  const parts = splitParts(tokensOf(words, { start: 0, end: words.length }))
  const statuses = parts.map((part) => statusOf(part, context.metric ?? null))
  const groups = parts.map((part) => groupOf(part))
  const status = agreed(statuses.map((found) => found.status))
  const group = agreed(groups.map((found) => found.group))
  const own = {
    status: status ?? 'unknown',
    group: group ?? 'unknown',
    rules: [status === null ? null : statuses[0]?.rule, group === null ? null : groups[0]?.rule],
  }
  const inherits =
    own.status === 'unknown' && context.whole != null && statuses.every((found) => !found.doubted)
  const rules = [...own.rules, inherits ? context.whole?.rule : null].filter((rule) => rule != null)
  return {
    status: inherits ? (context.whole?.status ?? 'unknown') : own.status,
    group: own.group,
    rule: rules.length === 0 ? null : [...new Set(rules)].join(' + '),
  }
}

const agreed = <T>(values: readonly T[]): T | null =>
  values.length > 0 && values.every((v) => v === values[0]) ? values[0]! : null

/** "soldiers and aid workers" are two sorts of people. A modifier alone before "and" goes with what follows. */
function splitParts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (/^(?:and|or|,)$/.test(token.lower)) parts.push([])
    else parts.at(-1)!.push(token)
  }
  const full = parts.filter((part) => part.length > 0)
  const named = full.filter((part) => part.at(-1)!.lower.endsWith('s') || isPersonNoun(part.at(-1)!.lower))
  return named.length === 0 ? full : named
}

interface StatusFound {
  readonly status: CountedStatus
  readonly rule: string | null
  readonly doubted: boolean
}

function statusOf(words: readonly Token[], metric: string | null): StatusFound {
  const { nouns, modifiers, doubts, results } = lists()
  const tokens = beforeOf(words)
  const doubt = firstOf(doubts, tokens)
  if (doubt !== null) return { status: 'unknown', rule: doubt.id, doubted: true }
  const noun = nouns.before(tokens, tokens.length)?.value ?? null
  const named = noun === null ? 'unknown' : asStatus(noun)
  const result = firstOf(results, tokens)
  if (result !== null && !result.metrics.includes(metric ?? '') && named !== 'civilian') {
    if (named === 'combatant' || result.role === 'held')
      return { status: asStatus(result), rule: result.id, doubted: false }
  }
  const modifier = firstOf(modifiers, tokens)
  const modified = modifier === null ? 'unknown' : asStatus(modifier)
  const overrules = named === 'combatant' && modified === 'protected'
  const says = modified === 'combatant' ? noun === null : named === 'unknown'
  if (modified !== 'unknown' && (says || overrules))
    return { status: modified, rule: modifier?.id ?? null, doubted: false }
  return { status: named, rule: noun?.id ?? null, doubted: false }
}

/** The words up to "of", "from", "with"; but members are what they are members of ("members of the militia"). */
function beforeOf(tokens: readonly Token[]): readonly Token[] {
  const stop = tokens.findIndex((token) => /^(?:of|from|with|in|at|on|under|over|who)$/.test(token.lower))
  if (stop <= 0) return tokens
  const members = /^members?$/.test(tokens[stop - 1]?.lower ?? '')
  return members ? tokens.filter((_, i) => i !== stop && i !== stop - 1) : tokens.slice(0, stop)
}

function asStatus(row: Row): CountedStatus {
  switch (row.status) {
    case 'civilian':
    case 'combatant':
    case 'protected':
    case 'unknown':
      return row.status
    default:
      throw new Error(`counted.yml: ${row.id} has no status that we know`)
  }
}

/** First phrase of a table in the words, save as the first half of a hyphened word ("UN-backed troops"). */
function firstOf<T>(table: PhraseTable<T>, tokens: readonly Token[]): T | null {
  for (let i = 0; i < tokens.length; i++) {
    const found = table.at(tokens, i)
    if (found !== null && tokens[found.next]?.text !== '-') return found.value
  }
  return null
}

function groupOf(tokens: readonly Token[]): { readonly group: CountedGroup; readonly rule: string | null } {
  const young = tokens.findIndex((token) => token.lower === 'old' || token.lower === 'olds')
  const age = young < 4 ? null : (tokens[young - 4]?.digits ?? null)
  if (age !== null && age < 18) return { group: 'children', rule: 'group/children' }
  const own = beforeOf(tokens)
  const row = lists().groups.before(own, own.length)?.value ?? firstOf(lists().groups, own)
  return row === null ? { group: 'unknown', rule: null } : { group: asGroup(row), rule: row.id }
}

function asGroup(row: Row): CountedGroup {
  if (row.group === 'men' || row.group === 'women' || row.group === 'children') return row.group
  throw new Error(`counted.yml: ${row.id} has no group that we know`)
}
