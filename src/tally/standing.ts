import type { CountedGroup, CountedStatus } from '../claim/index.js'
import type { Figure } from './figure.js'
import { type Bounds, raisedTo, spanOf, sumOf, tidy } from './numbers.js'

/** Where in the table of a metric; `all` takes people of every status, group or side together. */
export interface At {
  readonly status: CountedStatus | 'all'
  readonly group: CountedGroup | 'all'
  /** Id of the victims' side, `unknown` or `all`. */
  readonly side: string
}

export const DIMENSIONS = ['status', 'group', 'side'] as const

export const isAt = (figure: Pick<Figure, 'status' | 'group' | 'side'>, at: At): boolean =>
  (at.status === 'all' || at.status === figure.status) &&
  (at.group === 'all' || at.group === figure.group) &&
  (at.side === 'all' || at.side === figure.side)

/** What one origin tells of one cell. */
export interface Told {
  readonly bounds: Bounds
  /** Numbers of its latest report. */
  readonly used: readonly Figure[]
  /** The same numbers printed by others: they add nothing. */
  readonly repeats: readonly Figure[]
  /** Earlier numbers that a later one replaced. */
  readonly superseded: readonly Figure[]
  /** True where all of it is part of a larger number. */
  readonly part: boolean
  /**
   * Whom alone it tells of where the cell is of more: `women`, `civilian`; null where it singles out nobody. A toll of
   * some says nothing of how few all are.
   */
  readonly singles: string | null
}

/** What one report of an origin says about a cell. */
interface Saying {
  readonly when: string
  readonly publisher: string | null
  readonly bounds: Bounds
  readonly figures: readonly Figure[]
}

interface Latest {
  readonly current: Saying
  readonly repeats: readonly Figure[]
  readonly superseded: readonly Figure[]
}

/** Tells what an origin says of a cell, from its figures of one metric, the earliest first. */
export function standingOf(figures: readonly Figure[]): (at: At) => Told | null {
  const only = figures.length === 1 ? figures[0]! : null
  if (only !== null) return (at) => (isAt(only, at) ? toldByOne(only, at) : null)
  const bases = basesOf(figures)
  return (at) => toldAt(figures, { bases, at })
}

const toldByOne = (figure: Figure, at: At): Told => ({
  bounds: figure.evidence,
  used: [figure],
  repeats: [],
  superseded: [],
  part: figure.whole !== null,
  singles: singledOut([figure], at),
})

/**
 * That no civilian died says nothing of fighters; "nine civilians", where it is all that somebody tells, is their toll of
 * everybody. Who counts civilians and fighters apart tells of all; a status that is only presumed singles out nobody.
 */
function singledOut(figures: readonly Figure[], at: At): string | null {
  const told = figures.map(({ status, evidence }) =>
    evidence.rules.includes('presumed') ? 'unknown' : status,
  )
  const isZero = figures.every(({ evidence }) => evidence.high === 0)
  const status = isZero && told.every((one) => one === told[0]) ? told[0]! : 'unknown'
  const some = [
    ...(at.status === 'all' && status !== 'unknown' ? [status] : []),
    ...(at.group === 'all' && !figures.some(({ group }) => group === 'unknown')
      ? [...new Set(figures.map(({ group }) => group))].sort()
      : []),
  ]
  return some.length === 0 ? null : some.join(' ')
}

