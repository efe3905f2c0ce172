import type { CrosswalkRow, Metric } from '../../codebook/index.js'
import { kindRow } from '../../codebook/index.js'
import type { Origins } from '../../origin/index.js'
import { type RecordedClaim, speakerOf } from '../../record/index.js'
import type { LineParty } from '../../report/index.js'
import { cellAt, cellsOfClaim } from '../../tally/index.js'
import { countryOf } from '../countries.js'
import type { Format } from '../format.js'
import type { Material } from '../material.js'
import { sayNoted } from '../noted.js'
import { LOSSES } from './losses.js'
import { QUADS, SCORES } from './scores.js'

/** Claims as PLOVER records, one a line. */
export const PLOVER: Format = {
  slug: 'plover',
  name: 'PLOVER',
  about: 'claims as event records of the PLOVER ontology, JSON Lines',
  shape: 'file',
  extension: 'jsonl',
  losses: LOSSES,
  async write(material, sink, { progress, tell }) {
    const writer = sink.open('plover.jsonl')
    const { claims } = material
    const left: string[] = []
    for (const [i, recorded] of claims.entries()) {
      const record = recordOf(recorded, material)
      if (record === null) left.push(recorded.id)
      else await writer.write(`${JSON.stringify(record)}\n`)
      if (i % 1000 === 999) progress?.('claims', i + 1, claims.length)
    }
    await writer.close()
    const noted = [
      {
        what: 'claims have no type of PLOVER, no date, no party or no recipient where one is needed, and were left out',
        ids: left,
      },
    ]
    tell?.({ rows: claims.length - left.length, noted })
    return sayNoted('export/plover', noted)
  },
}

/** Types that are nothing without somebody to whom it is done. */
const NEEDS_RECIPIENT = new Set(['COOPERATE', 'AID', 'SANCTION'])

/** The type for the claim's stance and phase; conditions in words are for people, so that the plain row is taken. */
function typeOf({ claim }: RecordedClaim): CrosswalkRow | null {
  const rows = kindRow(claim.kind).crosswalk.plover
  const told = rows.find(
    ({ stance, phase }) => stance === claim.stance && (phase ?? claim.phase) === claim.phase,
  )
  if (told !== undefined) return told
  if (claim.stance !== 'reports') return null
  return (
    rows.find(
      ({ stance, phase, when }) =>
        stance === undefined && phase === claim.phase && phase !== null && when === undefined,
    ) ??
    rows.find(
      ({ stance, phase, when }) => stance === undefined && phase === undefined && when === undefined,
    ) ??
    null
  )
}

function recordOf(recorded: RecordedClaim, { incidentOf, origins, statement }: Material): unknown {
  const { id, report, claim, state, decided } = recorded
  const row = typeOf(recorded)
  const date = claim.time?.start ?? claim.time?.end ?? report.published
  const { reciprocal } = kindRow(claim.kind)
  if (row === null || date === null || claim.agents.length === 0) return null
  const [type = '', mode] = row.code.split('/')
  if (NEEDS_RECIPIENT.has(type) && !reciprocal && claim.targets.length === 0) return null
  const count = sizeOf(recorded, origins)
  return {
    id,
    has_event: 1,
    date,
    ...(claim.time?.end == null ? {} : { enddate: claim.time.end }),
    actor: (reciprocal ? [...claim.agents, ...claim.targets] : claim.agents).map(entity),
    recipient: reciprocal ? [] : claim.targets.map(entity),
    event: [type],
    mode: mode === undefined ? [] : [mode],
    event_text: [claim.trigger.text],
    event_loc: placeOf(recorded),
    quad_code: QUADS[type] ?? null,
    event_scale: SCORES[row.code] ?? SCORES[type] ?? null,
    size: { dead: count('killed'), injured: count('injured'), arrested: count('detained') },
    text_info: { start: claim.trigger.start, end: claim.trigger.end },
    cite_info: {
      url: report.url,
      title: report.title,
      language: report.language,
      publication: report.publisher,
      codebook: /^\d/.test(statement.codebook) ? `marsad ${statement.codebook}` : statement.codebook,
    },
    coder: decided?.by ?? `marsad ${statement.program}`,
    ...(decided === null || decided.at === '' ? {} : { coded_date: decided.at.slice(0, 10) }),
    comment: [
      `source: ${speakerOf(recorded)}`,
      `review: ${state}`,
      `incident: ${incidentOf(id) ?? 'none'}`,
      ...claim.counts.map(
        ({ metric, low, high, text }) => `${metric} ${low ?? '?'} to ${high ?? '?'} (${text})`,
      ),
    ].join('; '),
  }
}

/** The best number of each metric that the claim tells, else its low. */
function sizeOf(recorded: RecordedClaim, origins: Origins): (metric: Metric) => number | undefined {
  const cells = cellsOfClaim(recorded, origins)
  return (metric) => {
    const cell = cellAt(cells, { metric })
    return cell?.best ?? cell?.low ?? undefined
  }
}

const entity = ({ text, actor }: LineParty) => ({
  entity_text: text,
  // identifier_id is for ids of Wikidata alone, which the dictionary has none of.
  ...(actor === null ? {} : { identifier_text: actor.name }),
})

const RESOLUTION: Readonly<Record<string, number>> = {
  site: 5,
  quarter: 5,
  settlement: 4,
  district: 3,
  province: 2,
  country: 1,
  region: 1,
}

function placeOf({ claim: { place } }: RecordedClaim): unknown {
  if (place === null) return {}
  const link = place.resolved
  return {
    extracted_place: place.text,
    ...(link === null
      ? {}
      : {
          resolved_place: link.name,
          ...(link.id.startsWith('geonames:') ? { geonameid: Number(link.id.slice(9)) } : {}),
          lat: link.latitude,
          lon: link.longitude,
          province: link.admin1,
          country: countryOf(link.country)?.name ?? null,
          country_code: countryOf(link.country)?.alpha3 ?? null,
          resolution: RESOLUTION[link.precision] ?? null,
        }),
  }
}
