import type { Kind, Stance } from '../codebook/index.js'
import { mayCount, placeKeyOf, type RecordedClaim, speakerOf } from '../record/index.js'
import { byId, partiesOf, saidOn } from './words.js'

/** Something announced for a day to come, and what came of it. */
export interface Announced {
  readonly claim: string
  readonly kind: Kind
  readonly stance: Stance
  readonly by: string
  readonly place: string | null
  readonly parties: readonly string[]
  readonly announced: string
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly until: string | null
  /** What later reports say of it; `no word` says nothing about whether it came to pass. */
  readonly outcome: 'came to pass' | 'did not' | 'put off' | 'no word'
  readonly claims: readonly string[]
}

const AHEAD: ReadonlySet<Stance> = new Set(['plans', 'offers', 'threatens', 'demands', 'predicts'])

/** Days after an announced day within which a report of the same kind may be about it. */
const NEAR = 3

const shift = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)

/**
 * What was announced for a day after it was said, in the order of those days, and whether a later claim of the same
 * kind, place or parties says that it happened, did not, or was put off.
 */
export function agendaOf(
  claims: readonly RecordedClaim[],
  options: { readonly suggestions: boolean },
): readonly Announced[] {
  const counted = claims.filter((c) => mayCount(c, options)).toSorted(byId)
  const byKey = new Map<string, RecordedClaim[]>()
  for (const recorded of counted) {
    for (const key of keysOf(recorded)) {
      const list = byKey.get(key) ?? []
      list.push(recorded)
      byKey.set(key, list)
    }
  }
  return counted
    .flatMap((recorded) => {
      const { claim } = recorded
      const said = saidOn(recorded)
      const from = claim.time?.start ?? claim.time?.end ?? null
      if (!AHEAD.has(claim.stance) || said === null || from === null || from <= said) return []
      return [
        announcedFrom(recorded, {
          said,
          from,
          others: new Set(keysOf(recorded).flatMap((key) => byKey.get(key) ?? [])),
        }),
      ]
    })
    .sort((a, b) => a.from.localeCompare(b.from) || (a.claim < b.claim ? -1 : 1))
}

function announcedFrom(
  recorded: RecordedClaim,
  {
    said,
    from,
    others,
  }: { readonly said: string; readonly from: string; readonly others: ReadonlySet<RecordedClaim> },
): Announced {
  const { claim } = recorded
  const until = claim.time?.end ?? null
  const later = [...others].toSorted(byId).filter((other) => {
    const on = saidOn(other)
    return on !== null && on > said && isSame(recorded, other)
  })
  const touches = ({ claim: c }: RecordedClaim): boolean => {
    const start = c.time?.start ?? c.time?.end ?? null
    return start !== null && start <= shift(until ?? from, NEAR) && (c.time?.end ?? start) >= from
  }
  const done = later.filter((c) => c.claim.stance === 'reports' && touches(c))
  const not = later.filter((c) => c.claim.stance === 'denies')
  const off = later.filter((c) => AHEAD.has(c.claim.stance) && (c.claim.time?.start ?? '') > (until ?? from))
  const found = done.length > 0 ? done : not.length > 0 ? not : off
  const outcome =
    done.length > 0 ? 'came to pass' : not.length > 0 ? 'did not' : off.length > 0 ? 'put off' : 'no word'
  return {
    claim: recorded.id,
    kind: claim.kind,
    stance: claim.stance,
    by: speakerOf(recorded),
    place: claim.place?.resolved?.name ?? claim.place?.text ?? null,
    parties: [...claim.agents, ...claim.targets].map(({ actor, text }) => actor?.name ?? text),
    announced: said,
    from,
    until,
    outcome,
    claims: found.map(({ id }) => id),
  }
}

/** Under what else a claim of the same thing may be found. */
const keysOf = (recorded: RecordedClaim): readonly string[] =>
  [placeKeyOf(recorded), ...new Set(partiesOf(recorded))]
    .filter((key) => key !== '')
    .map((key) => `${recorded.claim.kind} ${key}`)

/** Whether two claims of one kind may be about the same thing: the same place, or a party in common. */
function isSame(a: RecordedClaim, b: RecordedClaim): boolean {
  const [here, there] = [placeKeyOf(a), placeKeyOf(b)]
  if (here !== '' && there !== '') return here === there
  const parties = new Set(partiesOf(a))
  return partiesOf(b).some((party) => parties.has(party))
}
