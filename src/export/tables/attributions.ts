import { type Held, holds, type RelationEvidence, type Toll } from '../../tally/index.js'
import { flag, type Table, text } from './table.js'

interface AttributionRow {
  readonly toll: Toll
  readonly held: Held
  /** Null where a person decided without a claim. */
  readonly evidence: RelationEvidence | null
}

/** Who is held responsible, by whose word: one row for each claim that says so. */
export const ATTRIBUTIONS: Table<AttributionRow> = {
  name: 'attributions',
  title: 'Attributions',
  key: ['incident_id', 'actor_id', 'relation', 'claim_id'],
  foreign: [{ column: 'incident_id', table: 'incidents', names: 'incident_id' }],
  columns: [
    text('incident_id', 'Incident', '', (r) => r.toll.incident, { required: true }),
    text('actor_id', 'Actor', 'id, or words: where the dictionary knows none', (r) => r.held.party.id, {
      required: true,
    }),
    text('actor_name', 'Name', '', (r) => r.held.party.name, { required: true }),
    text('actor_sort', 'Sort', 'placeholder: words that name nobody', (r) => r.held.party.sort, {
      required: true,
      words: ['actor', 'words', 'placeholder'],
    }),
    text('relation', 'Relation', 'codebook section 9.8', (r) => r.held.relation, {
      required: true,
      words: ['claimed', 'blamed', 'suspected', 'denied', 'conceded'],
    }),
    flag('holds', 'Holds', 'false: a person decided that it does not', (r) => holds(r.held)),
    text('claim_id', 'Claim', 'empty: by decision alone', (r) => r.evidence?.claim ?? ''),
    text('by_speaker', 'Who says so', '', (r) => r.evidence?.by ?? null),
    text('words', 'In which words', '', (r) => r.evidence?.words ?? null),
    text('decided_by', 'Decided by', '', (r) => r.held.decided?.by ?? null),
    text('decided_why', 'Reason', '', (r) => r.held.decided?.reason ?? null),
    flag('suggested', 'Suggested', 'nobody has decided on the claim', (r) => r.evidence?.suggested ?? false),
  ],
  *rows({ tolls }) {
    for (const toll of tolls)
      for (const held of toll.responsibility.held) {
        if (held.claims.length === 0) yield { toll, held, evidence: null }
        for (const evidence of held.claims) yield { toll, held, evidence }
      }
  },
}
