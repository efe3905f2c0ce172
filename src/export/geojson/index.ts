import { cellAt } from '../../tally/index.js'
import type { Format } from '../format.js'
import type { Material } from '../material.js'
import { tellIncidentsAlone } from '../noted.js'
import { radiusOf } from '../precision.js'
import { INCIDENTS, type IncidentRow } from '../tables/index.js'
import { LOSSES } from './losses.js'

/** RFC 7946: one feature an incident; what has no place that can be drawn has no geometry, never [0, 0]. */
export const GEOJSON: Format = {
  slug: 'geojson',
  name: 'GeoJSON',
  about: 'incidents for maps (RFC 7946), each with what its point stands for',
  shape: 'file',
  extension: 'geojson',
  losses: LOSSES,
  async write(material, sink, { progress, tell }) {
    const writer = sink.open('incidents.geojson')
    const { statement, incidents } = material
    await writer.write(
      `{"type":"FeatureCollection","marsad":${JSON.stringify(statement)},"features":[${incidents.length === 0 ? '' : '\n'}`,
    )
    let n = 0
    for (const row of INCIDENTS.rows(material)) {
      await writer.write(`${n === 0 ? '' : ',\n'}${JSON.stringify(featureOf(row, material))}`)
      if (++n % 1000 === 0) progress?.('incidents', n, incidents.length)
    }
    await writer.write(']}\n')
    await writer.close()
    return tellIncidentsAlone(material, { rows: n, format: 'GeoJSON', tell })
  },
}

function featureOf(row: IncidentRow, { origins }: Material): unknown {
  const { incident, toll, grade, killed, injured, sources } = row
  const link = incident.place?.link ?? null
  const killedOf = (status: 'civilian' | 'combatant' | 'unknown') =>
    cellAt(toll.cells, { metric: 'killed', status })
  const [civilian, combatant, unknown] = [killedOf('civilian'), killedOf('combatant'), killedOf('unknown')]
  const party = (relation: string): readonly string[] =>
    toll.responsibility.held
      .filter((held) => held.relation === relation && (held.decided?.holds ?? true))
      .map((held) => held.party.name)
  return {
    type: 'Feature',
    id: incident.id,
    geometry: link === null ? null : { type: 'Point', coordinates: [link.longitude, link.latitude] },
    properties: {
      incident_id: incident.id,
      type: incident.kind,
      date_start: incident.start,
      date_end: incident.end,
      place: incident.place?.text ?? null,
      place_name: link?.name ?? null,
      place_ar: link?.name_arabic ?? null,
      admin1: link?.admin1 ?? null,
      country: link?.country ?? null,
      geo_precision: link?.precision ?? null,
      uncertainty_m: link === null ? null : radiusOf(link.precision),
      geocoder: link?.method ?? null,
      killed_min: killed?.low ?? null,
      killed_best: killed?.best ?? null,
      killed_max: killed?.high ?? null,
      killed_civ_min: civilian?.low ?? null,
      killed_civ_max: civilian?.high ?? null,
      killed_comb_min: combatant?.low ?? null,
      killed_comb_max: combatant?.high ?? null,
      killed_unk_min: unknown?.low ?? null,
      killed_unk_max: unknown?.high ?? null,
      injured_min: injured?.low ?? null,
      injured_max: injured?.high ?? null,
      killed_explain: killed?.explain ?? null,
      grade: grade?.grade ?? null,
      blamed: party('blamed'),
      suspected: party('suspected'),
      claimed_by: party('claimed'),
      denied_by: party('denied'),
      conceded_by: party('conceded'),
      sources: sources.length,
      independent_sources: new Set(incident.claims.map(({ id }) => origins.of(id).id)).size,
      suggested: incident.claims.some(({ state }) => state === 'suggested' || state === 'unsure'),
    },
  }
}
