import type { Fact } from '../../record/index.js'
import type { PackageRow } from './row.js'

/** A person's word as a package tells of it. */
export interface WordIn {
  readonly by: string
  readonly fact: Fact
}

/** An actor of the project's own dictionary without its other names and allegiances. */
export interface ActorIn {
  readonly by: string
  readonly actor: string
  readonly name: string | null
  readonly into: string | null
  readonly reason: string | null
}

export const actorRow = (row: PackageRow): ActorIn => ({
  by: row.need('by'),
  actor: row.need('actor_id'),
  name: row.text('name'),
  into: row.text('into'),
  reason: row.text('reason'),
})

/** What each table of decisions says, in the order in which they are recorded. */
export const DECISIONS: readonly {
  readonly table: string
  readonly word: (row: PackageRow) => WordIn
}[] = [
  {
    table: 'links',
    word: (row) => ({
      by: row.need('by'),
      fact: {
        kind: 'link',
        claims: [row.need('claim_id'), row.need('other_claim_id')],
        same: row.truth('same'),
        reason: row.text('reason'),
      },
    }),
  },
  {
    table: 'names',
    word: (row) => ({
      by: row.need('by'),
      fact: { kind: 'named', incident: row.need('incident_id'), claims: row.ids('claim_ids') },
    }),
  },
  {
    table: 'overrides',
    word: (row) => ({
      by: row.need('by'),
      fact: {
        kind: 'override',
        incident: row.need('incident_id'),
        cell: row.need('cell'),
        value: { low: row.whole('low'), best: row.whole('best'), high: row.whole('high') },
        reason: row.need('reason'),
      },
    }),
  },
  {
    table: 'grades',
    word: (row) => ({
      by: row.need('by'),
      fact: {
        kind: 'grade',
        incident: row.need('incident_id'),
        grade: row.one('grade', ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const),
        reason: row.text('reason'),
      },
    }),
  },
  {
    table: 'responsible',
    word: (row) => ({
      by: row.need('by'),
      fact: {
        kind: 'responsible',
        incident: row.need('incident_id'),
        party: row.need('party'),
        relation: row.one('relation', ['claimed', 'blamed', 'suspected', 'denied', 'conceded'] as const),
        holds: row.truth('holds') ?? true,
        reason: row.text('reason'),
      },
    }),
  },
]
