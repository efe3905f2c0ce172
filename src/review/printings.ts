import type { Authorship, Printing, RecordedReport } from '../record/index.js'
import { addTo, byText } from '../text/index.js'
import { authorshipOf } from './authors.js'

/** What a copy of a text tells of its printing, and another copy may leave open. */
const OPEN = ['title', 'url', 'publisher', 'published'] as const

/** What tells one printing from another. */
const OWN = ['publisher', 'published'] as const

type Told = Pick<Printing, (typeof OPEN)[number]>

/** Words of the text that copies are of; null where it was erased or cannot be had. */
export type WordsOf = () => string | null

/**
 * Printings of one text in the order of print: by day, those without one last; of one day by time of day where both give
 * one, else who the text names as its author before others, who is named before who is not, then by name. Copies of one
 * publisher and day are one printing; a copy that leaves open who or when belongs to a printing that it contradicts in
 * nothing. The same whatever the order of copies.
 *
 * @param copies at least one, as they were received
 */
export function printingsIn(
  copies: readonly RecordedReport[],
  { wordsOf = () => null }: { readonly wordsOf?: WordsOf } = {},
): readonly Printing[] {
  const [first, ...later] = copies
  if (first === undefined || later.length === 0) return copies.map(toldAlone)
  const arrived = copies.toSorted(byArrival)
  const groups = OPEN.every((key) => valuesOf(arrived, key).size <= 1) ? [arrived] : grouped(arrived)
  const printings = groups.map(toldBy).sort(byPrint)
  return printings.length === 1 ? printings : inOrder(printings, wordsOf)
}

const toldAlone = ({
  publisher,
  published,
  id,
  title,
  url,
  captured,
  ...rest
}: RecordedReport): Printing => ({
  ...{ publisher, published, id, title, url, captured },
  ...(rest.printedAt === undefined ? {} : { printedAt: rest.printedAt }),
  ...(rest.author === undefined ? {} : { author: rest.author }),
})

/** @param printings by day and name */
function inOrder(printings: readonly Printing[], wordsOf: WordsOf): readonly Printing[] {
  const days = new Map<string | null, Printing[]>()
  for (const printing of printings) addTo(days, printing.published, printing)
  return [...days.values()].flatMap((day) => (day.length === 1 ? day : inDay(day, wordsOf())))
}

/**
 * Of one day. Whatever is told to be later than another comes after it; of the others the author first. So a printing
 * without a time of day is neither before nor after those with one by itself.
 */
function inDay(day: readonly Printing[], words: string | null): readonly Printing[] {
  const left = day
    .map((printing) => withAuthor(printing, words))
    .sort((a, b) => rankOf(a) - rankOf(b) || byPrint(a, b))
  const ordered: Printing[] = []
  while (left.length > 0) {
    const earliest = new Map<boolean, string>()
    for (const { printedAt } of left) {
      if (printedAt === undefined) continue
      const known = earliest.get(hasZone(printedAt))
      if (known === undefined || printedAt < known) earliest.set(hasZone(printedAt), printedAt)
    }
    const first = left.findIndex(
      ({ printedAt }) => printedAt === undefined || earliest.get(hasZone(printedAt)) === printedAt,
    )
    ordered.push(...left.splice(first, 1))
  }
  return ordered
}

/** Times that name no zone are held to be of one zone; with those that do they cannot be compared. */
const hasZone = (printedAt: string): boolean => printedAt.endsWith('Z')

const RANKS: readonly (Authorship | undefined)[] = ['signed', 'told', undefined]

const rankOf = ({ author }: Printing): number => RANKS.indexOf(author)

/** Copies from before it was kept do not tell. */
function withAuthor(printing: Printing, words: string | null): Printing {
  if (printing.author !== undefined || words === null) return printing
  const author = authorshipOf(words, printing.publisher)
  return author === null ? printing : { ...printing, author }
}

const valuesOf = (copies: readonly Told[], key: (typeof OPEN)[number]): ReadonlySet<string> =>
  new Set(copies.flatMap((copy) => copy[key] ?? []))

/** By what copies say of themselves, so that the order of the log changes nothing. */
const byArrival = (a: RecordedReport, b: RecordedReport): number =>
  byText(a.captured, b.captured) || byText(keyOf(a), keyOf(b))

const keyOf = ({ id, publisher, published, title, url }: RecordedReport): string =>
  JSON.stringify([id, publisher, published, title, url])

const byPrint = (a: Printing, b: Printing): number =>
  byText(a.published ?? '~', b.published ?? '~') ||
  Number(a.publisher === null) - Number(b.publisher === null) ||
  byText(a.publisher ?? '', b.publisher ?? '') ||
  byText(a.id, b.id) ||
  byText(a.captured, b.captured)

function grouped(copies: readonly RecordedReport[]): readonly (readonly RecordedReport[])[] {
  const exact = new Map<string, RecordedReport[]>()
  for (const copy of copies) addTo(exact, ownKey(copy), copy)
  const known = [...exact.values()].map((group) => group[0]!)
  const isWhole = (copy: RecordedReport): boolean =>
    OWN.every((key) => copy[key] !== null) || !known.some((other) => isPartOf(copy, other))
  const whole = known.filter(isWhole).sort(byPrint)
  const wholeKeys = new Set(whole.map(ownKey))
  const groups = new Map<string, RecordedReport[]>()
  for (const copy of copies) {
    const home = wholeKeys.has(ownKey(copy))
      ? copy
      : whole.find((other) => isPartOf(copy, other) && fits(copy, exact.get(ownKey(other))!))
    addTo(groups, ownKey(home ?? copy), copy)
  }
  return [...groups.values()]
}

const ownKey = (copy: Told): string => JSON.stringify(OWN.map((key) => copy[key]))

/** Whether a copy leaves open what the other tells, and tells nothing else. */
const isPartOf = (copy: Told, other: Told): boolean =>
  ownKey(copy) !== ownKey(other) && OWN.every((key) => copy[key] === null || copy[key] === other[key])

const fits = (copy: Told, others: readonly Told[]): boolean =>
  (['title', 'url'] as const).every((key) => {
    const told = valuesOf(others, key)
    return copy[key] === null || told.size === 0 || told.has(copy[key])
  })

/** A printing by its copies, the earliest received first: a later one fills in what the earlier ones left open. */
function toldBy(copies: readonly RecordedReport[]): Printing {
  const [publisher = null] = valuesOf(copies, 'publisher')
  const [published = null] = valuesOf(copies, 'published')
  const [first, ...later] = copies
  const { printedAt: _, author: __, ...alone } = toldAlone(first!)
  const times = copies.flatMap(({ printedAt = '' }) => (printedAt === '' ? [] : [printedAt])).sort()
  const printedAt = times.find((time) => time.endsWith('Z')) ?? times[0]
  const author = RANKS.find((how) => copies.some((copy) => copy.author === how))
  return {
    ...later.reduce<Printing>(filled, { ...alone, publisher, published }),
    ...(printedAt === undefined ? {} : { printedAt }),
    ...(author === undefined ? {} : { author }),
  }
}

/** A copy that contradicts the others in nothing fills in what they left open; another's tells of itself only. */
function filled(printing: Printing, copy: RecordedReport): Printing {
  const contradicts = OPEN.some(
    (key) => printing[key] !== null && copy[key] !== null && printing[key] !== copy[key],
  )
  if (contradicts) return printing
  return { ...printing, title: printing.title ?? copy.title, url: printing.url ?? copy.url }
}
