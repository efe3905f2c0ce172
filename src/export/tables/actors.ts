import { openActors } from '../../name/index.js'
import type { OwnActor } from '../../review/index.js'
import type { Party } from '../../tally/index.js'
import type { Material } from '../material.js'
import { day, type Table, text, whole } from './table.js'

interface ActorRow {
  readonly id: string
  readonly name: string
  readonly labels: readonly string[]
  readonly own: OwnActor | null
  readonly claims: number
}

/** Actors that these claims name, the sides that they stand on, and those of the project's own dictionary. */
export const ACTORS: Table<ActorRow> = {
  name: 'actors',
  title: 'Actors',
  key: ['actor_id'],
  foreign: [],
  columns: [
    text('actor_id', 'Actor', '', (r) => r.id, { required: true }),
    text('name', 'Name', '', (r) => r.name, { required: true }),
    text(
      'counts_as',
      'Counts as',
      'the actor that it was merged into; itself where nobody merged it',
      (r) => r.own?.leadsTo ?? r.id,
    ),
    text('label', 'Most used label', 'the words that sources use most', (r) => r.labels[0] ?? null),
    whole('claims', 'Claims', 'that name it', (r) => r.claims, { required: true }),
  ],
  *rows(material) {
    yield* actorRows(material)
  },
}

interface PeriodRow {
  readonly actor: string
  readonly to: string
  readonly from: string | null
  readonly until: string | null
}

/** Whom an actor stood with, and from when to when. */
export const ACTOR_PERIODS: Table<PeriodRow> = {
  name: 'actor_periods',
  title: 'Allegiances of actors',
  key: ['actor_id', 'to_actor_id', 'from'],
  foreign: [{ column: 'actor_id', table: 'actors', names: 'actor_id' }],
  columns: [
    text('actor_id', 'Actor', '', (r) => r.actor, { required: true }),
    text('to_actor_id', 'Stood with', '', (r) => r.to, { required: true }),
    day('from', 'From', 'inclusive; empty: not bounded', (r) => r.from),
    day('until', 'Until', 'inclusive; empty: not bounded', (r) => r.until),
  ],
  *rows({ actors }) {
    for (const { actor, allegiances } of actors)
      for (const { to, from, until } of allegiances) yield { actor, to, from, until }
  },
}

/** Sides that numbers and responsibility are put down to, which no words need to name: the state of an army. */
function* sidesIn({ tolls }: Material): Iterable<Party> {
  for (const { cells, own, responsibility } of tolls) {
    for (const { side } of cells) if (typeof side !== 'string') yield side
    yield* own.map(({ party }) => party)
    yield* responsibility.held.map(({ party }) => party)
    yield* responsibility.opponents
  }
}

/** Ids with names of actors that no claim names but something in the material refers to. */
function* referredTo(material: Material): Iterable<readonly [string, string]> {
  for (const { id, name, sort } of sidesIn(material)) if (sort === 'actor') yield [id, name]
  for (const { actor, name, leadsTo, allegiances } of material.actors) {
    yield [actor, name ?? nameOf(actor)]
    for (const id of [leadsTo, ...allegiances.map(({ to }) => to)]) yield [id, nameOf(id)]
  }
}

const nameOf = (id: string): string => openActors().nameOf(id) ?? id

function actorRows(material: Material): readonly ActorRow[] {
  const { claims, actors } = material
  const own = new Map(actors.map((actor) => [actor.actor, actor]))
  const found = new Map<string, { name: string; labels: Map<string, number>; claims: number }>()
  for (const { claim } of claims) {
    const named = [claim.source, ...claim.via, ...claim.agents, ...claim.targets]
    for (const { actor, text: label } of named) {
      if (actor === null) continue
      const row = found.get(actor.id) ?? { name: actor.name, labels: new Map(), claims: 0 }
      found.set(actor.id, row)
      row.labels.set(label, (row.labels.get(label) ?? 0) + 1)
    }
    for (const id of new Set(named.flatMap(({ actor }) => (actor === null ? [] : [actor.id]))))
      found.get(id)!.claims++
  }
  for (const [id, name] of referredTo(material))
    if (!found.has(id)) found.set(id, { name, labels: new Map(), claims: 0 })
  return [...found]
    .map(([id, { name, labels, claims: n }]) => ({
      id,
      name: own.get(id)?.name ?? name,
      labels: [...labels].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label),
      own: own.get(id) ?? null,
      claims: n,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
