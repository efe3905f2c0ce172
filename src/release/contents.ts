import type { Change, Material } from '../export/index.js'
import { cellAt, holds, type Toll } from '../tally/index.js'

/** What a release says of one incident: so much is held against the next release. */
export interface ReleasedIncident {
  readonly id: string
  readonly former: readonly string[]
  /** Ids of its claims, in their order. */
  readonly claims: readonly string[]
  readonly kind: string
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly killed: string | null
  readonly injured: string | null
  readonly grade: string | null
  /** "blamed: the army", in the order of parties and relations. */
  readonly held: readonly string[]
  readonly origins: number
}

/** What this material says of each incident, in the order of ids. */
export const contentsOf = (material: Material): readonly ReleasedIncident[] =>
  material.incidents
    .map((incident, i): ReleasedIncident => {
      const toll = material.tolls[i]!
      const grade = material.grades.get(incident.id) ?? null
      return {
        id: incident.id,
        former: incident.former,
        claims: incident.claims.map(({ id }) => id),
        kind: incident.kind,
        start: incident.start,
        end: incident.end,
        place: incident.place?.text ?? null,
        killed: numberOf(toll, 'killed'),
        injured: numberOf(toll, 'injured'),
        grade: grade === null ? null : `${grade.grade}${grade.provisional ? ' (provisional)' : ''}`,
        held: toll.responsibility.held
          .filter(holds)
          .map(({ party, relation }) => `${relation}: ${party.name}`),
        origins: new Set(incident.claims.map(({ id }) => material.origins.of(id).id)).size,
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))

function numberOf({ cells }: Toll, metric: 'killed' | 'injured'): string | null {
  const cell = cellAt(cells, { metric })
  if (cell === null) return null
  const isRange = cell.best !== null && cell.low !== cell.high
  return isRange ? `${cell.words}, best ${cell.best}` : cell.words
}

/** What the record says of why something changed. */
export interface Since {
  /** The incident to which an id leads now; null where none of its claims is in one. */
  readonly leadsTo: (id: string) => string | null
  /** Reasons that people gave since the release before, about any of these ids of incidents and claims. */
  readonly reasonsFor: (ids: readonly string[]) => readonly string[]
}

/** Differences between two releases, in the order of ids. Every incident of both is looked at. */
export function changesOf(
  before: readonly ReleasedIncident[],
  after: readonly ReleasedIncident[],
  since: Since,
): readonly Change[] {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const now = new Map(after.map((one) => [one.id, one]))
  const placeOf = new Map(before.flatMap(({ claims }, i) => claims.map((id) => [id, i] as const)))
  const changes: Change[] = []
  for (const one of before) if (!now.has(one.id)) changes.push(goneOf(one, { now, since }))
  for (const one of after) {
    const old = earlier.get(one.id)
    const change = old === undefined ? newOf(one, { before, placeOf, since }) : revisedOf(old, one, since)
    if (change !== null) changes.push(change)
  }
  return changes.sort((a, b) => (a.incident < b.incident ? -1 : 1))
}

function goneOf(
  old: ReleasedIncident,
  { now, since }: { readonly now: ReadonlyMap<string, ReleasedIncident>; readonly since: Since },
): Change {
  const into = since.leadsTo(old.id)
  const merged = into !== null && now.has(into) ? now.get(into)! : null
  const told = since.reasonsFor([old.id, ...old.claims, ...(merged?.claims ?? [])])
  const silent = into === null ? 'no claim of it stands any more' : 'outside of what this release covers'
  return {
    incident: old.id,
    change: merged === null ? 'withdrawn' : 'merged',
    before: sayIncident(old),
    after: merged === null ? null : merged.id,
    reason: sayReasons(told, merged === null ? silent : null),
  }
}

interface Earlier {
  readonly before: readonly ReleasedIncident[]
  /** Index in `before` of the incident that held a claim. */
  readonly placeOf: ReadonlyMap<string, number>
  readonly since: Since
}

function newOf(one: ReleasedIncident, { before, placeOf, since }: Earlier): Change {
  const places = one.claims.flatMap((id) => placeOf.get(id) ?? [])
  const from = before[Math.min(...places)]
  return {
    incident: one.id,
    change: from === undefined ? 'added' : 'split',
    before: from?.id ?? null,
    after: sayIncident(one),
    reason: sayReasons(since.reasonsFor([one.id, ...one.claims]), null),
  }
}

const FIELDS = ['kind', 'start', 'end', 'place', 'killed', 'injured', 'grade', 'held', 'origins'] as const

const FIELD_WORDS: Readonly<Record<(typeof FIELDS)[number], string>> = {
  kind: 'kind',
  start: 'first day',
  end: 'last day',
  place: 'place',
  killed: 'killed',
  injured: 'injured',
  grade: 'grade',
  held: 'responsible',
  origins: 'origins',
}

function revisedOf(old: ReleasedIncident, one: ReleasedIncident, since: Since): Change | null {
  const differ = FIELDS.filter((field) => String(old[field]) !== String(one[field]))
  const known = new Set(old.claims)
  const still = new Set(one.claims)
  const more = one.claims.filter((id) => !known.has(id)).length
  const less = old.claims.filter((id) => !still.has(id)).length
  if (differ.length + more + less === 0) return null
  const say = (of: ReleasedIncident): string =>
    [
      ...differ.map((field) => `${FIELD_WORDS[field]}: ${sayField(of[field])}`),
      ...(more + less > 0 ? [`claims: ${of.claims.length}`] : []),
    ].join('; ')
  const moved = [
    ...(more > 0 ? [`${more} more ${more === 1 ? 'claim' : 'claims'}`] : []),
    ...(less > 0 ? [`${less} ${less === 1 ? 'claim' : 'claims'} fewer`] : []),
  ]
  const told = since.reasonsFor([one.id, ...one.former, ...old.claims, ...one.claims])
  return {
    incident: one.id,
    change: 'revised',
    before: say(old),
    after: say(one),
    reason: sayReasons([...told, ...moved], null),
  }
}

function sayField(value: ReleasedIncident[(typeof FIELDS)[number]]): string {
  if (value === null) return 'not said'
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return value.length === 0 ? 'nobody' : value.join(', ')
}

const sayReasons = (told: readonly string[], silent: string | null): string | null =>
  told.length === 0 ? silent : [...new Set(told)].join('; ')

/** "shelling, Halvek, 2024-03-18, killed 12 or more". */
export const sayIncident = ({ kind, place, start, end, killed, injured }: ReleasedIncident): string =>
  [
    kind,
    place,
    start === end || end === null ? start : `${start ?? '…'} to ${end}`,
    killed === null ? null : `killed ${killed}`,
    injured === null ? null : `injured ${injured}`,
  ]
    .filter((words) => words !== null)
    .join(', ')
