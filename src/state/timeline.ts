import { speakerOf } from '../record/index.js'
import type { Contests } from './contest.js'
import { isoDay, isoOrNull, sayDay } from './days.js'
import { sayDenial } from './denial.js'
import { beginning, ending, type Sighting } from './sighting.js'
import type { Bound, Spell, StateKind, Stretch } from './state.js'
import type { Span } from './stretches.js'

const idsOf = (sightings: readonly Sighting[]): readonly string[] => [
  ...new Set(sightings.map(({ claim }) => claim.id)),
]

export const stretchOf = ({ first, last, begins, ends, sightings }: Span): Stretch => ({
  from: isoDay(first),
  until: isoDay(last),
  began: begins.length > 0,
  ended: ends.length > 0,
  claims: idsOf(sightings),
})

/** A span that stands for "on some day in August": it gives no day on which the state surely held. */
export const isSomeDay = ({ loose, begins, ends }: Span): boolean =>
  loose && begins.length === 0 && ends.length === 0

/** Bounds in whole days, with the sightings that give them. */
interface End {
  readonly earliest: number | null
  readonly latest: number | null
  readonly basis: Bound['basis']
  readonly sightings: readonly Sighting[]
}

const boundOf = ({ earliest, latest, basis, sightings }: End): Bound => ({
  earliest: isoOrNull(earliest),
  latest: isoOrNull(latest),
  basis,
  claims: idsOf(sightings),
})

/** Null where one of them is not known. */
const smallest = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((least, number) => (least === null || number === null ? null : Math.min(least, number)))

function startOf(span: Span): End {
  const { begins, first, loose, sightings } = span
  if (begins.length > 0) {
    const exact = begins.filter((s) => beginning(s) === first)
    const earliest = exact.length > 0 ? first : smallest(begins.map(({ window }) => window.first))
    return { earliest, latest: first, basis: 'told', sightings: exact.length > 0 ? exact : begins }
  }
  if (loose) return { earliest: null, latest: first, basis: 'seen', sightings }
  return { earliest: null, latest: first, ...seenOn(sightings.filter(({ days }) => days?.first === first)) }
}

function endOf(span: Span): End {
  const { ends, last, loose, begins, sightings } = span
  if (ends.length > 0) {
    const exact = ends.filter((s) => ending(s) === last)
    if (exact.length > 0) return { earliest: last, latest: last, basis: 'told', sightings: exact }
    const latest = Math.max(...ends.map(({ window }) => window.last!))
    // Who says that it ended by a day names no day, also where the same one saw it hold on that day.
    const earliest = loose || last === latest ? smallest(ends.map(({ window }) => window.first)) : last
    return { earliest, latest, basis: 'told', sightings: ends }
  }
  if (loose) {
    const earliest = begins.length > 0 ? last : sightings[0]!.window.first
    return { earliest, latest: null, basis: 'seen', sightings }
  }
  return { earliest: last, latest: null, ...seenOn(sightings.filter(({ days }) => days?.last === last)) }
}

/** A day that a claim gives itself weighs more than the date of a report. */
function seenOn(sightings: readonly Sighting[]): Pick<End, 'basis' | 'sightings'> {
  const dated = sightings.filter(({ asOf }) => !asOf)
  return dated.length > 0 ? { basis: 'seen', sightings: dated } : { basis: 'as of', sightings }
}

function spellOf(span: Span, contestsOf: Contests): Spell {
  const [from, until] = [startOf(span), endOf(span)]
  return {
    status: 'holds',
    from: boundOf(from),
    until: boundOf(until),
    claims: idsOf(span.sightings),
    against: idsOf(span.against),
    contested: contestsOf(span),
    rests: sayRests(span, { from, until }),
  }
}

function sayRests(span: Span, { from, until }: { readonly from: End; readonly until: End }): string {
  const against =
    span.against.length === 0 ? '' : `; ${sayWho(span.against)} says that it held before and after`
  if (isSomeDay(span))
    return `held on some day ${sayDays(from, until)}, says ${sayWho(span.sightings)}${against}`
  const both = from.basis === until.basis && from.basis !== 'told' && from.latest === until.earliest
  if (both) return `${saySeen('held', from.latest!, from)}${against}`
  const start =
    from.basis === 'told'
      ? `began${sayWith(from)} ${sayTold(from)}, says ${sayWho(from.sightings)}`
      : saySeen('held', from.latest!, from)
  if (until.basis === 'told') {
    const end = `ended${sayWith(until)} ${sayTold(until)}, says ${sayWho(until.sightings)}`
    const alone =
      span.first === span.last &&
      from.basis !== 'told' &&
      from.sightings.every((s) => until.sightings.includes(s))
    return alone ? `${end}; when it began nobody says${against}` : `${start}; ${end}${against}`
  }
  return until.earliest === from.latest
    ? `${start}; no later word${against}`
    : `${start}; ${saySeen('still held', until.earliest!, until)}${against}`
}

