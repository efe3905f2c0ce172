import type { Observation, Stretch } from './state.js'

/** The day after an ISO date. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** An observation with the days that it vouches for. */
type Vouched = Observation & { readonly days: Pick<Stretch, 'from' | 'until'> }

const inOrder = (a: Vouched, b: Vouched): number =>
  a.days.from.localeCompare(b.days.from) ||
  a.days.until.localeCompare(b.days.until) ||
  a.claim.id.localeCompare(b.claim.id)

const later = (a: string, b: string): string => [a, b].sort()[1]!

/** Days that one claim vouches for: a beginning or an end is a day, unless the claim says that it held throughout. */
function daysOf({ claim, from, until, phase }: Observation): {
  readonly from: string
  readonly until: string
} {
  const throughout = claim.claim.time?.holds === 'throughout'
  if (throughout || phase === 'continues') return { from, until }
  return phase === 'begins' ? { from, until: from } : { from: until, until }
}

/**
 * Stretches of days that the observations of one account vouch for. Two of them join only where they overlap or are a
 * day apart; between others it is unknown how things stood, also where it seems likely. Nothing after an end joins what
 * was before it.
 */
export function stretchesOf(observations: readonly Observation[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  const vouched = observations.map((o) => ({ ...o, days: daysOf(o) })).sort(inOrder)
  for (const { days, phase, claim } of vouched) {
    const last = stretches.at(-1)
    const began = phase === 'begins'
    const ended = phase === 'ends'
    if (last === undefined || last.ended || days.from > dayAfter(last.until)) {
      stretches.push({ ...days, began, ended, claims: [claim.id] })
      continue
    }
    stretches[stretches.length - 1] = {
      from: last.from,
      until: later(days.until, last.until),
      began: last.began || (began && days.from === last.from),
      ended,
      claims: [...last.claims, claim.id],
    }
  }
  return stretches
}

/** Whether two accounts speak of some day both. */
export const overlap = (a: readonly Stretch[], b: readonly Stretch[]): boolean =>
  a.some((x) => b.some((y) => x.from <= y.until && y.from <= x.until))
