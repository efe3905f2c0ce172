import { isPersonNoun } from './counted-of.js'
import { type CountedPhrase, isVerb } from './noun-phrase.js'
import { type PhraseTable, phraseTable } from './phrases.js'
import { type Row, rowsOf } from './rows.js'
import { isCapital, isJoin, isWord, type Token } from './tokens.js'

/** A number in its place among the tokens: hedges from `from`, number from `number`, all of it up to `next`. */
export interface Placed {
  readonly from: number
  readonly number: number
  readonly next: number
  readonly hedges: number
  /** The number, or the lower of two; null for a share. */
  readonly best: number | null
  readonly whole: boolean
  readonly phrase: CountedPhrase
}

interface Rule {
  readonly row: Row
  readonly test: ((tokens: readonly Token[], placed: Placed, row: Row) => boolean) | null
}

interface Rules {
  readonly checks: readonly Rule[]
  readonly before: PhraseTable<string>
  readonly after: PhraseTable<string>
  readonly through: ReadonlyMap<string, ReadonlySet<string>>
  readonly throughAny: ReadonlySet<string>
  readonly names: ReadonlyMap<string, string>
  readonly limits: PhraseTable<string>
}

let built: Rules | null = null

/** Id of the row by which a number counts no people (an age, a date, a sum of money …), or null. */
export function notCountRule(tokens: readonly Token[], placed: Placed): string | null {
  built ??= buildRules()
  const before = built.before.before(tokens, placed.number)?.value ?? null
  if (before !== null) return before
  const after = afterRule(tokens, placed, built)
  if (after !== null) return after
  const name = placed.hedges === 0 ? (built.names.get(tokens[placed.number - 1]?.text ?? '') ?? null) : null
  if (name !== null) return name
  return built.checks.find(({ row, test }) => test?.(tokens, placed, row) === true)?.row.id ?? null
}

function buildRules(): Rules {
  const rows = rowsOf('not-counts')
  const plain = rows.filter((row) => row.check === null)
  return {
    checks: rows.filter((row) => row.check !== null).map((row) => ({ row, test: checkOf(row) })),
    before: phraseTable(plain.flatMap((row) => row.before.map((word) => [word, row.id] as const))),
    after: phraseTable(plain.flatMap((row) => row.after.map((word) => [word, row.id] as const))),
    through: new Map(plain.map((row) => [row.id, new Set(row.through)])),
    throughAny: new Set(plain.flatMap((row) => row.through)),
    limits: phraseTable(rows.flatMap((row) => row.limits.map((word) => [word, row.id] as const))),
    names: new Map(plain.flatMap((row) => row.names.map((name) => [name, row.id] as const))),
  }
}

/** "10 more days": up to three words of `through` may stand before the word that tells. */
function afterRule(tokens: readonly Token[], { next, phrase }: Placed, rules: Rules): string | null {
  let index = tokens[next]?.lower === 'of' ? next + 1 : next
  const passed: string[] = []
  for (let i = 0; i < 4; i++) {
    const found = rules.after.at(tokens, index)
    const fits = found !== null && passed.every((word) => rules.through.get(found.value)?.has(word) === true)
    if (found !== null && fits) return standsBefore(tokens, found.next, phrase) ? null : found.value
    const word = tokens[index]?.lower ?? ''
    if (!rules.throughAny.has(word)) return null
    passed.push(word)
    index++
  }
  return null
}

/** "two night watchmen": a word of time in the singular before the noun for people does not take the number. */
function standsBefore(tokens: readonly Token[], next: number, phrase: CountedPhrase): boolean {
  const last = tokens[next - 1]
  const goesOn = phrase.of !== null && last !== undefined && phrase.of.end > last.end
  return goesOn && isPersonNoun(phrase.head) && !last.lower.endsWith('s')
}

const CHECKS: Readonly<Record<string, NonNullable<Rule['test']>>> = {
  age: isAge,
  year: isYear,
  date: isDate,
  glued: isGlued,
  compound: (tokens, { next }) => isJoin(tokens, next) && isWord(tokens[next + 1]),
  ordinal: (tokens, { number }) => /^(?:st|nd|rd|th)$/.test(gluedWord(tokens, number + 1)),
  brackets: (tokens, { number, next }) => tokens[number - 1]?.text === '[' && tokens[next]?.text === ']',
  parts: (tokens, { number, next }) =>
    isPart(tokens, number - 1) || isPart(tokens, next) || isFraction(tokens, next),
  address: isAddress,
  unit: (tokens, { next }, row) => row.names.includes(tokens[next]?.text ?? ''),
  decimal: (_tokens, { whole }) => !whole,
  'both-and': isBothSides,
}

function checkOf(row: Row): NonNullable<Rule['test']> {
  const test = CHECKS[row.check ?? '']
  if (test === undefined) throw new Error(`not-counts.yml: ${row.id} names a check that we do not have`)
  return test
}

function gluedWord(tokens: readonly Token[], at: number): string {
  return tokens[at]?.glued === true && isWord(tokens[at]) ? tokens[at]!.lower : ''
}

/** ":" or "/" or "." between two glued numbers: a time of day, a date, a version. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  if (mark === undefined || !/^[:/.,]$/.test(mark.text) || !mark.glued) return false
  return tokens[at + 1]?.glued === true && tokens[at + 1]?.digits !== null && tokens[at - 1]?.digits !== null
}

/** "3 1/2 hours". */
const isFraction = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.digits != null && tokens[at + 1]?.text === '/' && tokens[at + 2]?.digits != null

