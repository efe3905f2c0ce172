import { speakerOf } from '../record/index.js'
import type { Account } from './account.js'
import { isoDay } from './days.js'
import { sayDenial } from './denial.js'
import { clash } from './rivals.js'
import type { Days, Sighting } from './sighting.js'
import type { Contest } from './state.js'
import { countUpTo, type Span } from './stretches.js'
import { isSomeDay } from './timeline.js'

/** Days after a beginning within which a denial of one, itself without a day, is taken for a denial of that beginning. */
const SOON = 7

/** All that speaks against a span: rival accounts on its days, denials, and who says that it held before and after. */
export type Contests = (span: Span) => readonly Contest[]

export function contestsAt(
  account: Account,
  { rivals, unnamed }: { readonly rivals: readonly Account[]; readonly unnamed: readonly Sighting[] },
): Contests {
  const beside = rivals.map(({ holders, spans }) => sweep(holders, spans))
  return (span) =>
    isSomeDay(span)
      ? []
      : [
          ...beside.flatMap((clashesWith) => clashesWith(span)),
          ...account.denials.flatMap((denial) => deniedBy(denial, { span, account })),
          ...unnamed
            .filter((denial) => mayMean(denial, span))
            .flatMap((denial) => deniedBy(denial, { span, account })),
          ...againstOf(span),
          ...unlikeOf(span),
        ]
}

/** Spans of a rival account that give the place to other holders on days of a span. */
function sweep(holders: readonly string[], spans: readonly Span[]): Contests {
  const sure = spans.filter((span) => !isSomeDay(span))
  const firsts = sure.map(({ first }) => first)
  const furthest: number[] = []
  for (const { last } of sure) furthest.push(Math.max(furthest.at(-1) ?? -Infinity, last))
  return (span) => {
    const found: Contest[] = []
    for (let at = countUpTo(firsts, span.last) - 1; at >= 0 && furthest[at]! >= span.first; at--) {
      const other = sure[at]!
      const [early, late] = other.first <= span.first ? [other, span] : [span, other]
      if (other.last < span.first || !clash(early, late)) continue
      const days = { first: Math.max(span.first, other.first), last: Math.min(span.last, other.last) }
      found.push({
        how: 'rival account',
        words: `another account gives it to ${holders.length === 0 ? 'a holder not named' : holders.join(', ')}`,
        from: isoDay(days.first),
        until: isoDay(days.last),
        claims: idsOf(on(days, other.sightings)),
      })
    }
    return found.reverse()
  }
}

/** Those that tell of these days themselves; all of them where the days follow from several alone. */
function on({ first, last }: Days, sightings: readonly Sighting[]): readonly Sighting[] {
  const telling = sightings.filter(({ days }) => days !== null && days.first <= last && days.last >= first)
  return telling.length > 0 ? telling : sightings
}

/** A denial on days of a span, or one without a day that denies its beginning. */
function deniedBy(
  denial: Sighting,
  { span, account }: { readonly span: Span; readonly account: Account },
): readonly Contest[] {
  const days = deniedDays(denial, { span, spans: account.spans })
  if (days === null) return []
  return [
    {
      how: 'denial',
      words: sayDenial(denial.claim, account.kind),
      from: isoDay(days.first),
      until: isoDay(days.last),
      claims: [denial.claim.id],
    },
  ]
}

/**
 * Whether a denial that does not say who did not take or does not hold the place may mean these days: of a beginning
 * those that began soon before it. Who tells of them does not deny them.
 */
function mayMean(denial: Sighting, { first, begins, sightings }: Span): boolean {
  const by = speakerOf(denial.claim)
  if (sightings.some(({ claim }) => speakerOf(claim) === by)) return false
  const { last } = denial.window
  return !isOfBeginning(denial) || (begins.length > 0 && last !== null && last - first <= SOON)
}

const isOfBeginning = ({ claim: { claim } }: Sighting): boolean =>
  claim.kind === 'capture' || claim.phase === 'begins'

function deniedDays(
  denial: Sighting,
  { span, spans }: { readonly span: Span; readonly spans: readonly Span[] },
): Days | null {
  const { window, asOf } = denial
  const { last } = window
  if (last === null) return null
  const first = asOf ? last : (window.first ?? last)
  if (first <= span.last && last >= span.first)
    return { first: Math.max(first, span.first), last: Math.min(last, span.last) }
  if (
    !asOf ||
    !isOfBeginning(denial) ||
    span.begins.length === 0 ||
    span.first > last ||
    last - span.first > SOON
  )
    return null
  const latest = spans.findLast((other) => other.begins.length > 0 && other.first <= last)
  return latest === span ? { first: span.first, last: span.last } : null
}

const againstOf = ({ against, first, last }: Span): readonly Contest[] =>
  against.length === 0
    ? []
    : [
        {
          how: 'held throughout',
          words: `held before and after, says ${[...new Set(against.map(({ claim }) => speakerOf(claim)))].sort().join(', ')}`,
          from: isoDay(first),
          until: isoDay(last),
          claims: idsOf(against),
        },
      ]

/** An end told by a day on which another source says that it held: neither is the later word. */
const unlikeOf = ({ unlike, ends, last }: Span): readonly Contest[] => {
  if (unlike.length === 0) return []
  const who = [...new Set(unlike.map(({ claim }) => speakerOf(claim)))].sort().join(', ')
  const words = ends.length > 0 ? `still held on that day, says ${who}` : `had ended by that day, says ${who}`
  return [{ how: 'rival account', words, from: isoDay(last), until: isoDay(last), claims: idsOf(unlike) }]
}

const idsOf = (sightings: readonly Sighting[]): readonly string[] => [
  ...new Set(sightings.map(({ claim }) => claim.id)),
]
