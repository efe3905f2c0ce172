import { isDeepStrictEqual } from 'node:util'
import type { Hash, Printing, RecordedClaim, RecordedReport } from '../record/index.js'
import { printingsOf } from '../record/index.js'
import { branchesOf } from './branches.js'
import type { Copy } from './copies.js'
import { openCopies } from './copies.js'
import type { Family } from './families.js'
import { familiesByKey, familyRows, publisherKey } from './families.js'
import { idOf } from './id.js'
import { isBody } from './names.js'
import type { Origin, OriginBranch, Origins } from './origin.js'
import type { Bodies, Named, Told } from './speakers.js'
import { nameKey, readBodies, readSpeakers } from './speakers.js'
import type { ToldClaims, ToldVersion } from './told-claims.js'
import { openToldClaims } from './told-claims.js'
import type { Voice, Voices } from './voices.js'
import { openVoices } from './voices.js'

export interface TraceOptions {
  /** Text of a report by its hash; null where it was erased or cannot be had: then it is no copy of any. */
  readonly textOf: (text: Hash) => string | null
  /** Publishers of several names; without, the rows of data/origin/families.yml. */
  readonly families?: readonly Family[]
}

/**
 * Which claims go back to one origin (field rule S1): a named source wherever it is quoted; of what the reports
 * themselves say, the publisher or its family; of a text that several print, that text. Translated copies are not
 * found. The same whatever the order of claims.
 */
export const traceOrigins = (claims: readonly RecordedClaim[], options: TraceOptions): Origins =>
  openOrigins(options).change({ put: claims, gone: [] })

/** Origins of claims that come, change and go. */
export interface HeldOrigins {
  /**
   * The same as `traceOrigins` finds for all claims that are there now. Texts are read once; where no source, publisher
   * or report changed, what was found last is given again.
   */
  change(changes: { readonly put: readonly RecordedClaim[]; readonly gone: readonly string[] }): Origins
}

export function openOrigins({ textOf, families = familyRows() }: TraceOptions): HeldOrigins {
  const byKey = familiesByKey(families)
  const sells = ({ publisher }: Printing): boolean =>
    publisher !== null && byKey.get(publisherKey(publisher))?.agency === true
  const firstPrint = (report: RecordedReport): Printing => firstPrintOf(report, sells)
  const isAgency = (report: RecordedReport): boolean => sells(firstPrint(report))
  const finder = openCopies({ textOf, isAgency })
  const telling = openTelling(openVoices())
  const told = openToldClaims()
  let reports: ReadonlyMap<Hash, RecordedReport> = new Map()
  let copies: ReadonlyMap<Hash, Copy> = new Map()
  let origins: OriginsByKey = new Map()
  let byTold: ReadonlyMap<Told, Origin> = new Map()
  let found: Origins | null = null
  return {
    change({ put, gone }) {
      const changed = new Map<string, Told | null>()
      for (const id of gone) if (told.of(id) !== null) changed.set(id, null)
      for (const claim of put) {
        const now = telling.of(claim)
        if (now !== told.of(claim.id)) changed.set(claim.id, now)
      }
      if (found !== null && changed.size === 0) return found
      const at = told.change(changed)
      const before = { reports, byTold, found }
      reports = reportsOf(told.each())
      if (!isSame(before.reports, reports)) copies = finder.find([...reports.values()])
      const known = traced(told, { reports, copies, byKey, isAgency, firstPrint, before: origins, at })
      origins = known.byKey
      byTold = known.byTold
      const since = before.found?.version
      found =
        since === undefined
          ? known.origins
          : Object.assign(known.origins, {
              moved: { since, claims: movedIn(told, changed, [before.byTold, byTold]) },
            })
      return found
    },
  }
}

/** Claims whose origin is another than before, and those that came and went. */
function movedIn(
  told: ToldClaims,
  changed: ReadonlyMap<string, unknown>,
  [before, now]: readonly [ReadonlyMap<Told, Origin>, ReadonlyMap<Told, Origin>],
): ReadonlySet<string> {
  const moved = new Set(changed.keys())
  const other = new Set<Told>()
  for (const [one, origin] of now) if (before.get(one) !== origin) other.add(one)
  if (other.size > 0) for (const [id, one] of told.all()) if (other.has(one)) moved.add(id)
  return moved
}

