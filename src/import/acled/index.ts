import type { Kind } from '../../codebook/index.js'
import { kindRow } from '../../codebook/index.js'
import { daysInNotes } from '../../export/index.js'
import type { RowCells, RowDays, RowParties, SheetFormat } from '../format.js'
import { finderIn } from '../guess.js'
import { kindByWords } from '../kinds.js'
import { countOf } from '../mapping.js'
import { monthOf, ONE_EVENT, weekOf } from '../widen.js'
import { ACLED_KINDS } from './kinds.js'

/** What ACLED's classes of places stand for: the named town, its surroundings, or a larger area. */
const PRECISIONS: Readonly<Record<string, string>> = { '1': 'settlement', '2': 'district', '3': 'province' }

/**
 * A day that stands for its week or its month is widened to it again; where notes of ours say which days it stands for,
 * it is those.
 */
function daysOf({ day, said }: RowCells): RowDays {
  const first = day('start')
  if (first === null) return { start: null, end: null, holds: null, rule: null }
  const own = daysInNotes(said('words') ?? '', first)
  if (own !== null) return { ...own, holds: 'within', rule: own.start === own.end ? null : ONE_EVENT.within }
  const precision = said('date_precision')
  if (precision === '2') return { ...weekOf(first), holds: 'within', rule: ONE_EVENT.week }
  if (precision === '3') return { ...monthOf(first), holds: 'within', rule: ONE_EVENT.month }
  return { start: first, end: first, holds: 'within', rule: null }
}

const CIVILIANS = /^civilians\b|^protesters\b/i

const NOBODY: RowParties = { agents: [], targets: [] }

/**
 * ACLED's order of actors says nothing about who attacked whom. Where one of them is unarmed, that one is the target;
 * a lone actor is who did it; where both are armed and the kind has a doer, neither slot is filled.
 */
function partiesOf({ said }: RowCells, kind: Kind): RowParties {
  const [first, second] = [said('agents'), said('targets')]
  if (first === null || second === null) return { agents: ['agents'], targets: [] }
  if (kindRow(kind).reciprocal || kind === 'protest') return { agents: ['agents', 'targets'], targets: [] }
  if (CIVILIANS.test(second)) return { agents: ['agents'], targets: ['targets'] }
  return CIVILIANS.test(first) ? { agents: ['targets'], targets: ['agents'] } : NOBODY
}

/** Events of political violence and protest, one a row, of the Armed Conflict Location & Event Data Project. */
export const ACLED: SheetFormat = {
  slug: 'acled',
  name: 'ACLED',
  about: 'events by sub-event type, with one number of fatalities',
  makes: 'claims',
  marks: ['event_date', 'sub_event_type', 'actor1', 'fatalities'],
  says: [
    'sub_event_type gives the kind, by the crosswalk of the codebook; rows of a type without a kind are kept without a claim',
    'fatalities 0 is "none or not said": no number is recorded; any other number is read as "at least", since ACLED takes the lower figure where reports differ',
    'time_precision 2 is widened to the week of the day, 3 to its month; where the notes are of our own export, the days that they begin with stand, an end that is not said open',
    'the order of actor1 and actor2 says nothing: civilians and protesters are targets, a lone actor is who did it, two armed ones fill a slot only of kinds that have no doer',
    'geo_precision 1 is read as settlement, 2 as district, 3 as province',
  ],
  mapping(header) {
    const { one, all } = finderIn(header)
    return {
      format: 'acled',
      rows: 'incidents',
      publisher: 'ACLED',
      sourceType: 'media',
      columns: {
        id: all('event_id_cnty', 'data_id'),
        kind: all('sub_event_type'),
        start: all('event_date'),
        date_precision: all('time_precision'),
        place: all('location', 'admin3', 'admin2'),
        admin1: all('admin1'),
        country: all('country'),
        latitude: all('latitude'),
        longitude: all('longitude'),
        place_precision: all('geo_precision'),
        source: all('source'),
        agents: all('actor1'),
        targets: all('actor2'),
        words: all('notes'),
      },
      kinds: {
        words: Object.fromEntries(
          Object.entries(ACLED_KINDS).map(([type, kind]) => [type.toLowerCase(), kind]),
        ),
        otherwise: null,
      },
      counts: [countOf('killed', { best: one('fatalities'), least: true, zero: 'unsaid' })],
      dates: {},
    }
  },
  kindOf: kindByWords,
  daysOf,
  partiesOf,
  precisionOf: ({ said }) => PRECISIONS[said('place_precision') ?? ''] ?? null,
}