const saySeen = (verb: string, day: number, { basis, sightings }: End): string => {
  const date = basis === 'as of' ? `as of ${sayDay(day)}, the date of the report` : `on ${sayDay(day)}`
  const words = wordsOf(sightings)
  return `${verb} ${date}, says ${sayWho(sightings)}${words === null ? '' : ` (${words})`}`
}

const sayDays = (from: End, until: End): string =>
  until.earliest === null
    ? `up to ${sayDay(from.latest!)}`
    : `from ${sayDay(until.earliest)} to ${sayDay(from.latest!)}`

function sayTold({ earliest, latest }: End): string {
  if (earliest === null) return `by ${sayDay(latest!)}`
  return earliest === latest
    ? `on ${sayDay(latest!)}`
    : `on some day from ${sayDay(earliest)} to ${sayDay(latest!)}`
}

/** How the claims say it, where they say it of something else: "with its capture". */
const sayWith = ({ sightings }: End): string => {
  const words = wordsOf(sightings)
  return words === null ? '' : ` with ${words}`
}

function wordsOf(sightings: readonly Sighting[]): string | null {
  const words = [...new Set(sightings.map(({ row }) => row.words))]
  return words.includes(null) ? null : words.sort().join(' and ')
}

const NAMED = 3

/** Who says so: "the Observatory, the army, residents and 2 more". */
function sayWho(sightings: readonly Sighting[]): string {
  const names = [...new Set(sightings.map(({ claim }) => speakerOf(claim)))].sort()
  if (names.length <= NAMED) return names.join(', ')
  return `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
}

/** Who else held the place on days of which an account says nothing. */
export type Meanwhile = (first: number, last: number) => readonly string[]

/** Days between two spans of an account of which nothing is known; null where they touch. */
function gapOf(before: Span, after: Span, { meanwhile }: { readonly meanwhile: Meanwhile }): Spell | null {
  const [first, last] = [before.last + 1, after.first - 1]
  if (first > last) return null
  const others = meanwhile(first, last)
  return {
    status: 'unknown',
    from: {
      earliest: isoDay(first),
      latest: isoDay(first),
      basis: 'between',
      claims: idsOf(endOf(before).sightings),
    },
    until: {
      earliest: isoDay(last),
      latest: isoDay(last),
      basis: 'between',
      claims: idsOf(startOf(after).sightings),
    },
    claims: [],
    against: [],
    contested: [],
    rests: `nothing is known${others.length === 0 ? '' : `; another account, of ${others.join('; ')}, covers some of these days`}`,
  }
}

/** A denial, on the day that it denies or else of its report. */
function denialSpell(sighting: Sighting, kind: StateKind): Spell {
  const { window, asOf, claim } = sighting
  const bound = (day: number | null): Bound => ({
    earliest: asOf ? null : isoOrNull(window.first),
    latest: isoOrNull(day),
    basis: asOf ? 'as of' : 'told',
    claims: [claim.id],
  })
  const when =
    window.last === null ? '' : asOf ? ` (report of ${sayDay(window.last)})` : `, ${sayDay(window.last)}`
  return {
    status: 'denied',
    from: bound(window.last),
    until: bound(window.last),
    claims: [claim.id],
    against: [],
    contested: [],
    rests: `${sayDenial(claim, kind)}${when}`,
  }
}

/** Spells of one account in the order of days, with the days between of which nothing is known, and its denials. */
export function timelineOf(
  spans: readonly Span[],
  options: {
    readonly denials: readonly Sighting[]
    readonly kind: StateKind
    readonly meanwhile: Meanwhile
    readonly contestsOf: Contests
  },
): readonly Spell[] {
  const rows: { readonly day: number; readonly spell: Spell }[] = []
  let reached: Span | null = null
  for (const span of spans) {
    const gap = reached === null ? null : gapOf(reached, span, options)
    if (gap !== null) rows.push({ day: reached!.last + 1, spell: gap })
    rows.push({ day: span.first, spell: spellOf(span, options.contestsOf) })
    if (reached === null || span.last > reached.last) reached = span
  }
  const denials = options.denials.map((s) => ({
    day: s.window.last ?? 0,
    spell: denialSpell(s, options.kind),
  }))
  return [...rows, ...denials].sort((a, b) => a.day - b.day).map(({ spell }) => spell)
}
