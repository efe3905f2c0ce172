import type { Credibility, Fact } from '../../record/index.js'
import { CONSENT_SCOPES, CREDIBILITIES, RELIABILITIES } from '../../record/index.js'
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
  {
    table: 'ratings',
    word: (row) => {
      const [about, reason] = [row.need('about'), row.text('reason')]
      const fact: Fact =
        row.one('axis', ['reliability', 'credibility'] as const) === 'reliability'
          ? {
              kind: 'reliability',
              source: about,
              name: row.text('name') ?? about,
              reliability: row.one('value', RELIABILITIES),
              reason,
            }
          : { kind: 'credibility', claim: about, credibility: stepIn(row), reason }
      return { by: row.need('by'), fact }
    },
  },
  {
    table: 'spots',
    word: (row) => ({
      by: row.need('by'),
      fact: {
        kind: 'location',
        claim: row.need('claim_id'),
        spot: {
          id: row.need('place_id'),
          latitude: Number(row.need('latitude')),
          longitude: Number(row.need('longitude')),
          precision: row.need('geo_precision'),
        },
        signed: true,
        reason: row.text('reason'),
      },
    }),
  },
  {
    table: 'consents',
    word: (row) => ({
      by: row.need('by'),
      fact: {
        kind: 'consent',
        about: row.need('about'),
        scope: row.one('scope', CONSENT_SCOPES),
        reason: row.need('reason'),
      },
    }),
  },
]

const stepIn = (row: PackageRow): Credibility => {
  const given = row.one('value', CREDIBILITIES.map(String))
  return CREDIBILITIES.find((step) => String(step) === given)!
}
