import { openActors } from '../name/index.js'
import type { OwnActor } from '../review/index.js'
import type { SideOf } from '../tally/index.js'

type Allegiance = OwnActor['allegiances'][number]

const holdsOn = (day: string, { from, until }: Allegiance): boolean =>
  (from === null || from <= day) && (until === null || day <= until)

/** Before every day. */
const BEGIN = ''

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** Days of a stretch on which somebody's side may be another than on the day before, and its first. */
const turnsIn = (known: readonly Allegiance[], first: string, last: string | null): readonly string[] => [
  first,
  ...known
    .flatMap(({ from, until }) => [from, until === null ? null : dayAfter(until)])
    .filter((day) => day !== null)
    .filter((day) => day > first && (last === null || day <= last)),
]

/**
 * The side that an actor stood on: by what people decided (merges, allegiances with their days), and for the organ of
 * a state the state. Other parents of the dictionary are not followed: whose proxy somebody is, people decide. Where no
 * one day is known and the side is not the same on all that may be, it is unclear (field rule I6).
 */
export function sidesOf(own: readonly OwnActor[]): SideOf {
  const byId = new Map(own.map((actor) => [actor.actor, actor]))
  const shipped = new Map<string, string | null>()
  const nameOf = (id: string): string => {
    const named = byId.get(id)?.name ?? shipped.get(id)
    if (named != null) return named
    if (!shipped.has(id)) shipped.set(id, openActors().nameOf(id))
    return shipped.get(id) ?? id
  }
  return (actor, day, until = day) => {
    const merged = byId.get(actor.id)?.leadsTo ?? actor.id
    const known = byId.get(merged)?.allegiances ?? []
    const sides = new Set(
      turnsIn(known, day ?? BEGIN, until).map(
        (turn) => known.find((one) => holdsOn(turn, one))?.to ?? merged.split('/', 1)[0]!,
      ),
    )
    const unclear = sides.size > 1
    const id = unclear ? merged : [...sides][0]!
    // Who is decided on by an id alone has that id for a name.
    const side = id === actor.id && actor.name !== id ? actor : { id, name: nameOf(id) }
    return unclear ? { id: side.id, name: side.name, unclear } : side
  }
}
