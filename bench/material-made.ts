import { CODEBOOK_VERSION } from '../src/codebook/index.js'
import type { Material } from '../src/export/index.js'
import { proposeIncidents } from '../src/incident/index.js'
import { traceOrigins } from '../src/origin/index.js'
import { tally, tollsOf } from '../src/tally/index.js'
import { makeClaims } from './claims-made.js'

/** Claims of an invented war until at least so many incidents come of them. */
export function exportMaterial(incidents: number): Material {
  // About two claims in three make an incident of their own.
  const made = makeClaims(Math.ceil(incidents * 1.9), { days: 3000 })
  const textOf = (text: string): string | null => made.texts.get(text) ?? null
  const origins = traceOrigins(made.claims, { textOf })
  const proposed = proposeIncidents(made.claims, { links: made.links, named: [], suggestions: true, textOf })
  const kept = proposed.incidents.slice(0, incidents)
  const tolls = tollsOf(kept, { origins, suggestions: true })
  const { aggregates } = proposed
  const here = new Map(kept.flatMap((one) => one.claims.map(({ id }) => [id, one.id] as const)))
  const summed = tally(tolls, { origins, aggregates, suggestions: true })
  return {
    statement: {
      project: 'made',
      filter: null,
      suggestions: true,
      codebook: CODEBOOK_VERSION,
      data: 'made',
      program: '0',
      made: '2031-01-01T00:00:00.000Z',
      rules: summed.statement.sentences,
      licence: null,
    },
    incidents: kept,
    tolls,
    grades: new Map(),
    aggregates,
    claims: made.claims,
    incidentOf: (id) => here.get(id) ?? null,
    origins,
    reports: [...new Map(made.claims.map(({ report }) => [report.text, report])).values()],
    textOf,
    actors: [],
    states: [],
    threads: [],
    agenda: [],
    tally: summed,
    changes: [],
  }
}
