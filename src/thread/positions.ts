import type { Kind, Stance } from '../codebook/index.js'
import { mayCount, placeKeyOf, type RecordedClaim, speakerOf } from '../record/index.js'
import { byId, daysBetween, partiesOf, saidOn } from './words.js'

/** What somebody said of a matter, and in which words. */
export interface Position {
  readonly claim: string
  readonly party: string
  readonly stance: Stance
  /** ISO date; null where neither the report nor the claim has one. */
  readonly on: string | null
  /** The words of the matter, and the word that attributes them; offsets count code points of the report's text. */
  readonly words: string
  readonly cue: string | null
  readonly start: number
  readonly end: number
  readonly report: string
}

/** An offer, a demand, a threat or an accusation, with all that was said to it. */
export interface Thread {
  /** Hash-free and stable: the smallest id of its claims. */
  readonly id: string
  readonly kind: Kind
  readonly place: string | null
  readonly parties: readonly string[]
  /** In the order of days, then ids. */
  readonly positions: readonly Position[]
  /** Claims that report the same thing done before: cited as a precedent. */
  readonly precedents: readonly string[]
}

/** Stances that take a position; `reports` alone makes no thread. */
const TAKEN: ReadonlySet<Stance> = new Set([
  'offers',
  'demands',
  'threatens',
  'accepts',
  'rejects',
  'welcomes',
  'condemns',
  'denies',
  'plans',
  'predicts',
])

/** Stances that open a matter. */
const OPENS: ReadonlySet<Stance> = new Set(['offers', 'demands', 'threatens', 'denies'])

/** Days within which an answer is held to be one. */
const WINDOW = 45

/**
 * Threads of positions: claims of one kind that share a place, a party or a report, each within 45 days of the one
 * before. A claim that reports the same thing done earlier than the thread is a precedent. A thread needs an offer, a
 * demand, a threat, or a denial of what another says.
 */
export function positionsOf(
  claims: readonly RecordedClaim[],
  options: { readonly suggestions: boolean },
): readonly Thread[] {
  const byKind = new Map<Kind, RecordedClaim[]>()
  for (const recorded of claims.filter((c) => mayCount(c, options)).toSorted(byId)) {
    const list = byKind.get(recorded.claim.kind) ?? []
    list.push(recorded)
    byKind.set(recorded.claim.kind, list)
  }
  const threads = [...byKind.values()].flatMap((list) => gather(list).flatMap(threadFrom))
  return threads.sort(
    (a, b) => (a.positions[0]?.on ?? '').localeCompare(b.positions[0]?.on ?? '') || (a.id < b.id ? -1 : 1),
  )
}

/** Keys by which two claims of a kind may be about one matter. */
function keysOf(recorded: RecordedClaim): readonly string[] {
  const place = placeKeyOf(recorded)
  return [
    `report ${recorded.report.text}`,
    ...(place === '' ? [] : [`place ${place}`]),
    ...[...new Set(partiesOf(recorded))].map((party) => `party ${party}`),
  ]
}

/** Groups claims of one kind that hang together; near-linear: within a key only neighbours in time are joined. */
function gather(claims: readonly RecordedClaim[]): readonly (readonly RecordedClaim[])[] {
  const parent = claims.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const order = claims
    .map((_, i) => i)
    .sort((a, b) => (saidOn(claims[a]!) ?? '').localeCompare(saidOn(claims[b]!) ?? '') || a - b)
  const last = new Map<string, number>()
  for (const i of order) {
    for (const key of keysOf(claims[i]!)) {
      const before = last.get(key)
      last.set(key, i)
      if (before === undefined) continue
      const [from, until] = [saidOn(claims[before]!), saidOn(claims[i]!)]
      const near =
        from === null || until === null ? key.startsWith('report ') : daysBetween(from, until) <= WINDOW
      if (near) parent[Math.max(root(before), root(i))] = Math.min(root(before), root(i))
    }
  }
  const groups = new Map<number, RecordedClaim[]>()
  claims.forEach((recorded, i) => {
    const group = groups.get(root(i)) ?? []
    group.push(recorded)
    groups.set(root(i), group)
  })
  return [...groups.values()]
}

function threadFrom(claims: readonly RecordedClaim[]): readonly Thread[] {
  const taken = claims.filter(({ claim }) => TAKEN.has(claim.stance))
  if (!taken.some(({ claim }) => OPENS.has(claim.stance))) return []
  // An accusation is a thread only where somebody answers it.
  const answered = taken.some(({ claim }) => claim.stance === 'denies')
  const first = taken
    .map(saidOn)
    .filter((day) => day !== null)
    .sort()[0]
  const reported = claims.filter(({ claim }) => claim.stance === 'reports')
  const precedents = reported.filter(({ claim }) => {
    const day = claim.time?.end ?? claim.time?.start ?? null
    return first !== undefined && day !== null && day < first
  })
  const accusations = answered ? reported.filter((c) => !precedents.includes(c)) : []
  const positions = [...taken, ...accusations]
    .map(positionOf)
    .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '') || (a.claim < b.claim ? -1 : 1))
  const parties = new Set(
    taken.flatMap(({ claim }) =>
      [...claim.agents, ...claim.targets].map(({ actor, text }) => actor?.name ?? text),
    ),
  )
  return [
    {
      id: claims.map(({ id }) => id).sort()[0]!,
      kind: claims[0]!.claim.kind,
      place:
        taken
          .map(({ claim }) => claim.place?.resolved?.name ?? claim.place?.text ?? null)
          .find((p) => p !== null) ?? null,
      parties: [...parties].sort(),
      positions,
      precedents: precedents.map(({ id }) => id),
    },
  ]
}

function positionOf(recorded: RecordedClaim): Position {
  const { claim, id, report } = recorded
  return {
    claim: id,
    party: speakerOf(recorded),
    stance: claim.stance,
    on: saidOn(recorded),
    words: claim.trigger.text,
    cue: claim.cue?.text ?? null,
    start: claim.trigger.start,
    end: claim.trigger.end,
    report: report.text,
  }
}
