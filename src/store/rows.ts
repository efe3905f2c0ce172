import type { Incident } from '../incident/index.js'
import { canonicalJson, hashOf } from '../ledger/index.js'
import type { Origins } from '../origin/index.js'
import type { Printing, RecordedClaim, RecordedReport } from '../record/index.js'
import { printingsOf, publishersOf } from '../record/index.js'
import type { Row } from './database.js'
import { fieldsOf, wordsOf } from './fields.js'
import { BUCKETS, type TableName } from './schema.js'
import { tsvectorOf } from './search.js'

/** A cell of an incident's toll, as the projection keeps it. */
export interface CellRow {
  readonly metric: string
  readonly status: string
  readonly group: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly explain: string
}

/** All that is projected. Computed from log and objects; the projection adds nothing. */
export interface Projected {
  readonly reports: readonly { readonly report: RecordedReport; readonly text: string }[]
  readonly claims: readonly RecordedClaim[]
  readonly incidents: readonly Incident[]
  readonly cells: ReadonlyMap<string, readonly CellRow[]>
  readonly origins: Origins
  /** Whatever is shown whole: states, threads, aggregates, by kind and id. */
  readonly documents: readonly { readonly kind: string; readonly id: string; readonly document: unknown }[]
}

const bucketOf = (hash: string): number => Number.parseInt(hash.slice(0, 8), 16) % BUCKETS

/** Columns stand in one order and JSON in its canonical form, so that the same values give the same hash. */
const sealed = (row: Row): Row => ({ ...row, row_hash: hashOf(JSON.stringify(row)) })

function reportRow({ report, text }: Projected['reports'][number]): Row {
  const { text: hash, id, title, url, publisher, published, captured, language } = report
  return sealed({
    bucket: bucketOf(hash),
    text_hash: hash,
    id,
    title,
    url,
    publisher,
    published,
    captured,
    language,
    body: text,
    printings: canonicalJson(printingsOf(report).map(printingRow)),
  })
}

const printingRow = ({ publisher, published, id, title, url, captured }: Printing): Printing => ({
  ...{ publisher, published, id, title, url, captured },
})

function claimRow(
  recorded: RecordedClaim,
  where: { readonly incident: string | null; readonly origin: string },
): Row {
  const { id, report, claim, state, decided } = recorded
  const words = wordsOf(recorded)
  const { actors, places, firstDay, lastDay } = fieldsOf(recorded)
  return sealed({
    bucket: bucketOf(report.text),
    id,
    text_hash: report.text,
    position: claim.trigger.start,
    kind: claim.kind,
    stance: claim.stance,
    phase: claim.phase,
    source_type: claim.source.type,
    source_name: claim.source.actor?.name ?? (claim.source.text === '' ? null : claim.source.text),
    state,
    probability: claim.probability,
    actors,
    place_id: claim.place?.resolved?.id ?? null,
    place_name: claim.place?.text ?? null,
    places,
    first_day: firstDay,
    last_day: lastDay,
    publisher: report.publisher,
    publishers: publishersOf(report),
    published: report.published,
    incident: where.incident,
    origin: where.origin,
    words,
    search: tsvectorOf(words),
    claim: canonicalJson({ claim, decided }),
  })
}

/** Place and month that an incident's rows are kept by; what is not known has a dash. */
const homeOf = ({ place, start }: Incident): { readonly place: string; readonly month: string } => ({
  place: place?.link?.id ?? place?.text ?? '-',
  month: start?.slice(0, 7) ?? '-',
})

function incidentRow(incident: Incident, origins: Origins): Row {
  const { id, permanent, kind, start, end, lumped, claims, ...rest } = incident
  const ids = claims.map((c) => c.id)
  return sealed({
    ...homeOf(incident),
    id,
    permanent,
    kind,
    starts: start,
    ends: end,
    origins: new Set(ids.map((c) => origins.of(c).id)).size,
    lumped,
    incident: canonicalJson({ ...rest, claims: ids }),
  })
}

function cellRow(incident: Incident, { group, ...cell }: CellRow, position: number): Row {
  const { metric, status, low, best, high, explain } = cell
  return sealed({
    ...homeOf(incident),
    incident: incident.id,
    position,
    metric,
    status,
    victims: group,
    low,
    best,
    high,
    explain,
  })
}

function* mapped<T>(list: readonly T[], rowOf: (item: T) => Row): Iterable<Row> {
  for (const item of list) yield rowOf(item)
}

/** All rows of the projection, made one at a time, in no order that means anything. */
export function rowsOf(projected: Projected): Readonly<Record<TableName, Iterable<Row>>> {
  const { reports, claims, incidents, origins, cells, documents } = projected
  const incidentOf = new Map(
    incidents.flatMap(({ id, claims: held }) => held.map((c) => [c.id, id] as const)),
  )
  function* cellRows(): Iterable<Row> {
    for (const incident of incidents)
      for (const [position, cell] of (cells.get(incident.id) ?? []).entries())
        yield cellRow(incident, cell, position)
  }
  return {
    reports: mapped(reports, reportRow),
    claims: mapped(claims, (c) =>
      claimRow(c, { incident: incidentOf.get(c.id) ?? null, origin: origins.of(c.id).id }),
    ),
    incidents: mapped(incidents, (incident) => incidentRow(incident, origins)),
    cells: cellRows(),
    documents: mapped(documents, ({ kind, id, document }) =>
      sealed({ kind, id, document: canonicalJson(document) }),
    ),
  }
}
