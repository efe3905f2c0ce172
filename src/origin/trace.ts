import type { Hash, RecordedClaim, RecordedReport } from '../record/index.js'
import { branchesOf } from './branches.js'
import type { Copy } from './copies.js'
import { findCopies } from './copies.js'
import type { Family } from './families.js'
import { familiesByKey, familyRows, publisherKey } from './families.js'
import { idOf } from './id.js'
import type { Origin, Origins } from './origin.js'
import type { Bodies, Named } from './speakers.js'
import { readBodies, readSpeakers } from './speakers.js'

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
export function traceOrigins(
  claims: readonly RecordedClaim[],
  { textOf, families = familyRows() }: TraceOptions,
): Origins {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))
  const reports = new Map(sorted.map(({ report }) => [report.text, report]))
  const byKey = familiesByKey(families)
  const isAgency = ({ publisher }: RecordedReport): boolean =>
    publisher !== null && byKey.get(publisherKey(publisher))?.agency === true
  const copies = findCopies([...reports.values()], { textOf, isAgency })
  const bodies = readBodies(sorted, byKey)
  const printers = readPrinters(reports, { copies, byKey, bodies, isAgency })
  const speakers = readSpeakers(sorted, { bodies, printerOf: printers.scopeOf })
  const named = new Map(sorted.map((claim) => [claim.id, speakers.of(claim) ?? printers.of(claim.report)]))
  const origins = originsOf(named)
  const of = (claim: string): Origin => {
    const one = named.get(claim)
    return one === undefined ? unknown(claim) : origins.get(one.key)!
  }
  return { of, branches: branchesOf(sorted, { of, copies, reports, printerOf: printers.printerOf }) }
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

interface PrintersOf {
  readonly copies: ReadonlyMap<Hash, Copy>
  readonly byKey: ReadonlyMap<string, Family>
  readonly bodies: Bodies
  readonly isAgency: (report: RecordedReport) => boolean
}

function readPrinters(
  reports: ReadonlyMap<Hash, RecordedReport>,
  { copies, byKey, bodies, isAgency }: PrintersOf,
): Printers {
  const printerOf = ({ publisher, text, title, id }: RecordedReport): Named => {
    if (publisher === null) return { key: `text ${text}`, name: title ?? id, sort: 'text', whole: true }
    const key = publisherKey(publisher)
    const name = byKey.get(key)?.name ?? publisher
    return { key: `name ${bodies.get(key) ?? key}`, name, sort: 'publisher', whole: true }
  }
  const firstOf = (report: RecordedReport): RecordedReport =>
    reports.get(copies.get(report.text)?.of ?? report.text)!
  const printersOf = new Map<Hash, Set<string>>()
  for (const report of reports.values()) {
    const first = firstOf(report).text
    printersOf.set(first, (printersOf.get(first) ?? new Set()).add(printerOf(report).key))
  }
  return {
    printerOf,
    of: (report) => {
      const first = firstOf(report)
      const printer = printerOf(first)
      const own = printersOf.get(first.text)!.size === 1 || isAgency(first)
      return own ? printer : { ...printer, key: `text ${first.text}`, sort: 'text' }
    },
    scopeOf: (report) => printerOf(firstOf(report)).key,
  }
}

/** One origin a key, by the best of the names that its claims use. */
function originsOf(named: ReadonlyMap<string, Named>): ReadonlyMap<string, Origin> {
  const best = new Map<string, Named>()
  for (const one of named.values()) {
    const before = best.get(one.key)
    best.set(one.key, before === undefined ? one : better(before, one))
  }
  return new Map([...best].map(([key, { name, sort }]) => [key, { id: idOf(key), name, sort }]))
}

/** Who is quoted is a speaker, though it also prints. Of its names the one that holds its full name in the fewest letters. */
function better(a: Named, b: Named): Named {
  const sort = a.sort === 'speaker' ? a.sort : b.sort
  if (a.whole !== b.whole) return { ...(a.whole ? a : b), sort }
  const shorter = a.name.length < b.name.length || (a.name.length === b.name.length && a.name <= b.name)
  return { ...(shorter ? a : b), sort }
}
