import { isDecided } from '../../record/index.js'
import { type Cell, cellAt, holds } from '../../tally/index.js'
import { countryOf } from '../countries.js'
import type { Material } from '../material.js'
import type { CellValue, IncidentRow } from '../tables/index.js'

export interface HxlColumn {
  readonly head: string
  readonly tag: string
  readonly of: (row: IncidentRow) => CellValue
}

const link = ({ incident }: IncidentRow) => incident.place?.link ?? null

/** Names of the first party in a relation; further ones stand in the csv package. */
const party =
  (relation: string) =>
  ({ toll }: IncidentRow): string | null =>
    toll.responsibility.held.find((held) => held.relation === relation && holds(held))?.party.name ?? null

interface Asked {
  readonly metric: 'killed' | 'injured'
  readonly status?: 'civilian' | 'combatant' | 'unknown'
  readonly group?: 'women' | 'children'
}

/** Three columns: HXL has no attribute for a range, and a range in one cell becomes a date in a spreadsheet. */
function range(head: string, tag: string, asked: Asked): readonly HxlColumn[] {
  const cell = ({ toll }: IncidentRow): Cell | null => cellAt(toll.cells, asked)
  return (
    [
      ['low', 'min'],
      ['best', 'best'],
      ['high', 'max'],
    ] as const
  ).map(([bound, attribute]) => ({
    head: `${head}_${bound}`,
    tag: `${tag}+${attribute}`,
    of: (row) => cell(row)?.[bound] ?? null,
  }))
}

/** Columns with their hashtags; every set of tag and attributes stands once. */
export const columnsOf = ({ statement }: Material): readonly HxlColumn[] => [
  { head: 'incident_id', tag: '#event+code', of: (r) => r.incident.id },
  { head: 'former_ids', tag: '#event+code+previous', of: (r) => r.incident.former.join(';') || null },
  { head: 'event_type', tag: '#event+type', of: (r) => r.incident.kind },
  { head: 'date_earliest', tag: '#date+start', of: (r) => r.incident.start },
  { head: 'date_latest', tag: '#date+end', of: (r) => r.incident.end },
  { head: 'first_reported', tag: '#date+reported', of: firstReported },
  { head: 'country', tag: '#country+code+v_iso3', of: (r) => countryOf(link(r)?.country)?.alpha3 ?? null },
  { head: 'admin1', tag: '#adm1+name', of: (r) => link(r)?.admin1 ?? null },
  { head: 'place', tag: '#loc+name', of: (r) => link(r)?.name ?? r.incident.place?.text ?? null },
  { head: 'place_ar', tag: '#loc+name+i_ar', of: (r) => link(r)?.name_arabic ?? null },
  { head: 'latitude', tag: '#geo+lat', of: (r) => link(r)?.latitude ?? null },
  { head: 'longitude', tag: '#geo+lon', of: (r) => link(r)?.longitude ?? null },
  { head: 'geo_precision', tag: '#geo+precision', of: (r) => link(r)?.precision ?? null },
  { head: 'actor_blamed', tag: '#group+name+blamed', of: party('blamed') },
  { head: 'claimed_by', tag: '#group+name+claimed', of: party('claimed') },
  { head: 'conceded_by', tag: '#group+name+conceded', of: party('conceded') },
  { head: 'denied_by', tag: '#group+name+denied', of: party('denied') },
  ...range('killed', '#affected+killed', { metric: 'killed' }),
  ...range('killed_civilian', '#affected+killed+civilian', { metric: 'killed', status: 'civilian' }),
  ...range('killed_combatant', '#affected+killed+combatant', { metric: 'killed', status: 'combatant' }),
  ...range('killed_unknown', '#affected+killed+unknown', { metric: 'killed', status: 'unknown' }),
  ...range('killed_women', '#affected+killed+f+adults', { metric: 'killed', group: 'women' }),
  ...range('killed_children', '#affected+killed+children', { metric: 'killed', group: 'children' }),
  ...range('injured', '#affected+injured', { metric: 'injured' }),
  { head: 'grade', tag: '#status+grade', of: (r) => r.grade?.grade ?? null },
  {
    head: 'review',
    tag: '#status+review',
    of: (r) => (r.incident.claims.every(isDecided) ? 'decided' : 'suggested'),
  },
  { head: 'sources', tag: '#meta+source+num', of: (r) => r.sources.length },
  { head: 'independent_sources', tag: '#meta+source+independent+num', of: (r) => r.origins.length },
  { head: 'source_urls', tag: '#meta+source+url', of: urls },
  { head: 'explain', tag: '#description+i_en', of: (r) => r.killed?.explain ?? null },
  { head: 'data_version', tag: '#meta+release', of: () => statement.data },
]

const firstReported = ({ incident }: IncidentRow): string | null =>
  incident.claims
    .flatMap(({ report }) => report.published ?? [])
    .sort()
    .at(0) ?? null

const urls = ({ incident }: IncidentRow): string | null =>
  [...new Set(incident.claims.flatMap(({ report }) => report.url ?? []))].sort().join(' ') || null
