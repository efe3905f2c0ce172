import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import type { Finder, OfIncident } from '../store/index.js'
import type { Picture } from './picture.js'

/** Which incident the claim of each row is in. */
export interface LiveIncidents {
  /** Takes over a picture of the same record that the finder has, at the cost of the incidents that are other. */
  take(picture: Picture, finder: Finder): void
  of(row: number): Incident | null
  /** What a filter asks of it. */
  at(row: number): OfIncident | null
  /** Where this is the same value, an incident that is has as many. */
  countedBy(): Origins
  /** How many origins it rests on. */
  origins(incident: Incident): number
  /** Position among all incidents. */
  position(incident: Incident): number
}

export function openLiveIncidents(): LiveIncidents {
  const rows: (Incident | null)[] = []
  let last: Picture | null = null
  let counted = new WeakMap<Incident, OfIncident>()
  let positions: Map<Incident, number> | null = null
  const told = (incident: Incident): OfIncident => {
    const known = counted.get(incident)
    if (known !== undefined) return known
    const found = new Set(incident.claims.map(({ id }) => last!.origins.of(id)))
    const made = { id: incident.id, origins: found.size }
    counted.set(incident, made)
    return made
  }
  const countAgain = (now: Origins, before: Origins | null, finder: Finder): void => {
    if (before === null || now.moved === undefined || now.moved.since !== before.version) {
      counted = new WeakMap()
      return
    }
    for (const id of now.moved.claims) {
      const incident = rows[finder.rowOf(id) ?? -1] ?? null
      if (incident !== null) counted.delete(incident)
    }
  }
  return {
    take(picture, finder) {
      if (picture === last) return
      if (picture.origins !== last?.origins) countAgain(picture.origins, last?.origins ?? null, finder)
      const { gone, made } = differenceOf(last?.incidents.incidents ?? [], picture.incidents.incidents)
      for (const incident of gone) takeOut(rows, incident, finder)
      for (const incident of made) for (const { id } of incident.claims) rows[finder.rowOf(id)!] = incident
      last = picture
      positions = null
    },
    of: (row) => rows[row] ?? null,
    at(row) {
      const incident = rows[row] ?? null
      return incident === null ? null : told(incident)
    },
    countedBy: () => last!.origins,
    origins: (incident) => told(incident).origins,
    position(incident) {
      positions ??= new Map(last!.incidents.incidents.map((one, at) => [one, at]))
      return positions.get(incident)!
    },
  }
}

/** Claims that are gone left their rows to others: then every row is looked at. */
function takeOut(rows: (Incident | null)[], incident: Incident, finder: Finder): void {
  let left = 0
  for (const { id } of incident.claims) {
    const row = finder.rowOf(id)
    if (row === null || rows[row] !== incident) left++
    else rows[row] = null
  }
  if (left > 0) for (const [row, one] of rows.entries()) if (one === incident) rows[row] = null
}

/** What two lists in one order do not share: only what lies between the same at both ends is looked at. */
function differenceOf<T>(
  before: readonly T[],
  now: readonly T[],
): { readonly gone: readonly T[]; readonly made: readonly T[] } {
  const least = Math.min(before.length, now.length)
  let start = 0
  while (start < least && before[start] === now[start]) start++
  let end = 0
  while (end < least - start && before.at(-1 - end) === now.at(-1 - end)) end++
  const [was, is] = [before, now].map((list) => list.slice(start, list.length - end))
  const [had, has] = [new Set(was), new Set(is)]
  return { gone: was!.filter((item) => !has.has(item)), made: is!.filter((item) => !had.has(item)) }
}