/** The latest numbers of each status, group and side that the origin tells apart. */
function basesOf(figures: readonly Figure[]): readonly Latest[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.status} ${figure.group} ${figure.side}`
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [figure])
    else list.push(figure)
  }
  return [...groups.values()].flatMap((list) => latestOf(sayingsOf(claimsAt(list, list[0]!))) ?? [])
}

function toldAt(
  figures: readonly Figure[],
  { bases, at }: { readonly bases: readonly Latest[]; readonly at: At },
): Told | null {
  const here = bases.filter(({ current }) => isAt(current.figures[0]!, at))
  if (here.length === 0) return null
  const direct = latestOf(sayingsOf(claimsAt(figures, at).filter((parts) => tellsAll(parts, at))))
  return direct === null ? fromParts(here, at) : fromTotal(direct, { here, at })
}

/** The largest numbers of each claim in a cell, without those that are part of another of them. */
function claimsAt(figures: readonly Figure[], at: At): readonly (readonly Figure[])[] {
  const claims = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (!isAt(figure, at) || liesWithin(figure, at)) continue
    const list = claims.get(figure.claim)
    if (list === undefined) claims.set(figure.claim, [figure])
    else list.push(figure)
  }
  return [...claims.values()]
}

function liesWithin(figure: Figure, at: At): boolean {
  for (let whole = figure.whole; whole !== null; whole = whole.whole) if (isAt(whole, at)) return true
  return false
}

/** A claim tells of everybody in a cell where it has a number that singles nobody out. */
const tellsAll = (figures: readonly Figure[], at: At): boolean =>
  DIMENSIONS.every((d) => at[d] !== 'all' || figures.some((figure) => figure[d] === 'unknown'))

/** Two numbers for one cell in one report span a range: neither is the later. */
function sayingsOf(claims: readonly (readonly Figure[])[]): readonly Saying[] {
  const reports = new Map<string, (readonly Figure[])[]>()
  for (const figures of claims) {
    const { report } = figures[0]!
    const list = reports.get(report)
    if (list === undefined) reports.set(report, [figures])
    else list.push(figures)
  }
  return [...reports.values()].map((list) => ({
    when: list[0]![0]!.when,
    publisher: list[0]![0]!.publisher,
    bounds: spanOf(list.map((figures) => sumOf(figures.map(({ evidence }) => evidence)))),
    figures: list.flat(),
  }))
}

const keyOf = ({ low, best, high }: Bounds): string => `${low} ${best} ${high}`

/**
 * The latest saying of one origin. Who prints a number that the origin gave before, and has printed no other of it,
 * only repeats it: an old number copied late is no news.
 */
function latestOf(sayings: readonly Saying[]): Latest | null {
  const [first, ...rest] = sayings.toSorted((a, b) => (a.when < b.when ? -1 : 1))
  if (first === undefined) return null
  let current = first
  let repeats: Figure[] = []
  const superseded: Figure[] = []
  const given = new Set([keyOf(first.bounds)])
  const printed = new Map([[first.publisher, new Set([keyOf(first.bounds)])]])
  for (const saying of rest) {
    const key = keyOf(saying.bounds)
    const own = saying.publisher === null ? undefined : printed.get(saying.publisher)
    const isNews = !given.has(key) || (own !== undefined && [...own].some((other) => other !== key))
    if (key === keyOf(current.bounds)) repeats.push(...saying.figures)
    else if (!isNews) superseded.push(...saying.figures)
    else {
      superseded.push(...current.figures, ...repeats)
      current = saying
      repeats = []
    }
    given.add(key)
    if (own === undefined) printed.set(saying.publisher, new Set([key]))
    else own.add(key)
  }
  return { current, repeats, superseded }
}

/** The latest of figures of one origin, status, group and side. */
export function latestTold(figures: readonly Figure[]): Omit<Saying, 'publisher'> | null {
  return figures.length === 0 ? null : (latestOf(sayingsOf(claimsAt(figures, figures[0]!)))?.current ?? null)
}

/** A number for everybody stands, raised where a later one for some of them is more. */
function fromTotal(
  direct: Latest,
  { here, at }: { readonly here: readonly Latest[]; readonly at: At },
): Told {
  const later = here.filter(({ current }) => current.when >= direct.current.when)
  const floor = floorOf(later, at)
  const raising = floor !== null && floor > (direct.current.bounds.low ?? 0) ? later : []
  const used = [...new Set([...direct.current.figures, ...raising.flatMap(({ current }) => current.figures)])]
  return {
    bounds: raisedTo(direct.current.bounds, floor),
    used,
    repeats: direct.repeats,
    superseded: direct.superseded,
    part: direct.current.figures.every(({ whole }) => whole !== null),
    singles: null,
  }
}

/** Numbers for some of them only: what one claim tells apart adds up, what two claims tell may be the same people. */
function fromParts(here: readonly Latest[], at: At): Told {
  const outer = here.filter(({ current }) => current.figures.some((figure) => !liesWithin(figure, at)))
  const used = outer.flatMap(({ current }) => current.figures)
  const claims = claimsAt(used, at)
  const high = sumOf(outer.map(({ current }) => current.bounds)).high
  return {
    bounds:
      claims.length === 1
        ? sumOf(claims[0]!.map(({ evidence }) => evidence))
        : tidy({
            low: floorOf(outer, at),
            best: outer.length === 1 ? outer[0]!.current.bounds.best : null,
            high,
          }),
    used,
    repeats: outer.flatMap(({ repeats }) => repeats),
    superseded: outer.flatMap(({ superseded }) => superseded),
    part: used.every(({ whole }) => whole !== null),
    singles: singledOut(used, at),
  }
}

/** The most that one claim of these tells; where its report tells less elsewhere, that. */
function floorOf(latest: readonly Latest[], at: At): number | null {
  const claims = new Map<string, number>()
  for (const { current } of latest) {
    for (const parts of claimsAt(current.figures, at)) {
      const { low } = sumOf(parts.map(({ evidence }) => evidence))
      if (low === null || current.bounds.low === null) continue
      const { claim } = parts[0]!
      claims.set(claim, (claims.get(claim) ?? 0) + Math.min(low, current.bounds.low))
    }
  }
  return claims.size === 0 ? null : Math.max(...claims.values())
}
