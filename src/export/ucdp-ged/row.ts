import { kindRow } from '../../codebook/index.js'
import { isDecided, printingsOf, speakerOf } from '../../record/index.js'
import { cellAt, type Party } from '../../tally/index.js'
import { countryOf } from '../countries.js'
import { isOpen, spanOf } from '../days.js'
import { partiesIn, sidesOf } from '../parties.js'
import { gedName, isState } from '../state-side.js'
import type { CellValue, IncidentRow } from '../tables/index.js'

/** Columns by their exact names, in the order of released files; `best, high, low` stand in this order there. */
export const COLUMNS = [
  'id',
  'relid',
  'year',
  'active_year',
  'code_status',
  'type_of_violence',
  'conflict_dset_id',
  'conflict_new_id',
  'conflict_name',
  'dyad_dset_id',
  'dyad_new_id',
  'dyad_name',
  'side_a_dset_id',
  'side_a_new_id',
  'side_a',
  'side_b_dset_id',
  'side_b_new_id',
  'side_b',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
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
  'event_clarity',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'gwnoa',
  'gwnob',
] as const

interface Made {
  readonly cells: Readonly<Partial<Record<(typeof COLUMNS)[number], CellValue>>>
  /** True where its high is not told. */
  readonly open: boolean
}

/** UCDP's classes of places, from ours. */
const WHERE: Readonly<Record<string, number>> = {
  site: 1,
  quarter: 1,
  settlement: 1,
  district: 3,
  province: 4,
  region: 5,
  country: 6,
}

/** One row, or null where no source counts a death. */
export function gedRow(row: IncidentRow, number: number): Made | null {
  const { incident, killed } = row
  const low = killed?.low ?? null
  const high = killed?.high ?? null
  if (killed === null || (low ?? 0) + (killed.best ?? 0) + (high ?? 0) === 0) return null
  const best = killed.best ?? low ?? high!
  const top = Math.max(best, high ?? best)
  const link = incident.place?.link ?? null
  const { a, b } = partiesOf(row)
  const violence = violenceOf(row, [a, b])
  const { start, end } = incident
  const known = start ?? end
  return {
    open: killed.open,
    cells: {
      id: number,
      relid: incident.id,
      year: known === null ? null : Number(known.slice(0, 4)),
      code_status: incident.claims.every(isDecided) ? 'Clear' : 'Check suggestion',
      type_of_violence: violence,
      side_a: a === null ? null : gedName(a),
      side_b: violence === 3 ? 'Civilians' : b === null ? null : gedName(b),
      ...sourcesOf(row),
      where_prec: link === null ? null : (WHERE[link.precision] ?? null),
      where_coordinates: link?.name ?? null,
      where_description: incident.place?.text ?? null,
      adm_1: link?.admin1 ?? null,
      latitude: link?.latitude ?? null,
      longitude: link?.longitude ?? null,
      geom_wkt: link === null ? null : `POINT (${link.longitude} ${link.latitude})`,
      priogrid_gid: link === null ? null : priogrid(link.latitude, link.longitude),
      country: countryOf(link?.country)?.name ?? link?.country ?? null,
      event_clarity: incident.lumped || start !== end ? 2 : 1,
      date_prec: datePrec(start, end),
      date_start: start,
      date_end: end,
      ...deathsOf(row, best, a?.id ?? null, b?.id ?? null),
      best,
      high: top,
      low: Math.min(low ?? best, best),
    },
  }
}

/** Half-degree cells of PRIO-GRID, from 1 at the south-west, 720 to a row. */
export const priogrid = (latitude: number, longitude: number): number =>
  Math.min(359, Math.floor((latitude + 90) * 2)) * 720 + Math.min(719, Math.floor((longitude + 180) * 2)) + 1

