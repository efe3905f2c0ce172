import type { Incident } from '../../incident/index.js'
import type { LinePlaceLink } from '../../report/index.js'
import type { Pair } from './incident-row.js'

/** Most that are shown. */
const MOST = 8
/** Days apart that are still near: reports of one attack disagree by no more as a rule. */
const DAYS = 2
/** Kilometres apart that are still near: quarters of one city. */
const KILOMETRES = 30
const DAY = 86_400_000

/** Incidents that a person might want to merge with one: near in days and place, the nearest first. */
export function nearTo({ incident }: Pair, all: readonly Pair[]): readonly Pair[] {
  const mayBe = nearInTime(incident)
  return all
    .flatMap((pair) => {
      const other = pair.incident
      const far = other.id === incident.id || !mayBe(other) ? null : distanceOf(incident, other)
      return far === null ? [] : [{ pair, far }]
    })
    .sort((a, b) => a.far - b.far || (a.pair.incident.id < b.pair.incident.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ pair }) => pair)
}

/** Whether another may be near in days, told by the letters of ISO dates alone: most are not. */
function nearInTime(incident: Incident): (other: Incident) => boolean {
  const own = daysOf(incident)
  if (own === null) return () => true
  const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
  const [from, until] = [isoOf(own.from - DAYS * DAY), isoOf(own.until + DAYS * DAY)]
  return ({ start, end }) => (start ?? end ?? from) <= until && (end ?? start ?? until) >= from
}

/** How far two incidents lie apart, days and kilometres together; null where they are not near. */
function distanceOf(a: Incident, b: Incident): number | null {
  const days = daysBetween(a, b)
  const place = placesBetween(a, b)
  if (days === null || place === null || days > DAYS || place > KILOMETRES) return null
  return days + place / KILOMETRES
}

/** Days between two times, 0 where they touch; 1 where one has none, null where neither has. */
function daysBetween(a: Incident, b: Incident): number | null {
  const [one, other] = [daysOf(a), daysOf(b)]
  if (one === null && other === null) return null
  if (one === null || other === null) return 1
  return Math.max(0, one.from - other.until, other.from - one.until) / DAY
}

function daysOf({ start, end }: Incident): { readonly from: number; readonly until: number } | null {
  const [from, until] = [start ?? end, end ?? start]
  return from === null || until === null ? null : { from: Date.parse(from), until: Date.parse(until) }
}

/** Kilometres between two places; 0 for the same words, null where it cannot be told. */
function placesBetween({ place: a }: Incident, { place: b }: Incident): number | null {
  if (a === null || b === null) return null
  if (a.link !== null && b.link !== null) return kilometresBetween(a.link, b.link)
  return a.text.toLowerCase() === b.text.toLowerCase() ? 0 : null
}

function kilometresBetween(a: LinePlaceLink, b: LinePlaceLink): number {
  const rad = Math.PI / 180
  const [dLat, dLon] = [(b.latitude - a.latitude) * rad, (b.longitude - a.longitude) * rad]
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
