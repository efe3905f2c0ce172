import type { RecordedClaim } from '../../record/index.js'
import type { LineParty } from '../../report/index.js'
import { likely, page, pageOf, type Table, text, whole } from './table.js'

interface MentionRow {
  readonly recorded: RecordedClaim
  readonly slot: 'agents' | 'targets' | 'via'
  readonly nth: number
  readonly party: LineParty
  readonly page: number | null
}

/** Parties of claims, each with its words; a claim may have several in a slot. */
export const MENTIONS: Table<MentionRow> = {
  name: 'mentions',
  title: 'Parties of claims',
  key: ['claim_id', 'slot', 'nth'],
  foreign: [{ column: 'claim_id', table: 'claims', names: 'claim_id' }],
  columns: [
    text('claim_id', 'Claim', '', (r) => r.recorded.id, { required: true }),
    text('slot', 'Slot', 'via: who passed it on, outermost last', (r) => r.slot, {
      required: true,
      words: ['agents', 'targets', 'via'],
    }),
    whole('nth', 'Which', 'from 0, in the order of the words', (r) => r.nth, { required: true, minimum: 0 }),
    text('words', 'Words', '', (r) => r.party.text, { required: true }),
    whole('start', 'Start', 'code points, inclusive', (r) => r.party.start, { required: true }),
    whole('end', 'End', 'code points, exclusive', (r) => r.party.end, { required: true }),
    text('actor_id', 'Actor', 'empty: not in the dictionary', (r) => r.party.actor?.id ?? null),
    text('actor_name', 'Name', '', (r) => r.party.actor?.name ?? null),
    {
      name: 'loaded',
      type: 'boolean',
      title: 'Takes sides',
      description: 'the words used for it take sides',
      of: (r) => (r.party.label === undefined ? (r.party.actor?.loaded ?? null) : true),
    },
    likely('probability', 'the words', (r) => r.party.probability),
    page('the words', (r) => r.page),
  ],
  *rows(material) {
    for (const recorded of material.claims)
      for (const slot of ['agents', 'targets', 'via'] as const)
        for (const [nth, party] of recorded.claim[slot].entries())
          yield { recorded, slot, nth, party, page: pageOf(material, recorded.report.text, party.start) }
  },
}