/** "122-mm", "122mm", "T-72", "AK47": letters joined to the digits. */
function isGlued(tokens: readonly Token[], { number, next, phrase }: Placed): boolean {
  const before = tokens[number - 1]
  const joined =
    before !== undefined && /^[-‐‑–]$/.test(before.text) && before.glued && tokens[number]?.glued === true
  if (joined && tokens[number - 2] !== undefined) return true
  if (tokens[number]?.digits === null) return false
  if (before !== undefined && isWord(before) && tokens[number]?.glued === true) return true
  if (next === number + 1) return gluedWord(tokens, next) !== ''
  const metres = gluedWord(tokens, number + 1) === 'm' && next === number + 2
  return metres && !phrase.plural && !isVerb(tokens[next]?.lower ?? '')
}

function isAge(tokens: readonly Token[], placed: Placed, row: Row): boolean {
  const { from, number, next, best, phrase } = placed
  const before = tokens[from - 1]?.lower ?? ''
  if (row.words.includes(before) || listedAge(tokens, from, row)) return true
  if (phrase.of !== null || best === null || best > 120) return limitOfAge(tokens, placed, row)
  if (before === 'of' && row.persons.includes(tokens[from - 2]?.lower ?? '')) return true
  const aside = /^[,(]$/.test(before) && /^[,).]$/.test(tokens[next]?.text ?? '')
  const named = isCapital(tokens[from - 2]) || row.persons.includes(tokens[from - 2]?.lower ?? '')
  return (aside && named && tokens[number]?.digits !== null) || limitOfAge(tokens, placed, row)
}

/** "aged 12 and 14", "under the age of five". */
function listedAge(tokens: readonly Token[], from: number, row: Row): boolean {
  const before = tokens[from - 1]?.lower ?? ''
  if (before === 'of') return row.words.includes(tokens[from - 2]?.lower ?? '')
  const joined = before === 'and' || before === 'or' || before === ','
  return joined && tokens[from - 2]?.digits != null && row.words.includes(tokens[from - 3]?.lower ?? '')
}

/** "people over 70", "children under five", "men older than 60". */
function limitOfAge(tokens: readonly Token[], { from, number, best }: Placed, row: Row): boolean {
  if (best !== null && best > 120) return false
  const before = built?.limits.before(tokens, number) ?? null
  if (before !== null) return limits(tokens[before.from - 1], row)
  return from < number && built?.limits.at(tokens, from) !== null && limits(tokens[from - 1], row)
}

const limits = (token: Token | undefined, row: Row): boolean =>
  token !== undefined &&
  (row.persons.includes(token.lower) || (token.lower.endsWith('s') && isPersonNoun(token.lower)))

/** Four digits from 1900 to 2099 without a comma, after a word of time or without anybody counted. */
function isYear(tokens: readonly Token[], { from, number, next, hedges, phrase }: Placed, row: Row): boolean {
  if (!YEAR.test(tokens[number]?.text ?? '')) return false
  if (next > number + 1) return YEAR.test(tokens[next - 1]?.text ?? '')
  const before = tokens[from - 1]
  if (row.before.includes(before?.lower ?? '') || before?.text === '(' || followsDay(tokens, from, row))
    return true
  const people =
    isPersonNoun(phrase.head) || (phrase.plural && phrase.capital) || isVerb(tokens[next]?.lower ?? '')
  if (people && before?.lower !== 'the') return false
  return hedges === 0 || row.words.includes(tokens[from]?.lower ?? '')
}

/** "February 2025", "July 25, 1995". */
function followsDay(tokens: readonly Token[], at: number, row: Row): boolean {
  if (row.names.includes(tokens[at - 1]?.text ?? '')) return true
  return tokens[at - 1]?.text === ',' && row.names.includes(tokens[at - 3]?.text ?? '')
}

const YEAR = /^(?:19|20)\d\d$/

/** "March 11", "11 March", "the 11 of March"; "in March 11 soldiers …" counts soldiers. */
function isDate(tokens: readonly Token[], { number, next, hedges, best, phrase }: Placed, row: Row): boolean {
  if (hedges > 0 || best === null || best > 31) return isMonth(tokens, next, row)
  if (isMonth(tokens, next, row) || (tokens[next]?.lower === 'of' && isMonth(tokens, next + 1, row)))
    return true
  const month = tokens[number - 1]?.text === '.' ? number - 2 : number - 1
  if (!isMonth(tokens, month, row)) return false
  const whole = /^(?:in|last|this|since|late|early|mid)$/.test(tokens[month - 1]?.lower ?? '')
  return !(whole && phrase.plural)
}

/** A month, unless it is a verb ("10 may die"). */
function isMonth(tokens: readonly Token[], at: number, row: Row): boolean {
  return row.names.includes(tokens[at]?.text ?? '')
}

/** "14 Rashid Street", "12 Mill Road". */
function isAddress(tokens: readonly Token[], { next }: Placed, row: Row): boolean {
  for (let i = next; i < next + 4; i++) {
    if (!isCapital(tokens[i])) return false
    if (i > next && row.words.includes(tokens[i]?.lower ?? '')) return true
  }
  return false
}

/** "both sides", "both the army and the rebels": not two persons. */
function isBothSides(tokens: readonly Token[], { number, phrase }: Placed, row: Row): boolean {
  if (tokens[number]?.lower !== 'both') return false
  if (row.words.includes(phrase.head)) return true
  const end = isPersonNoun(phrase.head) ? phrase.next : number + 6
  for (let i = number + 1; i < end; i++) {
    if (tokens[i]?.lower === 'and') return true
    if (!isWord(tokens[i]) || isVerb(tokens[i]?.lower ?? '')) return false
  }
  return false
}
