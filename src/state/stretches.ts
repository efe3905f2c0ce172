import { speakerOf } from '../record/index.js'
import { addTo, byText } from '../text/index.js'
import { beginning, type Days, ending, inOrder, type Sighting } from './sighting.js'

/** Days that one account vouches for, with what is told of their two ends. */
export interface Span extends Days {
  /** Claims that tell of the beginning, of the end. */
  readonly begins: readonly Sighting[]
  readonly ends: readonly Sighting[]
  /** All claims that it rests on, in order. */
  readonly sightings: readonly Sighting[]
  /** It is only known that it began or ended by this day, or that it held on some day up to it. */
  readonly loose: boolean
  /** Claims of the same account that cannot be true together with it. */
  readonly against: readonly Sighting[]
  /** Of an end told by a day: who says that it held on that day; of days that it held: who says that it had ended by then. */
  readonly unlike: readonly Sighting[]
}

/**
 * Spans of days that the sightings of one account vouch for. Two of them join only where they overlap or are a day
 * apart (the contiguity rule of the Security Force Monitor, field rule T8), never over a beginning or an end; between
 * others it is unknown how things stood, also where it seems likely. A beginning or an end in the middle of days on which
 * another source says that it held throughout stands beside.
 */
export function spansOf(sightings: readonly Sighting[]): readonly Span[] {
  const sorted = sightings.toSorted(inOrder)
  const sure = sorted.filter(({ days }) => days !== null)
  const reach = reachOf(sure)
  const contradicted = sure.filter((s) => reach.crosses(cutOf(s)))
  const apart = new Set(contradicted.filter(({ days }) => days!.first === days!.last))
  const cuts = new Set(sure.flatMap((s) => cutOf(s) ?? []).filter((cut) => !reach.crosses(cut)))
  const joined = join(
    sure.filter((s) => !apart.has(s)),
    cuts,
  )
  const firsts = joined.map(({ first }) => first)
  const beside = contradicted.map((s) => besideOf(s, { joined, firsts }))
  const loose = sorted.filter(({ days }) => days === null)
  return attach({ joined, firsts }, loose)
    .concat(beside)
    .toSorted((a, b) => a.first - b.first || a.last - b.last || compareFirst(a, b))
}

const compareFirst = (a: Span, b: Span): number => byText(a.sightings[0]!.claim.id, b.sightings[0]!.claim.id)

/** A beginning on a day parts it from the day before, an end from the day after: the cut lies behind that day. */
function cutOf(sighting: Sighting): number | null {
  const begun = beginning(sighting)
  return begun === null ? ending(sighting) : begun - 1
}

/** Whether one source says that it held throughout, on the day and the day after. */
function reachOf(sure: readonly Sighting[]): { readonly crosses: (cut: number | null) => boolean } {
  const firsts = sure.map(({ days }) => days!.first)
  const furthest: number[] = []
  for (const { days } of sure) furthest.push(Math.max(furthest.at(-1) ?? -Infinity, days!.last))
  return {
    crosses: (cut) => {
      if (cut === null) return false
      const at = countUpTo(firsts, cut) - 1
      return at >= 0 && furthest[at]! > cut
    },
  }
}

/** How many of the sorted numbers are at most this one. */
export function countUpTo(sorted: readonly number[], most: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (sorted[mid]! <= most) low = mid + 1
    else high = mid
  }
  return low
}

function join(sure: readonly Sighting[], cuts: ReadonlySet<number>): readonly Span[] {
  const groups: { first: number; last: number; sightings: Sighting[] }[] = []
  for (const sighting of sure) {
    const { first, last } = sighting.days!
    const group = groups.at(-1)
    const touches =
      group !== undefined && first <= group.last + 1 && !(first > group.last && cuts.has(group.last))
    if (!touches) groups.push({ first, last, sightings: [sighting] })
    else {
      group.last = Math.max(group.last, last)
      group.sightings.push(sighting)
    }
  }
  return groups.map(({ first, last, sightings }) => ({
    first,
    last,
    sightings,
    begins: sightings.filter((s) => beginning(s) === first),
    ends: sightings.filter((s) => ending(s) === last),
    loose: false,
    against: [],
    unlike: [],
  }))
}

