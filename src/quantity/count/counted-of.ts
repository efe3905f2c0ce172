import type { CountedGroup, CountedStatus } from '../../claim/index.js'
import type { Metric } from '../../codebook/index.js'
import { lexiconOf } from './lexicon.js'
import { type PhraseTable, phraseTable } from './phrases.js'
import { type Row, rowsOf, rowsWith } from './rows.js'
import { isJoin, isWord, type Token, tokensOf } from './tokens.js'

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
  for (const [i, token] of tokens.entries()) {
    const between = /^(?:and|or|,)$/.test(token.lower) && !tellsAge(tokens, i + 1)
    if (between) parts.push([])
    else parts.at(-1)!.push(token)
  }
  const full = parts.filter((part) => part.length > 0)
  const named = full.filter((part) => part.at(-1)!.lower.endsWith('s') || isPersonNoun(part.at(-1)!.lower))
  return named.length === 0 ? full : named
}

/** ", aged 6", "aged 6 and 9": what follows says how old those before are. */
function tellsAge(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.lower === 'aged') return token !== undefined
  const after = tokens[at + 1]
  const alone = !isWord(after) || after?.lower === 'and'
  return alone && ageAt(tokens, at) !== null && tokens.slice(0, at).some(({ lower }) => lower === 'aged')
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
  const stop = tokens.findIndex((token) =>
    /^(?:of|from|with|in|at|on|under|over|who|aged|,)$/.test(token.lower),
  )
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

/**
 * First phrase of a table in the words, save as the first half of a hyphened word ("UN-backed troops"); but "ex-soldiers"
 * and "would-be-bombers" are soldiers and bombers of whom the first half says something.
 */
function firstOf<T>(table: PhraseTable<T>, tokens: readonly Token[]): T | null {
  for (let i = 0; i < tokens.length; i++) {
    const found = table.at(tokens, i)
    if (found !== null && (!isJoin(tokens, found.next) || namesPeople(tokens, found.next + 1)))
      return found.value
  }
  return null
}

const namesPeople = (tokens: readonly Token[], at: number): boolean => lists().nouns.at(tokens, at) !== null

function groupOf(tokens: readonly Token[]): { readonly group: CountedGroup; readonly rule: string | null } {
  const ages = agesIn(tokens)
  if (ages.length > 0 && ages.every((age) => age < ADULT)) return { group: 'children', rule: CHILDREN }
  if (ages.some((age) => age < ADULT)) return { group: 'unknown', rule: null }
  const own = beforeOf(tokens)
  const row = lists().groups.before(own, own.length)?.value ?? firstOf(lists().groups, own)
  return row === null ? { group: 'unknown', rule: null } : { group: asGroup(row), rule: row.id }
}

const CHILDREN = 'group/children'
/** SDG indicator 16.1.2: a child is younger than this many years. */
const ADULT = 18

const YEARS = /^(?:years?|months?)$/

/** Years of age in the words: "12-year-old", "nine years old", "aged 6 and 9", "aged six". */
function agesIn(tokens: readonly Token[]): readonly number[] {
  const old = tokens.findIndex(({ lower }) => lower === 'old' || lower === 'olds')
  const year = tokens.findLastIndex(({ lower }, i) => i < old && i >= old - 2 && YEARS.test(lower))
  const told = tokens.findLastIndex((_, i) => i < year && i >= year - 2 && ageAt(tokens, i) !== null)
  const aged = tokens.findIndex(({ lower }) => lower === 'aged')
  const listed = aged < 0 ? [] : tokens.slice(aged + 1)
  const ages = listed.flatMap((_, i) => ageAt(listed, i) ?? [])
  return told < 0 ? ages : [ageAt(tokens, told)!, ...ages]
}

/** An age in figures or words at a token. */
function ageAt(tokens: readonly Token[], at: number): number | null {
  const { digits, lower } = tokens[at]!
  return digits ?? lexiconOf().units.get(lower) ?? null
}

function asGroup(row: Row): CountedGroup {
  if (row.group === 'men' || row.group === 'women' || row.group === 'children') return row.group
  throw new Error(`counted.yml: ${row.id} has no group that we know`)
}
