import type { Hash, Printing, RecordedClaim, RecordedReport } from '../record/index.js'
import { printingsOf, publishersOf } from '../record/index.js'
import type { Copy } from './copies.js'
import { idOf } from './id.js'
import type { Origin, OriginBranch } from './origin.js'
import { sayDay, sayMany, saySome } from './say.js'
import type { Named } from './speakers.js'

interface BranchesOf {
  readonly of: (claim: string) => Origin
  readonly copies: ReadonlyMap<Hash, Copy>
  readonly reports: ReadonlyMap<Hash, RecordedReport>
  /** The first, then those who repeated it, each house once. */
  readonly printersOf: (report: RecordedReport) => readonly Named[]
}

/** A claim and the report that prints it. */
type Print = Pick<RecordedClaim, 'id' | 'report'>

/** All origins with what hangs on them, in the order of their ids, each with the reason in words. */
export function branchesOf(claims: readonly Print[], given: BranchesOf): readonly OriginBranch[] {
  const held = new Map<string, Print[]>()
  for (const claim of claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id } = given.of(claim.id)
    const list = held.get(id)
    if (list === undefined) held.set(id, [claim])
    else list.push(claim)
  }
  const branches = [...held.values()].map((own): OriginBranch => {
    const origin = given.of(own[0]!.id)
    const printed = [...new Map(own.map(({ report }) => [report.text, report])).values()].sort(byPrint)
    return {
      origin,
      claims: own.map(({ id }) => id),
      reports: printed.map(({ text }) => text).sort(),
      outlets: [...new Set(printed.flatMap(given.printersOf).map(({ name }) => name))].sort(),
      why: [sayOrigin(origin, { printed, given }), ...sayCopies(printed, given)].join('; '),
    }
  })
  return branches.sort((a, b) => (a.origin.id < b.origin.id ? -1 : 1))
}

const byPrint = (a: RecordedReport, b: RecordedReport): number => {
  const [one, other] = [`${a.published ?? '~'} ${a.text}`, `${b.published ?? '~'} ${b.text}`]
  return one < other ? -1 : 1
}

interface Printed {
  /** The reports of a branch, the earliest first. */
  readonly printed: readonly RecordedReport[]
  readonly given: BranchesOf
}

function sayOrigin(origin: Origin, { printed, given }: Printed): string {
  const { name, sort } = origin
  const printers = printed.flatMap(given.printersOf)
  const outlets = [...new Set(printers.map((printer) => printer.name))]
  if (sort === 'text') return sayText(outlets, printed[0]!)
  const others = [
    ...new Set(printers.filter(({ key }) => idOf(key) !== origin.id).map((printer) => printer.name)),
  ]
  const itself = outlets.length > others.length ? ', which prints its own reports too' : ''
  if (others.length > 1)
    return `${sayMany(others.length, 'outlet')} repeat ${name}${itself}: ${saySome(others.sort())}`
  if (others.length === 1)
    return itself === '' ? `${name}, in ${others[0]}` : `${name} in its own reports, and in ${others[0]}`
  const editions = [...new Set(printed.flatMap(publishersOf))].sort()
  return editions.length > 1
    ? `${sayMany(editions.length, 'edition')} of ${name}: ${saySome(editions)}`
    : `${name} in its own words`
}

function sayText(outlets: readonly string[], { published }: RecordedReport): string {
  const first = `${outlets[0]}${published === null ? '' : ` on ${sayDay(published)}`}`
  return outlets.length === 1
    ? `printed by ${first}`
    : `${sayMany(outlets.length, 'outlet')} print one text, the first ${first}`
}

/** `94% of the Levant Courier’s text is Northern Wire’s`, the most copied first; all of it where it is word for word. */
function sayCopies(
  printed: readonly RecordedReport[],
  { copies, reports, printersOf }: BranchesOf,
): readonly string[] {
  const copied = printed.flatMap((report) => {
    const copy = copies.get(report.text)
    const { of = report.text, share = 1 } = copy ?? {}
    const first = printersOf(reports.get(of)!)[0]!.name
    return printersOf(report).flatMap(({ name: own }) => (own === first ? [] : [{ own, first, share }]))
  })
  if (copied.length === 0) return []
  copied.sort((a, b) => b.share - a.share || (a.own < b.own ? -1 : 1))
  const said = copied.map(
    ({ own, first, share }) => `${Math.round(share * 100)}% of ${own}’s text is ${first}’s`,
  )
  return [saySome([...new Set(said)])]
}

interface TreeOf {
  readonly claims: readonly RecordedClaim[]
}

/**
 * The tree of origins as lines to show: an origin with its reason, under it each report with how many claims it carries
 * and through whom they came.
 */
export function sayTree(branches: readonly OriginBranch[], { claims }: TreeOf): readonly string[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return branches.flatMap(({ origin, claims: ids, why }) => {
    const held = ids.flatMap((id) => byId.get(id) ?? [])
    const printed = [...new Map(held.map(({ report }) => [report.text, report])).values()].sort(byPrint)
    return [
      `${origin.name} (${origin.sort}): ${why}`,
      ...printed.map(
        (report) =>
          `  ${sayReport(
            report,
            held.filter((claim) => claim.report.text === report.text),
          )}`,
      ),
    ]
  })
}

function sayReport(report: RecordedReport, claims: readonly RecordedClaim[]): string {
  const { publisher, published, title, id } = report
  const via = [...new Set(claims.flatMap(({ claim }) => claim.via.map(({ text }) => text)))].sort()
  const parts = [
    publisher ?? title ?? id,
    ...(published === null ? [] : [sayDay(published)]),
    sayMany(claims.length, 'claim'),
    ...(via.length === 0 ? [] : [`by way of ${saySome(via)}`]),
    ...printingsOf(report).slice(1).map(sayReprint),
  ]
  return parts.join(', ')
}

const sayReprint = ({ publisher, published, id }: Printing): string =>
  `printed again by ${publisher ?? id}${published === null ? '' : ` on ${sayDay(published)}`}`