/** Claims of one voice in one report have one origin: they are told as one value. */
function openTelling(voices: Voices): { of(claim: RecordedClaim): Told } {
  const known = new WeakMap<RecordedReport, Told[]>()
  return {
    of(claim) {
      const { report } = claim
      const voice = voices.of(claim)
      const own = known.get(report) ?? []
      const before = own.find((one) => one.voice === voice)
      if (before !== undefined) return before
      const made = { voice, report }
      own.push(made)
      known.set(report, own)
      return made
    },
  }
}

function reportsOf(claims: Iterable<Told>): ReadonlyMap<Hash, RecordedReport> {
  const reports = new Map<Hash, RecordedReport>()
  for (const { report } of claims) reports.set(report.text, report)
  return reports
}

const isSame = (a: ReadonlyMap<Hash, RecordedReport>, b: ReadonlyMap<Hash, RecordedReport>): boolean =>
  a.size === b.size && [...b.values()].every((report) => isPrintedAs(report, a.get(report.text)))

/** As far as copies rest on it. */
const isPrintedAs = (report: RecordedReport, other: RecordedReport | undefined): boolean =>
  report === other ||
  (report.publisher === other?.publisher &&
    report.published === other?.published &&
    isDeepStrictEqual(report.printings, other?.printings))

/** The printing that the others repeat: of those of the first day, the one of who sells its text. */
function firstPrintOf(report: RecordedReport, sells: (printing: Printing) => boolean): Printing {
  const { printings, published } = report
  return printings?.find((one) => one.published === published && sells(one)) ?? report
}

type OriginsByKey = ReadonlyMap<string, Origin>

interface Tracing {
  readonly reports: ReadonlyMap<Hash, RecordedReport>
  readonly copies: ReadonlyMap<Hash, Copy>
  readonly byKey: ReadonlyMap<string, Family>
  readonly isAgency: (report: RecordedReport) => boolean
  readonly firstPrint: (report: RecordedReport) => Printing
}

interface Traced {
  readonly origins: Origins
  readonly byKey: OriginsByKey
  readonly byTold: ReadonlyMap<Told, Origin>
}

function traced(
  told: ToldClaims,
  { before, at, ...tracing }: Tracing & { readonly before: OriginsByKey; readonly at: ToldVersion },
): Traced {
  const { reports, copies } = tracing
  const used = new Set<Voice>()
  for (const { voice } of told.each()) used.add(voice)
  const bodies = readBodies(used, tracing.byKey)
  const printers = readPrinters({ ...tracing, bodies, quoted: quotedBodies(used, bodies) })
  const speakers = readSpeakers(told.each(), { bodies, printerOf: printers.scopeOf })
  const named = new Map<Told, Named>()
  for (const one of told.each()) named.set(one, speakers.of(one) ?? printers.of(one.report))
  const origins = originsOf(named.values(), before)
  const byTold = new Map<Told, Origin>()
  for (const [one, { key }] of named) byTold.set(one, origins.get(key)!)
  const of = (claim: string): Origin => {
    const one = told.of(claim, at)
    return one === null ? unknown(claim) : byTold.get(one)!
  }
  let branches: readonly OriginBranch[] | null = null
  return {
    byKey: origins,
    byTold,
    origins: {
      of,
      version: at,
      get branches() {
        branches ??= branchesOf(
          Array.from(told.all(at), ([id, { report }]) => ({ id, report })),
          { of, copies, reports, printersOf: printers.printersOf },
        )
        return branches
      },
    },
  }
}

/** A claim that was not given has no origin that it shares with others. */
const unknown = (claim: string): Origin => ({ id: idOf(`claim ${claim}`), name: claim, sort: 'publisher' })

