import { type Bound, type Spell, STATE_KINDS, type State } from '../../state/index.js'
import { day, flag, joined, type Table, text } from './table.js'

interface SpellRow {
  readonly state: State
  readonly spell: Spell
}

const BASES = ['told', 'seen', 'as of', 'between'] as const
const early = ({ earliest, latest }: Bound): string | null => earliest ?? latest
const late = ({ earliest, latest }: Bound): string | null => latest ?? earliest

/** Control, sieges and ceasefires: one row a spell of an account. Between two spells it is unknown how things stood. */
export const STATES: Table<SpellRow> = {
  name: 'states',
  title: 'Control, sieges and ceasefires',
  key: ['kind', 'place', 'holders', 'status', 'from_earliest', 'until_latest'],
  foreign: [],
  columns: [
    text('kind', 'Kind', '', (r) => r.state.kind, { required: true, words: STATE_KINDS }),
    text(
      'place',
      'Place',
      'entry of the gazetteer, or words, with the part that is meant',
      (r) => r.state.place,
      {
        required: true,
      },
    ),
    text('place_name', 'Name', '', (r) => r.state.placeName, { required: true }),
    text('holders', 'Held by', 'names, joined by ;', (r) => joined(r.state.holders) ?? ''),
    text('status', 'Status', 'denied: a source says that it does not hold', (r) => r.spell.status, {
      required: true,
      words: ['holds', 'denied', 'unknown'],
    }),
    day('from_earliest', 'From, earliest', 'inclusive', (r) => early(r.spell.from)),
    day('from_latest', 'From, latest', 'inclusive', (r) => late(r.spell.from)),
    text(
      'from_basis',
      'Basis',
      'told: a source tells of the beginning; seen: it held by then',
      (r) => r.spell.from.basis,
      {
        words: BASES,
      },
    ),
    day('until_earliest', 'Until, earliest', 'inclusive', (r) => early(r.spell.until)),
    day('until_latest', 'Until, latest', 'inclusive', (r) => late(r.spell.until)),
    text('until_basis', 'Basis', '', (r) => r.spell.until.basis, { words: BASES }),
    text('rests', 'Rests on', 'in words', (r) => r.spell.rests),
    text('claim_ids', 'Claims', 'ids, joined by ;', (r) => joined(r.spell.claims)),
    flag(
      'contested',
      'Contested',
      'another account holds otherwise, or claims deny it',
      (r) => r.state.rivals.length > 0 || r.state.denied.length > 0 || r.spell.against.length > 0,
    ),
    flag(
      'suggested',
      'Suggested',
      'rests on readings that nobody has decided on',
      (r) => r.state.suggested.length > 0,
    ),
  ],
  *rows({ states }) {
    for (const state of states) for (const spell of state.timeline) yield { state, spell }
  },
}
