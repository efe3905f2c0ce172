import type { OwnActor } from '../../review/index.js'
import { type Table, text, whole } from './table.js'

/** The project's own dictionary of actors. */
export const OWN_ACTORS: Table<OwnActor> = {
  name: 'own_actors',
  title: 'Actors of the project’s own dictionary',
  key: ['actor_id'],
  foreign: [{ column: 'actor_id', table: 'actors', names: 'actor_id' }],
  columns: [
    text('actor_id', 'Actor', '', (r) => r.actor, { required: true }),
    text('name', 'Name', 'empty: the dictionary’s', (r) => r.name),
    text('into', 'Same as', 'the actor that it was merged into; empty: none', (r) => r.into),
    text('reason', 'Reason', '', (r) => r.reason),
    text('by', 'Decided by', '', (r) => r.by, { required: true }),
    text('at', 'When', 'UTC, ISO 8601', (r) => r.at, { required: true }),
  ],
  *rows({ actors, decisions }) {
    if (decisions !== undefined) yield* actors
  },
}

interface AliasRow {
  readonly actor: string
  readonly nth: number
  readonly alias: string
}

/** Other names of those actors. */
export const ALIASES: Table<AliasRow> = {
  name: 'aliases',
  title: 'Other names of own actors',
  key: ['actor_id', 'nth'],
  foreign: [{ column: 'actor_id', table: 'own_actors', names: 'actor_id' }],
  columns: [
    text('actor_id', 'Actor', '', (r) => r.actor, { required: true }),
    whole('nth', 'Which', 'from 0', (r) => r.nth, { required: true, minimum: 0 }),
    text('alias', 'Name', '', (r) => r.alias, { required: true }),
  ],
  *rows({ actors, decisions }) {
    if (decisions === undefined) return
    for (const { actor, aliases } of actors)
      for (const [nth, alias] of aliases.entries()) yield { actor, nth, alias }
  },
}
