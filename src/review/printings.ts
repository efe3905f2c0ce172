import type { Printing, RecordedReport } from '../record/index.js'
import { addTo, byText } from '../text/index.js'

/** What a copy of a text tells of its printing, and another copy may leave open. */
const OPEN = ['title', 'url', 'publisher', 'published'] as const

/** What tells one printing from another. */
const OWN = ['publisher', 'published'] as const

type Told = Pick<Printing, (typeof OPEN)[number]>

/**
 * Printings of one text in the order of print: by day, those without one last, then by who is named, by name. Copies of
 * one publisher and day are one printing; a copy that leaves open who or when belongs to a printing that it contradicts
 * in nothing. The same whatever the order of copies.
 *
 * @param copies at least one, as they were received
 */
export function printingsIn(copies: readonly RecordedReport[]): readonly Printing[] {
  const [first, ...later] = copies
  if (first === undefined || later.length === 0) return copies.map(toldAlone)
  const arrived = copies.toSorted(byArrival)
  const groups = OPEN.every((key) => valuesOf(arrived, key).size <= 1) ? [arrived] : grouped(arrived)
  return groups.map(toldBy).sort(byPrint)
}

const toldAlone = ({ publisher, published, id, title, url, captured }: RecordedReport): Printing => ({
  ...{ publisher, published, id, title, url, captured },
})

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
  return later.reduce<Printing>(filled, { ...toldAlone(first!), publisher, published })
}

/** A copy that contradicts the others in nothing fills in what they left open; another's tells of itself only. */
function filled(printing: Printing, copy: RecordedReport): Printing {
  const contradicts = OPEN.some(
    (key) => printing[key] !== null && copy[key] !== null && printing[key] !== copy[key],
  )
  if (contradicts) return printing
  return { ...printing, title: printing.title ?? copy.title, url: printing.url ?? copy.url }
}
