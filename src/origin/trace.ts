import type { Hash, RecordedClaim, RecordedReport } from '../record/index.js'
import { branchesOf } from './branches.js'
import type { Copy } from './copies.js'
import { openCopies } from './copies.js'
import type { Family } from './families.js'
import { familiesByKey, familyRows, publisherKey } from './families.js'
import { idOf } from './id.js'
import type { Origin, OriginBranch, Origins } from './origin.js'
import type { Bodies, Named, Told } from './speakers.js'
import { readBodies, readSpeakers } from './speakers.js'
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
  const isAgency = ({ publisher }: RecordedReport): boolean =>
    publisher !== null && byKey.get(publisherKey(publisher))?.agency === true
  const finder = openCopies({ textOf, isAgency })
  const telling = openTelling(openVoices())
  let told: ReadonlyMap<string, Told> = new Map()
  let reports: ReadonlyMap<Hash, RecordedReport> = new Map()
  let copies: ReadonlyMap<Hash, Copy> = new Map()
  let origins: OriginsByKey = new Map()
  let found: Origins | null = null
  return {
    change({ put, gone }) {
      const out = gone.filter((id) => told.has(id))
      const other = put.filter((claim) => telling.of(claim) !== told.get(claim.id))
      if (found !== null && out.length === 0 && other.length === 0) return found
      // Whoever holds what was found before goes on with it.
      const now = new Map(told)
      for (const id of out) now.delete(id)
      for (const claim of other) now.set(claim.id, telling.of(claim))
      told = now
      const before = reports
      reports = reportsOf(told.values())
      if (!isSame(before, reports)) copies = finder.find([...reports.values()])
      const known = traced(told, { reports, copies, byKey, isAgency, before: origins })
      origins = known.byKey
      found = known.origins
      return found
    },
  }
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
  report === other || (report.publisher === other?.publisher && report.published === other?.published)

type OriginsByKey = ReadonlyMap<string, Origin>

interface Tracing {
  readonly reports: ReadonlyMap<Hash, RecordedReport>
  readonly copies: ReadonlyMap<Hash, Copy>
  readonly byKey: ReadonlyMap<string, Family>
  readonly isAgency: (report: RecordedReport) => boolean
}

interface Traced {
  readonly origins: Origins
  readonly byKey: OriginsByKey
}

function traced(
  told: ReadonlyMap<string, Told>,
  { before, ...tracing }: Tracing & { readonly before: OriginsByKey },
): Traced {
  const { reports, copies } = tracing
  const used = new Set<Voice>()
  for (const { voice } of told.values()) used.add(voice)
  const bodies = readBodies(used, tracing.byKey)
  const printers = readPrinters({ ...tracing, bodies })
  const speakers = readSpeakers(told.values(), { bodies, printerOf: printers.scopeOf })
  const named = new Map<Told, Named>()
  for (const one of told.values())
    if (!named.has(one)) named.set(one, speakers.of(one) ?? printers.of(one.report))
  const origins = originsOf(named.values(), before)
  const of = (claim: string): Origin => {
    const one = told.get(claim)
    return one === undefined ? unknown(claim) : origins.get(named.get(one)!.key)!
  }
  let branches: readonly OriginBranch[] | null = null
  return {
    byKey: origins,
    origins: {
      of,
      get branches() {
        branches ??= branchesOf(
          Array.from(told, ([id, { report }]) => ({ id, report })),
          { of, copies, reports, printerOf: printers.printerOf },
        )
        return branches
      },
    },
  }
}

/** A claim that was not given has no origin that it shares with others. */
const unknown = (claim: string): Origin => ({ id: idOf(`claim ${claim}`), name: claim, sort: 'publisher' })

interface Printers {
  /** Who printed a report. */
  printerOf(report: RecordedReport): Named
  /** What a report's own words go back to. */
  of(report: RecordedReport): Named
  /** Within which an unnamed source is one: who first printed the text. */
  scopeOf(report: RecordedReport): string
}

interface PrintersOf extends Tracing {
  readonly bodies: Bodies
}

function readPrinters({ reports, copies, byKey, bodies, isAgency }: PrintersOf): Printers {
  const printerOf = once(({ publisher, text, title, id }: RecordedReport): Named => {
    if (publisher === null) return { key: `text ${text}`, name: title ?? id, sort: 'text', whole: true }
    const key = publisherKey(publisher)
    const name = byKey.get(key)?.name ?? publisher
    return { key: `name ${bodies.get(key) ?? key}`, name, sort: 'publisher', whole: true }
  })
  const firstOf = (report: RecordedReport): RecordedReport =>
    reports.get(copies.get(report.text)?.of ?? report.text)!
  const printersOf = new Map<Hash, Set<string>>()
  for (const report of reports.values()) {
    const first = firstOf(report).text
    printersOf.set(first, (printersOf.get(first) ?? new Set()).add(printerOf(report).key))
  }
  return {
    printerOf,
    of: once((report) => {
      const first = firstOf(report)
      const printer = printerOf(first)
      const own = printersOf.get(first.text)!.size === 1 || isAgency(first)
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
