import { KINDS } from '../../codebook/index.js'
import type { Incident } from '../../incident/index.js'
import type { IncidentGrade } from '../../review/index.js'
import { type Cell, cellAt, holds, type Toll } from '../../tally/index.js'
import type { Material } from '../material.js'
import { day, degrees, flag, joined, type Table, text, truth, whole } from './table.js'

export interface IncidentRow {
  readonly incident: Incident
  readonly toll: Toll
  readonly grade: IncidentGrade | null
  readonly killed: Cell | null
  readonly injured: Cell | null
  readonly origins: readonly string[]
  readonly sources: readonly string[]
  /** Null where its place is no exact spot. */
  readonly signedOff: boolean | null
}

const link = ({ incident }: IncidentRow) => incident.place?.link ?? null

const parties = ({ toll }: IncidentRow, relations: readonly string[]): string | null =>
  joined(
    [
      ...new Set(
        toll.responsibility.held
          .filter((held) => relations.includes(held.relation) && holds(held))
          .map(({ party }) => party.id),
      ),
    ].sort(),
  )

/** One row an incident: the days and the place that its claims leave, and its toll at a glance. */
export const INCIDENTS: Table<IncidentRow> = {
  name: 'incidents',
  title: 'Incidents',
  key: ['incident_id'],
  foreign: [],
  columns: [
    text(
      'incident_id',
      'Incident',
      'permanent where it begins with i-; p- ids are throw-away',
      (r) => r.incident.id,
      {
        required: true,
      },
    ),
    text('former_ids', 'Former ids', 'permanent ids that lead here now, joined by ;', (r) =>
      joined(r.incident.former),
    ),
    text('kind', 'Kind', 'plainest kind of its claims (codebook section 3)', (r) => r.incident.kind, {
      required: true,
      words: KINDS,
    }),
    day(
      'date_earliest',
      'First day',
      'first possible day, inclusive; empty: not said',
      (r) => r.incident.start,
    ),
    day('date_latest', 'Last day', 'last possible day, inclusive; empty: not said', (r) => r.incident.end),
    text('place', 'Place', 'as its claims name it', (r) => r.incident.place?.text ?? null),
    text('place_id', 'Place id', 'entry of the gazetteer', (r) => link(r)?.id ?? null),
    text('place_name', 'Place name', 'of the gazetteer', (r) => link(r)?.name ?? null),
    text('place_name_ar', 'Place name, Arabic', 'of the gazetteer', (r) => link(r)?.name_arabic ?? null),
    text('country', 'Country', 'ISO 3166-1 alpha-2', (r) => link(r)?.country ?? null),
    text('admin1', 'First division', 'of the gazetteer', (r) => link(r)?.admin1 ?? null),
    degrees(
      'latitude',
      'Latitude',
      'WGS 84; of what geo_precision says, never of a house',
      (r) => link(r)?.latitude ?? null,
    ),
    degrees('longitude', 'Longitude', 'WGS 84', (r) => link(r)?.longitude ?? null),
    text('geo_precision', 'Precision', 'what the coordinate stands for', (r) => link(r)?.precision ?? null, {
      words: ['site', 'quarter', 'settlement', 'district', 'province', 'country', 'region'],
    }),
    text('geo_method', 'Method', 'how the coordinate was found', (r) => link(r)?.method ?? null),
    truth(
      'location_signed',
      'Spot signed off',
      'false: nobody signed the exact spot off, and the area of its town is given; empty: it is no finer than a town',
      (r) => r.signedOff,
    ),
    whole('killed_low', 'Killed, low', 'persons; empty: nobody says', (r) => r.killed?.low ?? null, {
      minimum: 0,
    }),
    whole(
      'killed_best',
      'Killed, best',
      'persons; only by a rule with a name',
      (r) => r.killed?.best ?? null,
      {
        minimum: 0,
      },
    ),
    whole('killed_high', 'Killed, high', 'persons; empty: open', (r) => r.killed?.high ?? null, {
      minimum: 0,
    }),
    whole('injured_low', 'Injured, low', 'persons', (r) => r.injured?.low ?? null, { minimum: 0 }),
    whole('injured_best', 'Injured, best', 'persons', (r) => r.injured?.best ?? null, { minimum: 0 }),
    whole('injured_high', 'Injured, high', 'persons', (r) => r.injured?.high ?? null, { minimum: 0 }),
    text('blamed', 'Blamed', 'actor ids, joined by ;', (r) => parties(r, ['blamed', 'suspected'])),
    text('claimed_by', 'Claimed by', 'actor ids, joined by ;', (r) => parties(r, ['claimed'])),
    text('conceded_by', 'Conceded by', 'actor ids, joined by ;', (r) => parties(r, ['conceded'])),
    text('denied_by', 'Denied by', 'actor ids, joined by ;', (r) => parties(r, ['denied'])),
    text('grade', 'Grade', 'codebook section 9.9; empty: none given', (r) => r.grade?.grade ?? null, {
      words: ['confirmed', 'fair', 'weak', 'contested', 'discounted'],
    }),
    flag('grade_provisional', 'Provisional', 'needs a second person', (r) => r.grade?.provisional ?? false),
    flag('lumped', 'Lumped', 'several attacks under one number', (r) => r.incident.lumped),
    whole('claims', 'Claims', 'claims that it gathers', (r) => r.incident.claims.length, { required: true }),
    whole(
      'origins',
      'Origins',
      'distinct origins of them; outlets that repeat one add nothing',
      (r) => r.origins.length,
    ),
    text('source_ids', 'Sources', 'ids of reports, joined by ;', (r) => joined(r.sources)),
    flag('suggested', 'Suggested', 'rests on readings that nobody has decided on', (r) =>
      r.incident.claims.some(({ state }) => state === 'suggested' || state === 'unsure'),
    ),
    text('explain', 'How the toll of killed came about', 'one sentence', (r) => r.killed?.explain ?? null),
  ],
  *rows(material: Material) {
    const { incidents, tolls, grades, origins, signedOff } = material
    for (const [i, incident] of incidents.entries()) {
      const toll = tolls[i]!
      yield {
        incident,
        toll,
        grade: grades.get(incident.id) ?? null,
        killed: cellAt(toll.cells, { metric: 'killed' }),
        injured: cellAt(toll.cells, { metric: 'injured' }),
        origins: [...new Set(incident.claims.map(({ id }) => origins.of(id).id))].sort(),
        sources: [...new Set(incident.claims.map(({ report }) => report.text))].sort(),
        signedOff: signedOff?.get(incident.id) ?? null,
      }
    }
  },
}
