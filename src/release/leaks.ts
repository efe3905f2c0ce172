import { foldText } from '../text/index.js'
import { CONTACTS, COORDINATES } from './contacts.js'
import { gridOf } from './grid.js'
import type { Hidden } from './hidden.js'
import { finderOf, partsOf } from './names.js'
import { personsIn } from './persons.js'
import { GRID } from './policy.js'

/** A finished file of a release. */
export interface FinishedFile {
  /** Path within the release, with forward slashes. */
  readonly path: string
  /** All of it, or a piece of it that ends with a line. */
  readonly text: string
  /** Lines of the file before this piece. */
  readonly lines?: number
  /** UTF-16 code units at its beginning that the piece before it had already; they end with a line. */
  readonly again?: number
}

/** Something in a finished file that must not go out. */
export interface Leak {
  readonly path: string
  /** From 1; 0 where it stands in the name of the file. A name across two lines stands at the first. */
  readonly line: number
  /** "the name of a person", "a mail address" … */
  readonly what: string
  /** As it stands there. */
  readonly found: string
}

export interface LeakOptions {
  readonly hidden: Hidden
  /** Words that nobody needs to be protected from, as a person decided: who drafts and signs, the address for corrections. */
  readonly letStand: readonly string[]
  /** Traces of this machine: home folder, host, user. */
  readonly machine: readonly string[]
  /** Whether the dictionary of actors knows whom these words name. */
  readonly isActor: (words: string) => boolean
}

/** Places in a file that differ from all others in what they may hold. */
const SIGNED = new Set(['manifest.json', 'signatures.json'])

/**
 * Searches finished files for what must not go out: parts of hidden names too, since a short form names somebody as
 * well. What is found is for a person to judge; nothing is taken out here.
 */
export function findLeaks(files: Iterable<FinishedFile>, options: LeakOptions): readonly Leak[] {
  const search = searchOf(options)
  const leaks: Leak[] = []
  for (const { path, text, lines = 0, again = 0 } of files) {
    const isFirst = again === 0
    for (const { what, found } of isFirst ? search(path.replaceAll('/', ' / '), NAME_OF_FILE) : [])
      leaks.push({ path, line: 0, what, found })
    if (path.endsWith('.css')) continue
    const body = decoded(text)
    const known = isFirst ? 0 : decoded(text.slice(0, again)).length
    const isProse = /\.(?:html|md)$/.test(path)
    const found = search(body, { signed: SIGNED.has(path), prose: isProse })
      .filter(({ at, found: words }) => at + words.length > known)
      .toSorted((a, b) => a.at - b.at)
    const lineAt = linesOf(body)
    for (const { what, found: words, at } of found)
      leaks.push({ path, line: lines + lineAt(at), what, found: words })
  }
  return leaks
}

const NAME_OF_FILE: Place = { signed: false, prose: true }

interface Place {
  /** Who drafted and who signed stand here by right. */
  readonly signed: boolean
  readonly prose: boolean
}

interface Found extends Pick<Leak, 'what' | 'found'> {
  /** Index in the text, UTF-16. */
  readonly at: number
}

