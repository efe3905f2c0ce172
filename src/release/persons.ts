import { foldText } from '../text/index.js'
import { ALLOWED_AFTER, BODIES, GIVEN, KIN, NO_NAME_AFTER, PARTICLES, ROLES, TITLES } from './person-words.js'

/** Words shaped like the name of a person. Half-open [start, end), UTF-16 code units. */
export interface PersonShape {
  readonly name: string
  /** With the title before it, as a place may be named for somebody: "Sheikh Maqsoud". */
  readonly titled: string
  readonly start: number
  readonly end: number
}

/**
 * How little is enough. `plain`: a title, a word for a person or a given name says that it is a person, as in any text.
 * `slot`: also an explanation behind it ("Karim Zaytoun, who …"). `target`: two words with capitals are enough, where
 * nothing speaks for a body or a place: whom something was done to.
 */
export type PersonSearch = 'plain' | 'slot' | 'target'

interface Token {
  readonly text: string
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
}

const TOKENS = /[\p{L}\p{M}][\p{L}\p{M}'’‘ʿʾ-]*/gu

/** The names of persons in words, by their shape; what stands for a body, a people or a place is none. */
export function personsIn(words: string, search: PersonSearch): readonly PersonShape[] {
  // Most words of a finished file hold nothing that begins with a capital and goes on.
  if (!/\p{Lu}\p{Ll}/u.test(words)) return []
  const tokens = [...words.matchAll(TOKENS)].map(
    ({ 0: text, index }): Token => ({
      text,
      folded: foldText(text.replace(/['’]s$/, '')),
      start: index,
      end: index + text.length,
      isCapital: /^(?:\p{Lu}|\p{Ll}{2}-\p{Lu})/u.test(text),
    }),
  )
  const found: PersonShape[] = []
  for (let i = 0; i < tokens.length; ) {
    const until = runEnd(tokens, { from: i, words })
    const person = until === i ? null : personIn(tokens, { from: i, until, words, search })
    if (person !== null) found.push(person)
    i = Math.max(until, i + 1)
  }
  return found
}

interface Run {
  readonly from: number
  /** Half-open. */
  readonly until: number
  readonly words: string
}

/** Where words with a capital end that stand side by side; small words of a name are within it. */
function runEnd(tokens: readonly Token[], { from, words }: Omit<Run, 'until'>): number {
  if (!tokens[from]!.isCapital) return from
  let until = from + 1
  for (let i = until; i < tokens.length; i++) {
    const gap = words.slice(tokens[i - 1]!.end, tokens[i]!.start)
    const short = tokens[i - 1]!.text.length === 1 || TITLES.has(tokens[i - 1]!.folded)
    if (!(/^[ \u00a0]+$/.test(gap) || (short && /^\. ?$/.test(gap)))) break
    if (/['’]s$/.test(tokens[i - 1]!.text)) break
    if (tokens[i]!.isCapital) until = i + 1
    else if (!PARTICLES.has(tokens[i]!.folded)) break
  }
  return until
}

function personIn(
  tokens: readonly Token[],
  { from, until, words, search }: Run & { readonly search: PersonSearch },
): PersonShape | null {
  let first = from
  while (first < until && isBeforeName(tokens[first]!)) first++
  if (first === until) return null
  const name = tokens.slice(first, until)
  if (name.some(({ folded }) => BODIES.has(folded))) return null
  const around = { tokens, from: first, until, words }
  const isCalled = first > from && TITLES.has(tokens[first - 1]!.folded)
  if (!isCalled && !isPerson(name, around, search)) return null
  const [start, end] = [name[0]!.start, name.at(-1)!.end]
  const bare = words.slice(start, end).replace(/['’]s$/, '')
  return {
    name: bare,
    titled: words.slice(tokens[from]!.start, start + bare.length),
    start,
    end: start + bare.length,
  }
}

/** "Dr", "Journalist", "His": with a capital, and no part of the name behind it. */
const isBeforeName = ({ folded }: Token): boolean =>
  TITLES.has(folded) || ROLES.has(folded) || KIN.has(folded) || NO_NAME_AFTER.has(folded)

interface Around extends Run {
  readonly tokens: readonly Token[]
}

function isPerson(name: readonly Token[], around: Around, search: PersonSearch): boolean {
  const before = wordBefore(around)
  const after = wordAfter(around)
  const isWhole = name.filter(({ folded }) => isWordOfName(folded)).length >= 2
  if (before !== null && !(search === 'plain' && before.isCapital)) {
    if (KIN.has(before.folded) || TITLES.has(before.folded)) return true
    if (ROLES.has(before.folded) && (isWhole || search !== 'plain')) return true
  }
  if (after !== null && search !== 'plain' && FAMILY.has(after.folded)) return true
  if (name.length >= 2 && GIVEN.has(name[0]!.folded)) return true
  if (!isWhole || search === 'plain') return false
  if (search === 'slot') return /^, (?:an?|the|who|whose|his|her|head|director|\d)\b/.test(rest(around))
  if (before !== null && NO_NAME_AFTER.has(before.folded)) return false
  return after === null || after.isCapital || ALLOWED_AFTER.has(after.folded)
}

/** Abu Omar is whole; al-Halveki is not. */
const isWordOfName = (folded: string): boolean => !PARTICLES.has(folded) || /^(?:abu|umm?)$/.test(folded)

const FAMILY = new Set(['family', 'families', 'brothers', 'sisters', 'siblings', 'couple'])

const rest = ({ tokens, until, words }: Around): string => words.slice(tokens[until - 1]!.end)

/** Before the name, with no more than a comma or a point between them. */
function wordBefore({ tokens, from, words }: Around): Token | null {
  const before = tokens[from - 1]
  if (before === undefined) return null
  return /^[.,]?[ \u00a0]+$/.test(words.slice(before.end, tokens[from]!.start)) ? before : null
}

function wordAfter({ tokens, until, words }: Around): Token | null {
  const after = tokens[until]
  if (after === undefined) return null
  return /^[ \u00a0]+$/.test(words.slice(tokens[until - 1]!.end, after.start)) ? after : null
}
