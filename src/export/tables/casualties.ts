import { METRICS } from '../../codebook/index.js'
import { type Cell, sideId, type Toll } from '../../tally/index.js'
import { flag, joined, type Table, text, whole } from './table.js'

interface CasualtyRow {
  readonly toll: Toll
  readonly cell: Cell
  /** The party by whose own word these numbers stand; null: everybody's. */
  readonly conceded: string | null
}

/** One row a cell of a toll. Rows look at the same people from several sides and are never added to each other. */
export const CASUALTIES: Table<CasualtyRow> = {
  name: 'casualties',
  title: 'Casualties, long',
  key: ['incident_id', 'measure', 'status', 'group', 'side', 'own_word_of'],
  foreign: [{ column: 'incident_id', table: 'incidents', names: 'incident_id' }],
  columns: [
    text('incident_id', 'Incident', '', (r) => r.toll.incident, { required: true }),
    text('measure', 'Measure', 'what happened to them', (r) => r.cell.metric, {
      required: true,
      words: METRICS,
    }),
    text('status', 'Status', 'all: not told apart', (r) => r.cell.status, {
      required: true,
      words: ['all', 'civilian', 'combatant', 'protected', 'unknown'],
    }),
    text('group', 'Group', 'all: not told apart', (r) => r.cell.group, {
      required: true,
      words: ['all', 'men', 'women', 'children', 'unknown'],
    }),
    text('side', 'Victims’ side', 'actor id, all, or unknown', (r) => sideId(r.cell.side), {
      required: true,
    }),
    text(
      'own_word_of',
      'Own word of',
      'actor that concedes these numbers; never summed with what others allege',
      (r) => r.conceded ?? '',
    ),
    whole('low', 'Low', 'persons; empty: nobody says', (r) => r.cell.low, { minimum: 0 }),
    whole('best', 'Best', 'persons', (r) => r.cell.best, { minimum: 0 }),
    whole('high', 'High', 'persons; empty: open', (r) => r.cell.high, { minimum: 0 }),
    text('words', 'As shown', 'the number or the source’s own words', (r) => r.cell.words, {
      required: true,
    }),
    text('rule', 'Rule of best', 'one-origin, all-agree or person; empty: no best', (r) => r.cell.rule),
    whole('derived_low', 'Derived low', 'as computed, where a person overrode it', (r) => r.cell.derived.low),
    whole('derived_best', 'Derived best', 'as computed', (r) => r.cell.derived.best),
    whole('derived_high', 'Derived high', 'as computed', (r) => r.cell.derived.high),
    text(
      'override_reason',
      'Override',
      'why a person chose another value; empty: nobody did',
      (r) => r.cell.override?.reason ?? null,
    ),
    flag('part', 'Part', 'of a larger number ("of whom")', (r) => r.cell.part),
    flag(
      'contested',
      'Contested',
      'origins differ over who they were: low is 0 by rule',
      (r) => r.cell.contested,
    ),
    flag('suggested', 'Suggested', 'rests on readings that nobody has decided on', (r) => r.cell.suggested),
    text('basis_claim_ids', 'Rests on', 'claim ids, joined by ;', (r) =>
      joined([...new Set(r.cell.used.map(({ claim }) => claim))]),
    ),
    text('origin_ids', 'Origins', 'ids, joined by ;', (r) => joined(r.cell.origins)),
    text('explain', 'How it came about', 'one sentence', (r) => r.cell.explain, { required: true }),
  ],
  *rows({ tolls }) {
    for (const toll of tolls) {
      for (const cell of toll.cells) yield { toll, cell, conceded: null }
      for (const { party, cells } of toll.own)
        for (const cell of cells) yield { toll, cell, conceded: party.id }
    }
  },
}
