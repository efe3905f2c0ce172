import type { RecordedClaim } from '../../record/index.js'
import type { KeptColumns, KeptRow } from '../kept.js'
import { isMissing, saysSame, withKept } from '../kept.js'
import type { CellValue } from '../tables/index.js'
import { timePrecision } from './event-days.js'
import { COLUMNS } from './row.js'

type AcledColumn = (typeof COLUMNS)[number]
export type AcledCells = Readonly<Partial<Record<AcledColumn, CellValue>>> & {
  /** First and last day, which ACLED has no columns for: it writes the one in the middle. */
  readonly start?: string | null
  readonly end?: string | null
}

/** Cells of an event that was imported from a row of ACLED. */
export function keptAcled(made: AcledCells, row: KeptRow): readonly CellValue[] {
  const same =
    (...columns: readonly AcledColumn[]): KeptColumns<AcledColumn>['holds'] =>
    (kept) =>
      columns.every((column) => saysSame(kept(column), made[column]))
  return withKept(made, row, {
    columns: COLUMNS,
    modelled: [
      {
        columns: ['fatalities'],
        holds: (kept) => same('fatalities')(kept) || (made.fatalities === 0 && isMissing(kept('fatalities'))),
      },
      {
        columns: ['event_date', 'year', 'time_precision'],
        holds: (kept) => isDayOf(made, kept),
      },
      {
        columns: [
          'iso',
          'region',
          'country',
          'admin1',
          'admin2',
          'admin3',
          'location',
          'latitude',
          'longitude',
          'geo_precision',
        ],
        holds: same('latitude', 'longitude'),
      },
      { columns: ['source', 'source_scale', 'notes', 'tags'], holds: () => row.alone },
    ],
  })
}

/** The same day, or a day that stood for its week or month and was widened to it. */
function isDayOf({ start, end }: AcledCells, kept: (column: AcledColumn) => string): boolean {
  const day = isoOf(kept('event_date'))
  const [first, last] = [start ?? end, end ?? start]
  if (first == null || last == null) return day === ''
  const precision = timePrecision(start ?? null, end ?? null)
  return day >= first && day <= last && kept('time_precision') === String(precision)
}

/** "2022-02-23" and, in older files, "23 February 2022". */
function isoOf(cell: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(cell)) return cell.slice(0, 10)
  const time = Date.parse(`${cell} UTC`)
  return Number.isNaN(time) ? cell : new Date(time).toISOString().slice(0, 10)
}

/** What a claim that is in no incident has of a row: its own number, day and place. */
export function acledOfClaim({ claim }: RecordedClaim): AcledCells {
  const killed = claim.counts.find(({ metric }) => metric === 'killed')
  return {
    event_date: claim.time?.start ?? claim.time?.end ?? null,
    start: claim.time?.start ?? null,
    end: claim.time?.end ?? null,
    latitude: claim.place?.resolved?.latitude ?? null,
    longitude: claim.place?.resolved?.longitude ?? null,
    fatalities: killed?.best ?? killed?.low ?? 0,
  }
}