/** 1 one day; 2 two to six; 3 a week; 4 up to a month; 5 longer, or nobody knows how long. Null: no day is known. */
export function datePrec(start: string | null, end: string | null): number | null {
  if (isOpen(start, end)) return 5
  const days = spanOf(start, end)
  return days === null ? null : days <= 1 ? 1 : days <= 6 ? 2 : days <= 7 ? 3 : days <= 31 ? 4 : 5
}

const isOneSided = ({ toll }: IncidentRow): boolean => {
  const civilians = cellAt(toll.cells, { metric: 'killed', status: 'civilian' })
  const fighters = cellAt(toll.cells, { metric: 'killed', status: 'combatant' })
  return civilians !== null && fighters === null
}

interface Sides {
  readonly a: Party | null
  readonly b: Party | null
}

/**
 * Of a fight the parties between whom it was, a state first, as UCDP writes it; else who is held to have done it, and
 * whose people were hurt. Two parties that are blamed are no two sides.
 */
function partiesOf({ toll }: IncidentRow): Sides {
  const { opponents } = toll.responsibility
  const others = sidesOf(toll)
  if (opponents.length > 0) {
    const [a, b] = [...opponents.filter(isState), ...opponents.filter((party) => isState(party) !== true)]
    if (b !== undefined) return { a: a!, b }
    const other = others.find(({ id }) => id !== a!.id) ?? null
    return other !== null && isState(other) === true && isState(a!) !== true
      ? { a: other, b: a! }
      : { a: a!, b: other }
  }
  const [a] = partiesIn(toll, ['claimed', 'conceded', 'blamed', 'suspected'])
  return { a: a ?? null, b: others.find(({ id }) => id !== a?.id) ?? null }
}

/** 1 a state and another organised side; 2 two that are no states; 3 against civilians. Null where the claims do not tell. */
function violenceOf(row: IncidentRow, sides: readonly (Party | null)[]): number | null {
  const may = kindRow(row.incident.kind).crosswalk.ucdp
  if (may.includes('one-sided') && isOneSided(row)) return 3
  const states = sides.map((party) => (party === null ? null : isState(party)))
  if (sides.includes(null)) return null
  if (states.includes(true)) return may.includes('state-based') ? 1 : null
  return states.includes(null) || !may.includes('non-state') ? null : 2
}

/** Deaths of each side and of civilians; all that is not told apart is unknown, so that the four make the best. */
function deathsOf({ toll }: IncidentRow, best: number, a: string | null, b: string | null) {
  const bestOf = (at: Omit<Parameters<typeof cellAt>[1], 'metric'>): number => {
    const cell = cellAt(toll.cells, { metric: 'killed', ...at })
    return cell?.best ?? cell?.low ?? 0
  }
  const of = (side: string | null): number => (side === null ? 0 : bestOf({ status: 'combatant', side }))
  const civilians = bestOf({ status: 'civilian' })
  const [first, second] = [of(a), of(b)]
  const known = first + second + civilians
  return known > best
    ? { deaths_a: 0, deaths_b: 0, deaths_civilians: 0, deaths_unknown: best }
    : { deaths_a: first, deaths_b: second, deaths_civilians: civilians, deaths_unknown: best - known }
}

/** Articles as `"outlet,date,headline"`, and who they say the information came from. */
function sourcesOf({ incident }: IncidentRow) {
  const reports = [...new Map(incident.claims.map(({ report }) => [report.text, report])).values()]
  const articles = reports.flatMap(printingsOf)
  const part = (words: string | null): string => (words ?? '').replace(/[";]/g, ' ').trim()
  return {
    number_of_sources: articles.length,
    source_article: articles
      .map(({ publisher, published, title }) => `"${part(publisher)},${published ?? ''},${part(title)}"`)
      .join(';'),
    source_office: articles.map(({ publisher }) => part(publisher)).join(';'),
    source_date: articles.map(({ published }) => published ?? '').join(';'),
    source_headline: articles.map(({ title }) => part(title)).join(';'),
    source_original: [...new Set(incident.claims.map(speakerOf))].map(part).join('; '),
  }
}