/** A beginning or an end that another source contradicts, as a span of its own. */
function besideOf(sighting: Sighting, { joined, firsts }: Joined): Span {
  const begun = beginning(sighting)
  const day = begun ?? ending(sighting)!
  const cut = cutOf(sighting)!
  const over = joined[countUpTo(firsts, day) - 1]
  return {
    first: day,
    last: day,
    begins: begun === null ? [] : [sighting],
    ends: begun === null ? [sighting] : [],
    sightings: [sighting],
    loose: false,
    unlike: [],
    against: (over?.sightings ?? []).filter(
      ({ days }) => days !== null && days.first <= cut && days.last > cut,
    ),
  }
}

/**
 * Gives what is told without a day to the span that it bounds: a beginning within days that a span starts in or just
 * behind, an end likewise, a day that lies in a span. What bounds none stands by itself.
 */
function attach({ joined, firsts }: Joined, loose: readonly Sighting[]): readonly Span[] {
  const given = new Map<number, Sighting[]>()
  const alone: Sighting[] = []
  const disputed = new Map<number, Sighting[]>()
  const holders = new Map<Sighting, readonly Sighting[]>()
  const heldByOthers = holdersOnLastDays()
  for (const sighting of loose) {
    const at = boundedBy(sighting, { joined, firsts })
    const held = at === null ? [] : heldByOthers(sighting, joined[at]!)
    if (at === null || held.length > 0) alone.push(sighting)
    else addTo(given, at, sighting)
    if (at === null || held.length === 0) continue
    addTo(disputed, at, sighting)
    holders.set(sighting, held)
  }
  const whole = joined.map((span, i) => {
    const more = given.get(i) ?? []
    const unlike = disputed.get(i) ?? []
    const own = unlike.length === 0 ? span : { ...span, unlike }
    return more.length === 0 ? own : withLoose(own, more)
  })
  return [...whole, ...standingAlone(alone, holders)]
}

/** Spans in order, with their first days. */
interface Joined {
  readonly joined: readonly Span[]
  readonly firsts: readonly number[]
}

/** Those of other sources who say that it held on the very day by which, says an end, it was over; once a span and source. */
function holdersOnLastDays(): (end: Sighting, span: Span) => readonly Sighting[] {
  const known = new Map<Span, Map<string, readonly Sighting[]>>()
  return (end, span) => {
    if (end.row.tells !== 'ends' || end.window.last !== span.last) return []
    const ofSpan = known.get(span) ?? new Map<string, readonly Sighting[]>()
    known.set(span, ofSpan)
    const by = speakerOf(end.claim)
    const held =
      ofSpan.get(by) ??
      span.sightings.filter(({ days, claim }) => days?.last === span.last && speakerOf(claim) !== by)
    ofSpan.set(by, held)
    return held
  }
}

function boundedBy({ row, window }: Sighting, { joined, firsts }: Joined): number | null {
  const last = window.last!
  const at = countUpTo(firsts, last + 1) - 1
  const span = joined[at]
  if (span === undefined) return null
  const first = window.first ?? last
  if (row.tells === 'begins') {
    const earliest = countUpTo(firsts, first - 1)
    if (earliest <= at && joined[earliest]!.begins.length === 0) return earliest
    return span.last >= first && span.begins.length === 0 && window.first === null ? at : null
  }
  if (row.tells === 'ends')
    return span.first <= last && span.last >= first - 1 && span.last <= last && span.ends.length === 0
      ? at
      : null
  return span.first <= last && span.last >= first ? at : null
}

const withLoose = (span: Span, loose: readonly Sighting[]): Span => ({
  ...span,
  begins: [...span.begins, ...loose.filter(({ row }) => row.tells === 'begins')],
  ends: [...span.ends, ...loose.filter(({ row }) => row.tells === 'ends')],
  sightings: [...span.sightings, ...loose].sort(inOrder),
})

/** Loose sightings of the same days are one. */
function standingAlone(
  loose: readonly Sighting[],
  holders: ReadonlyMap<Sighting, readonly Sighting[]>,
): readonly Span[] {
  const groups = new Map<string, Sighting[]>()
  for (const sighting of loose) {
    addTo(groups, `${sighting.row.tells} ${sighting.window.first} ${sighting.window.last}`, sighting)
  }
  return [...groups.values()].map((sightings) => {
    const { row, window } = sightings[0]!
    return {
      first: window.last!,
      last: window.last!,
      begins: row.tells === 'begins' ? sightings : [],
      ends: row.tells === 'ends' ? sightings : [],
      sightings,
      loose: true,
      against: [],
      unlike: [...new Set([...new Set(sightings.map((one) => holders.get(one) ?? []))].flat())],
    }
  })
}