/** Counts lines from 1, for indexes that only grow. */
function linesOf(text: string): (at: number) => number {
  let [line, next] = [1, text.indexOf('\n')]
  return (at) => {
    for (; next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++
    return line
  }
}

function searchOf({ hidden, letStand, machine, isActor }: LeakOptions) {
  const stands = new Set(letStand.map(foldText))
  const parts = partsToFind(hidden, stands)
  const find = finderOf(parts.map(({ part }) => part))
  const reviewers = hidden.reviewers.filter((name) => !stands.has(foldText(name)) && name.length >= 3)
  const traces = machine.filter((trace) => trace.length >= 4 && !stands.has(foldText(trace)))
  const points = pointsOf(hidden)
  const isKnown = (words: string): boolean =>
    hidden.known.has(foldText(words)) || stands.has(foldText(words)) || isActor(words)
  return (text: string, { signed, prose }: Place): readonly Found[] => [
    ...find(text).map(({ start, end, name }) => ({
      what: parts[name]!.what,
      found: text.slice(start, end).trim(),
      at: start,
    })),
    ...CONTACTS.flatMap(({ what, pattern, sign = '' }) =>
      text.includes(sign)
        ? matchesOf(text, pattern, what).filter(({ found }) => !stands.has(foldText(found)))
        : [],
    ),
    ...(signed ? [] : reviewers.flatMap((name) => wordsAt(text, name, 'the name of a reviewer'))),
    ...personsIn(text, 'plain')
      .filter(({ name, titled }) => !isKnown(name) && !isKnown(titled))
      .map(({ titled, start }) => ({
        what: 'what looks like the name of a person',
        found: titled,
        at: start,
      })),
    ...traces.flatMap((trace) => wordsAt(text, trace, 'a trace of a machine')),
    ...matchesOf(text, MACHINE_PATHS, 'a path of a machine'),
    ...matchesOf(text, DEGREES, 'a coordinate finer than allowed').filter(
      ({ found }) =>
        points.has(short(Number(found))) &&
        !isCentre(Number(found)) &&
        !hidden.given.has(found) &&
        !stands.has(found),
    ),
    ...(prose
      ? COORDINATES.flatMap((pattern) => matchesOf(text, pattern, 'coordinates in words')).filter(
          ({ found }) => !isArea(found),
        )
      : []),
  ]
}

const matchesOf = (text: string, pattern: RegExp, what: string): readonly Found[] =>
  [...text.matchAll(pattern)].map((match) => ({ what, found: match[0], at: match.index }))

const MACHINE_PATHS =
  /(?<![\p{L}\p{N}.])(?:\/(?:home|Users|root|tmp|var|mnt|private)\/[^\s"'<>)]+|[A-Z]:\\[^\s"'<>)]+|file:\/\/[^\s"'<>)]+)/gu

const WHAT: Readonly<Record<Hidden['names'][number]['sort'], string>> = {
  person: 'the name of a person',
  victim: 'the name of a victim',
  mentioned: 'the name of somebody whom a claim names',
  requester: 'the name of a requester',
  withheld: 'the name of a thing that was withheld',
}

/** Each part of a hidden name once; parts of what a person let stand are no names. */
function partsToFind({ names }: Hidden, stands: ReadonlySet<string>) {
  const standing = new Set([...stands].flatMap((words) => words.split(' ')))
  const parts = new Map<string, string>()
  for (const { words, sort } of names) {
    const what = WHAT[sort]
    const own = sort === 'withheld' ? [foldText(words)] : partsOf(words)
    for (const part of own) if (!standing.has(part) && !parts.has(part)) parts.set(part, what)
  }
  return [...parts].map(([part, what]) => ({ part, what }))
}

/** Case counts: "May" is a reviewer, "may" is not. */
function wordsAt(text: string, words: string, what: string): readonly Found[] {
  const found: Found[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' ']
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) found.push({ what, found: words, at })
  }
  return found
}

/** A text as people and machines read it: entities of HTML, escapes of JSON and of addresses undone; lines stay. */
const decoded = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(?:%[0-9A-Fa-f]{2})+/g, (escaped) => {
      const bytes = Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8')
      return bytes.includes('\uFFFD') ? escaped : bytes
    })

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Degrees with three decimals, of places that are given as areas. */
const pointsOf = ({ points }: Hidden): ReadonlySet<string> =>
  new Set(points.flatMap(({ latitude, longitude }) => [short(latitude), short(longitude)]))

const short = (degrees: number): string => Math.abs(degrees).toFixed(3)

/** Whether degrees are the centre of a cell of the grid: that is how an area is given. */
const isCentre = (degrees: number): boolean =>
  GRID.some(({ precision }) => {
    const { cells } = gridOf(precision)!
    const half = degrees * cells * 2
    return Math.abs(half - Math.round(half)) < 1e-6 && Math.abs(Math.round(half)) % 2 === 1
  })

const DEGREES = /(?<![\p{L}\d.])\d{1,3}\.\d{3,}(?![\p{L}\d])/gu

/** Coordinates in words, which no column holds: in titles, reasons, addresses. */
export const coordinatesIn = (words: string): readonly string[] =>
  COORDINATES.flatMap((pattern) => [...words.matchAll(pattern)].map(([found]) => found)).filter(
    (found) => !isArea(found),
  )

function isArea(found: string): boolean {
  const degrees = found.match(/\d{1,3}\.\d{3,}/g) ?? []
  return degrees.length > 0 && degrees.every((number) => isCentre(Number(number)))
}
