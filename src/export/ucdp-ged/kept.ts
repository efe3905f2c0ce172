import type { RecordedClaim } from '../../record/index.js'
import type { KeptColumns, KeptRow } from '../kept.js'
import { isMissing, saysSame, withKept } from '../kept.js'
import type { CellValue } from '../tables/index.js'
import { COLUMNS, datePrec } from './row.js'

export type GedColumn = (typeof COLUMNS)[number]
export type GedCells = Readonly<Partial<Record<GedColumn, CellValue>>>

const SOURCES = [
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
] as const

const DEATHS = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] as const

/** Cells of an event that was imported from a row of GED. */
export function keptGed(told: GedCells, row: KeptRow): readonly CellValue[] {
  const own = gedOfClaim(row.claim)
  // Whose dead they were is the row's to say as long as their number is the row's.
  const made = row.alone && own.best === told.best ? { ...told, ...deathsIn(own) } : told
  const same =
    (...columns: readonly GedColumn[]): KeptColumns<GedColumn>['holds'] =>
    (kept) =>
      columns.every((column) => saysSame(kept(column), made[column]))
  return withKept(made, row, {
    columns: COLUMNS,
    modelled: [
      {
        columns: ['best', 'high', 'low'],
        holds: (kept) => same('best', 'high', 'low')(kept) || isRepaired(made, kept),
      },
      { columns: DEATHS, holds: same(...DEATHS) },
      {
        columns: ['year', 'date_prec', 'date_start', 'date_end', 'event_clarity'],
        holds: (kept) => same('date_start', 'date_end')(kept) || isWidened(made, kept),
      },
      {
        columns: [
          'where_prec',
          'where_coordinates',
          'where_description',
          'adm_1',
          'adm_2',
          'latitude',
          'longitude',
          'geom_wkt',
          'priogrid_gid',
          'country',
          'country_id',
          'region',
        ],
        holds: same('latitude', 'longitude'),
      },
      { columns: SOURCES, holds: () => row.alone },
    ],
  })
}

const deathsIn = (cells: GedCells): GedCells =>
  Object.fromEntries(DEATHS.map((column) => [column, cells[column] ?? 0]))

/** Numbers of which an end that contradicts the best, or a code for a missing one, was read as unknown. */
function isRepaired({ best, low, high }: GedCells, kept: (column: GedColumn) => string): boolean {
  const [least, middle, most] = [kept('low'), kept('best'), kept('high')]
  if (best === 0 && [least, middle, most].every((cell) => isMissing(cell) || Number(cell) === 0)) return true
  return (
    middle.trim() !== '' &&
    best === Number(middle) &&
    (isMissing(least) || low === Math.min(Number(least), best)) &&
    (isMissing(most) || high === Math.max(Number(most), best))
  )
}

/** A day that stood for its month and was read as the month. */
function isWidened(
  { date_start: start, date_end: end }: GedCells,
  kept: (column: GedColumn) => string,
): boolean {
  if (typeof start !== 'string' || typeof end !== 'string') return false
  const [first, last] = [kept('date_start').slice(0, 10), kept('date_end').slice(0, 10)]
  return first >= start && last <= end && kept('date_prec') === String(datePrec(start, end))
}

/** What a claim that stands apart as an aggregate has of a row: its own numbers, days and place. */
export function gedOfClaim({ claim }: RecordedClaim): GedCells {
  const [all, ...parts] = claim.counts.filter(({ metric }) => metric === 'killed')
  const best = all?.best ?? all?.low ?? all?.high ?? 0
  const bestOf = (side: string | undefined): number =>
    side === undefined
      ? 0
      : (parts.find(({ status, of }) => status === 'combatant' && of === side)?.best ?? 0)
  const [first, second] = [...claim.agents, ...claim.targets]
  const [a, b] = [bestOf(first?.text), bestOf(second?.text)]
  const civilians = parts.find(({ status }) => status === 'civilian')?.best ?? 0
  const { start = null, end = null } = claim.time ?? {}
  return {
    date_start: start,
    date_end: end,
    latitude: claim.place?.resolved?.latitude ?? null,
    longitude: claim.place?.resolved?.longitude ?? null,
    best,
    high: Math.max(best, all?.high ?? best),
    low: Math.min(all?.low ?? best, best),
    deaths_a: a,
    deaths_b: b,
    deaths_civilians: civilians,
    deaths_unknown: Math.max(0, best - a - b - civilians),
  }
}
