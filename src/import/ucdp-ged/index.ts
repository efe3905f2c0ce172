import type { RowCells, RowDays, SheetFormat } from '../format.js'
import { finderIn } from '../guess.js'
import { kindByWords } from '../kinds.js'
import { countOf } from '../mapping.js'
import { monthOf, ONE_EVENT, SEVERAL_EVENTS } from '../widen.js'

/** What UCDP's classes of places stand for; 2 is the surroundings of a place, 7 the sea or the air. */
const PRECISIONS: Readonly<Record<string, string>> = {
  '1': 'settlement',
  '2': 'district',
  '3': 'district',
  '4': 'province',
  '5': 'region',
  '6': 'country',
  '7': 'region',
}

/**
 * UCDP's days already bound the event: date_prec says how long they are. Where a row says "a known month" and gives one
 * day of it, the whole month is meant. An event of several told together holds throughout its days. Where one end is empty
 * the event is of the day that is given, but for a date_prec of 5: then nobody knows that end.
 */
function daysOf({ day, said }: RowCells): RowDays {
  const first = day('start')
  const precision = said('date_precision')
  const last = day('end') ?? (precision === '5' ? null : first)
  const isBounded = first !== null && last !== null
  const holds = said('clarity') === '2' && isBounded && first !== last ? 'throughout' : 'within'
  if (precision === '4' && first !== null && first === last)
    return { ...monthOf(first), holds, rule: ONE_EVENT.month }
  const rule = first === last ? null : holds === 'throughout' ? SEVERAL_EVENTS : ONE_EVENT.within
  return { start: first, end: last, holds: first === null && last === null ? null : holds, rule }
}

/** Events with deaths, one a row, of the Uppsala Conflict Data Program. */
export const UCDP_GED: SheetFormat = {
  slug: 'ucdp-ged',
  name: 'UCDP GED',
  about: 'events with deaths by type of violence, from the Georeferenced Event Dataset or Candidate Events',
  makes: 'claims',
  marks: ['type_of_violence', 'date_start', 'deaths_civilians', 'best'],
  says: [
    'type_of_violence 1 and 2 are read as clash with both sides as agents, 3 as killing by side_a; GED does not give the means',
    'best, low and high are one number of killed; deaths_a, deaths_b, deaths_civilians and deaths_unknown are parts of it, a 0 among them is left open',
    'date_start and date_end bound the event; event_clarity 2 holds throughout its days and stands apart as an aggregate; an empty one with date_prec 5 is not known',
    'source_original is the source, source_office who passed it on; where there is no source_original, the office is the source',
    'where_prec 1 is read as settlement, 2 and 3 as district, 4 as province, 5 and 7 as region, 6 as country',
  ],
  mapping(header) {
    const { one, all } = finderIn(header)
    return {
      format: 'ucdp-ged',
      rows: 'incidents',
      publisher: 'UCDP GED',
      sourceType: 'person',
      columns: {
        id: all('id', 'relid'),
        kind: all('type_of_violence'),
        start: all('date_start'),
        end: all('date_end'),
        date_precision: all('date_prec'),
        clarity: all('event_clarity'),
        place: all('where_coordinates', 'where_description'),
        admin1: all('adm_1'),
        country: all('country'),
        latitude: all('latitude'),
        longitude: all('longitude'),
        place_precision: all('where_prec'),
        source: all('source_original'),
        via: all('source_office', 'source_article'),
        agents: all('side_a'),
        targets: all('side_b'),
      },
      kinds: { words: { '1': 'clash', '2': 'clash', '3': 'killing' }, otherwise: null },
      counts: [
        countOf('killed', { best: one('best'), low: one('low'), high: one('high') }),
        countOf('killed', {
          best: one('deaths_a'),
          status: 'combatant',
          of: 'agents',
          part: true,
          zero: 'unsaid',
        }),
        countOf('killed', {
          best: one('deaths_b'),
          status: 'combatant',
          of: 'targets',
          part: true,
          zero: 'unsaid',
        }),
        countOf('killed', { best: one('deaths_civilians'), status: 'civilian', part: true, zero: 'unsaid' }),
        countOf('killed', { best: one('deaths_unknown'), part: true, zero: 'unsaid' }),
      ],
      dates: {},
    }
  },
  kindOf: kindByWords,
  daysOf,
  partiesOf: () => ({ agents: ['agents'], targets: ['targets'] }),
  precisionOf: ({ said }) => PRECISIONS[said('place_precision') ?? ''] ?? null,
}
