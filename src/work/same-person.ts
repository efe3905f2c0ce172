import { plainName } from '../name/index.js'
import type { Victim } from '../record/index.js'
import { consonantsOf } from './spelling.js'

/** Two entries of a list that may be one person. Proposed, never merged by itself. */
export interface SamePerson {
  /** Ids of the entries, in their order. */
  readonly victims: readonly [string, string]
  /** `shared`: they have a name in common, so that tolls count them once; `alike`: names spelt differently, counted twice. */
  readonly by: 'shared' | 'alike'
}

type Person = Pick<Victim, 'victim' | 'names' | 'age' | 'sex'>

/** Years by which two reports of one person's age may differ. */
const YEARS = 1
/** Fewer consonants in common say nothing, unless all words of both names agree. */
const FEWEST = 4

/** People of one incident who may be entered twice: names alike, and nothing known that contradicts. */
export function samePeople(people: readonly Person[]): readonly SamePerson[] {
  const sorted = people.toSorted((a, b) => (a.victim < b.victim ? -1 : 1)).map(readPerson)
  const earlier = new Map<string, number[]>()
  const pairs: { readonly at: number; readonly pair: SamePerson }[] = []
  for (const [i, person] of sorted.entries()) {
    for (const at of candidatesOf(person, earlier)) {
      const other = sorted[at]!
      const by = likenessOf(other, person)
      if (by !== null) pairs.push({ at, pair: { victims: [other.of.victim, person.of.victim], by } })
    }
    for (const key of person.keys) {
      const list = earlier.get(key)
      if (list === undefined) earlier.set(key, [i])
      else list.push(i)
    }
  }
  return pairs.sort((a, b) => a.at - b.at).map(({ pair }) => pair)
}

/** Those who share a whole name, or as many words as a likeness needs; most people share a first name with many. */
function candidatesOf(
  { words, keys }: ReadPerson,
  earlier: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const found = new Set([...keys].filter(isWhole).flatMap((key) => earlier.get(key) ?? []))
  const shared = new Map<number, number>()
  for (const word of new Set(words.flat())) {
    const here = new Set(keysOf(word).flatMap((key) => earlier.get(key) ?? []))
    for (const at of here) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  for (const [at, count] of shared) if (count > 1) found.add(at)
  return [...found].sort((a, b) => a - b)
}

interface ReadPerson {
  readonly of: Person
  readonly plain: ReadonlySet<string>
  readonly words: readonly (readonly string[])[]
  /** Under which whoever may be the same is looked for. */
  readonly keys: ReadonlySet<string>
}

function readPerson(of: Person): ReadPerson {
  const plain = new Set(of.names.map(({ text }) => plainName(text)).filter((name) => name !== ''))
  const words = of.names.map(({ text }) => consonantsOf(text)).filter((list) => list.length > 0)
  const joined = words.flatMap((list) => (list.length === 1 ? keysOf(list[0]!) : [list.join('')]))
  const whole = [...plain, ...joined].map((name) => `${WHOLE}${name}`)
  return { of, plain, words, keys: new Set([...whole, ...words.flat().flatMap(keysOf)]) }
}

/** Marks the key of a whole name: no word begins so. */
const WHOLE = '='

const isWhole = (key: string): boolean => key.startsWith(WHOLE)

/** A word and what it is with one letter left out: two words that differ in one letter share a key. */
const keysOf = (word: string): readonly string[] =>
  word.length < FEWEST ? [word] : [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]

function likenessOf(a: ReadPerson, b: ReadPerson): SamePerson['by'] | null {
  const ages = a.of.age === null || b.of.age === null || Math.abs(a.of.age - b.of.age) <= YEARS
  const sexes = a.of.sex === 'unknown' || b.of.sex === 'unknown' || a.of.sex === b.of.sex
  if (!ages || !sexes) return null
  if ([...a.plain].some((name) => b.plain.has(name))) return 'shared'
  return a.words.some((one) => b.words.some((other) => areAlike(one, other))) ? 'alike' : null
}

/** Whether all words of the shorter name stand in the longer one, in any order, give or take a letter each. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const left = [...long]
  const found = short.flatMap((word) => {
    const at = left.findIndex((other) => areClose(word, other))
    return at < 0 ? [] : [left.splice(at, 1)[0]!]
  })
  const whole = found.length === long.length
  return found.length === short.length && (whole || (found.length > 1 && found.join('').length >= FEWEST))
}

/** Equal, or one letter apart where there are enough of them. */
function areClose(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < FEWEST || Math.abs(a.length - b.length) > 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const at = [...long].findIndex((letter, i) => letter !== short[i])
  const rest = long.slice(at + 1)
  return rest === short.slice(at) || rest === short.slice(at + 1)
}
