import { openActors } from '../name/index.js'
import type { OwnActor } from '../review/index.js'
import type { SideOf } from '../tally/index.js'

const holdsOn = (day: string | null, { from, until }: OwnActor['allegiances'][number]): boolean =>
  day === null || ((from === null || from <= day) && (until === null || day <= until))

/**
 * The side that an actor stood on: by what people decided (merges, allegiances with their days), and for the organ of
 * a state the state. Other parents of the dictionary are not followed: whose proxy somebody is, people decide.
 */
export function sidesOf(own: readonly OwnActor[]): SideOf {
  const byId = new Map(own.map((actor) => [actor.actor, actor]))
  return (actor, day) => {
    const merged = byId.get(actor.id)?.leadsTo ?? actor.id
    const allegiance = byId.get(merged)?.allegiances.find((one) => holdsOn(day, one))
    const id = allegiance?.to ?? merged.split('/', 1)[0]!
    if (id === actor.id) return actor
    return { id, name: byId.get(id)?.name ?? openActors().byId(id)?.name ?? id }
  }
}