interface Printers {
  /** Who printed a report: the first, then those who repeated it, each house once. */
  printersOf(report: RecordedReport): readonly Named[]
  /** What a report's own words go back to. */
  of(report: RecordedReport): Named
  /** Within which an unnamed source is one: who first printed the text. */
  scopeOf(report: RecordedReport): string
}

interface PrintersOf extends Tracing {
  readonly bodies: Bodies
  /** Keys of bodies that are quoted: what a ministry or a monitor printed first is its own statement, whoever else prints it. */
  readonly quoted: ReadonlySet<string>
}

function quotedBodies(voices: Iterable<Voice>, bodies: Bodies): ReadonlySet<string> {
  const quoted = new Set<string>()
  for (const { source, names } of voices) {
    if (source.type === 'media' || !isBody(source.type)) continue
    for (const name of names) quoted.add(nameKey(name, bodies))
  }
  return quoted
}

function readPrinters(options: PrintersOf): Printers {
  const { reports, copies, byKey, bodies, quoted, isAgency, firstPrint } = options
  const named = (text: Hash, { publisher, title, id }: Printing): Named => {
    if (publisher === null) return { key: `text ${text}`, name: title ?? id, sort: 'text', whole: true }
    const key = publisherKey(publisher)
    const name = byKey.get(key)?.name ?? publisher
    return { key: nameKey(key, bodies), name, sort: 'publisher', whole: true }
  }
  const printerOf = once((report) => named(report.text, firstPrint(report)))
  const printersOf = (report: RecordedReport): readonly Named[] => {
    const first = printerOf(report)
    if (report.printings === undefined) return [first]
    const houses = new Map([[first.key, first]])
    for (const printing of printingsOf(report)) {
      if (printing.publisher === null) continue
      const house = named(report.text, printing)
      if (!houses.has(house.key)) houses.set(house.key, house)
    }
    return [...houses.values()]
  }
  const firstOf = (report: RecordedReport): RecordedReport =>
    reports.get(copies.get(report.text)?.of ?? report.text)!
  // Who repeats a text word for word adds nothing: it stays the word of who printed it first.
  const editors = new Map<Hash, Set<string>>()
  for (const report of reports.values()) {
    const first = firstOf(report).text
    editors.set(first, (editors.get(first) ?? new Set()).add(printerOf(report).key))
  }
  return {
    printersOf,
    of: once((report) => {
      const first = firstOf(report)
      const printer = printerOf(first)
      const own = editors.get(first.text)!.size === 1 || isAgency(first) || quoted.has(printer.key)
      return own ? printer : { ...printer, key: `text ${first.text}`, sort: 'text' }
    }),
    scopeOf: (report) => printerOf(firstOf(report)).key,
  }
}

/** Reads each report once. */
function once(read: (report: RecordedReport) => Named): (report: RecordedReport) => Named {
  const known = new Map<Hash, Named>()
  return (report) => {
    const before = known.get(report.text)
    if (before !== undefined) return before
    const made = read(report)
    known.set(report.text, made)
    return made
  }
}

/** One origin a key, by the best of the names that its claims use; one that is as it was before is the same value. */
function originsOf(named: Iterable<Named>, before: OriginsByKey): OriginsByKey {
  const best = new Map<string, Named>()
  for (const one of new Set(named)) {
    const other = best.get(one.key)
    best.set(one.key, other === undefined ? one : better(other, one))
  }
  return new Map(
    [...best].map(([key, { name, sort }]) => {
      const known = before.get(key)
      return [key, known?.name === name && known.sort === sort ? known : { id: idOf(key), name, sort }]
    }),
  )
}

/** Who is quoted is a speaker, though it also prints. Of its names the one that holds its full name in the fewest letters. */
function better(a: Named, b: Named): Named {
  const sort = a.sort === 'speaker' ? a.sort : b.sort
  if (a.whole !== b.whole) return { ...(a.whole ? a : b), sort }
  const shorter = a.name.length < b.name.length || (a.name.length === b.name.length && a.name <= b.name)
  return { ...(shorter ? a : b), sort }
}
