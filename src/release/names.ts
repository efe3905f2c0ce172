import { foldText } from '../text/index.js'

/** A name that must not leave, and what stands in its place. */
export interface HiddenName {
  readonly words: string
  readonly sort: 'person' | 'victim' | 'mentioned' | 'requester' | 'withheld'
  readonly instead: string
}

/** Words of a source that name nobody, folded. Which of them stand with a name is of no matter: the rest is the name. */
const NOBODY = new Set(
  [
    'a an the one two three some several many other another local area nearby former young old elderly',
    'resident residents witness witnesses eyewitness eyewitnesses person people man woman men women child children',
    'survivor survivors villager villagers farmer farmers doctor doctors dr nurse nurses medic medics teacher driver',
    'source sources official officials officer officers diplomat diplomats activist activists journalist reporter',
    'relative relatives neighbour neighbours neighbor neighbors refugee refugees student mr mrs ms sheikh imam father',
    'mother he she they who his her their and or of from in at near who',
    'احد احدى بعض شاهد شهود عيان سكان ساكن اهالي مواطن مواطنون مواطنين رجل امراه طبيب ممرض ناشط ناشطون مصدر مصادر',
    'مسوول مسوولون محلي محليه محليون من في قرب المدينه البلده القريه الحي',
  ].flatMap((row) => row.split(' ')),
)

/** Small words within a name. */
const PARTICLES = new Set([
  'al',
  'el',
  'abu',
  'umm',
  'bin',
  'bint',
  'ibn',
  'von',
  'van',
  'de',
  'da',
  'ال',
  'ابو',
  'ام',
  'بن',
])

/** The names that stand in words for a person: runs of words with a capital letter, or in a script that has none. */
export function namesIn(words: string): readonly string[] {
  const runs: string[][] = [[]]
  const end = (): void => {
    if (runs.at(-1)!.length > 0) runs.push([])
  }
  for (const [token] of words.matchAll(/[\p{L}\p{M}'’‘ʿʾ-]+|[^\p{L}\p{M}\s]/gu)) {
    const folded = foldText(token)
    const isName = /^\p{Lu}|^\p{Lo}/u.test(token) && !NOBODY.has(folded)
    const within = runs.at(-1)!.length > 0 && PARTICLES.has(folded)
    const isDashed = /^\p{Ll}+-\p{Lu}/u.test(token)
    if (isName || within || isDashed) runs.at(-1)!.push(token)
    else end()
  }
  return runs
    .map((run) => trimmed(run).join(' '))
    .filter((name) => foldText(name).replaceAll(' ', '').length > 1)
}

/** Without particles that nothing follows. */
function trimmed(run: readonly string[]): readonly string[] {
  const last = run.findLastIndex((token) => !PARTICLES.has(foldText(token)))
  return run.slice(0, last + 1)
}

/** The parts of a name by which it can be recognised: its words of three letters and more, folded. */
export const partsOf = (name: string): readonly string[] =>
  foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 3 && !PARTICLES.has(part) && !NOBODY.has(part))

/** A text folded for search, with the place in the text of each of its code units. */
interface Folded {
  readonly text: string
  /** Index in the text, UTF-16, of each code unit of the folded text; one more for the end. */
  readonly at: readonly number[]
}

/** Single characters with what they fold to: there are few, and each text has thousands of them. */
const FOLDED = new Map<string, string>()

function foldPoint(point: string): string {
  const piece = /[\s_/‐‑–—-]/u.test(point) ? ' ' : foldText(point)
  FOLDED.set(point, piece)
  return piece
}

function foldWithPlaces(text: string): Folded {
  const at: number[] = []
  let folded = ''
  let index = 0
  for (const point of text) {
    const piece = FOLDED.get(point) ?? foldPoint(point)
    folded += piece
    for (let i = 0; i < piece.length; i++) at.push(index)
    index += point.length
  }
  at.push(index)
  return { text: folded, at }
}

/** One find of a name in a text. Half-open [start, end), UTF-16 code units. */
export interface FoundName {
  readonly start: number
  readonly end: number
  /** Index of the name among those that were sought. */
  readonly name: number
}

/** Finds names however they are written: with other accents, hyphens, apostrophes, vowel signs or Arabic prefixes. */
export function finderOf(names: readonly string[]): (text: string) => readonly FoundName[] {
  const order = new Map<string, number>()
  for (const [i, name] of names.entries()) {
    const folded = foldText(name)
    if (folded !== '' && !order.has(folded)) order.set(folded, i)
  }
  if (order.size === 0) return () => []
  const sought = [...order.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const words = sought.map((name) => name.split(' ').map(escaped).join(' +'))
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:[وفبلك](?=\\p{Script=Arabic}))?(${words.join('|')})s?(?![\\p{L}\\p{N}])`,
    'gu',
  )
  return (text) => {
    // Most texts hold none of the names, and folding without places is quick.
    if (foldText(text).search(pattern) === -1) return []
    const folded = foldWithPlaces(text)
    return [...folded.text.matchAll(pattern)].map((match) => ({
      start: folded.at[match.index]!,
      end: folded.at[match.index + match[0].length]!,
      name: order.get(match[1]!.replace(/ +/g, ' '))!,
    }))
  }
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Puts what stands instead in the place of every name, and counts them. */
export function hiderOf(
  hidden: readonly HiddenName[],
  taken: (name: HiddenName) => void,
): (text: string) => string {
  const find = finderOf(hidden.map(({ words }) => words))
  return (text) => {
    let said = ''
    let from = 0
    for (const { start, end, name } of find(text)) {
      said += text.slice(from, start) + hidden[name]!.instead
      taken(hidden[name]!)
      from = end
    }
    return from === 0 ? text : said + text.slice(from)
  }
}
