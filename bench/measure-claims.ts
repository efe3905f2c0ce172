import { join } from 'node:path'
import type { Incidents } from '../src/incident/index.js'
import { proposeIncidents } from '../src/incident/index.js'
import { traceOrigins } from '../src/origin/index.js'
import type { Store } from '../src/store/index.js'
import { openStore } from '../src/store/index.js'
import { tally, tollsOf } from '../src/tally/index.js'
import { makeClaims } from './claims-made.js'
import { PAGES, SEARCHES } from './filters.js'
import { counts, often, timed } from './measured.js'

/** What follows from claims that lie in memory, without a project. */
export async function measureClaims(count: number): Promise<void> {
  const { claims, links, texts } = makeClaims(count)
  const textOf = (hash: string): string | null => texts.get(hash) ?? null
  const suggestions = true
  const origins = await timed('origins', () => traceOrigins(claims, { textOf }))
  const proposed = await timed('incidents', () =>
    proposeIncidents(claims, { links, named: [], suggestions, textOf }),
  )
  const { incidents, aggregates } = proposed
  const tolls = await timed('tolls', () => tollsOf(incidents, { origins, suggestions }))
  await timed('tallies', () => often('tally', () => tally(tolls, { origins, aggregates, suggestions })))
  counts.reports = texts.size
  counts.incidents = incidents.length
  counts.aggregates = aggregates.length
  counts.cells = tolls.reduce((sum, { cells }) => sum + cells.length, 0)
}

/** The same claims in a database, in pages and searches. */
export async function measureDatabase(count: number, folder: string): Promise<void> {
  const { claims, texts } = makeClaims(count)
  const reports = [...new Map(claims.map(({ report }) => [report.text, report])).values()].map((report) => ({
    report,
    text: texts.get(report.text)!,
  }))
  const origins = traceOrigins(claims, { textOf: () => null })
  const { incidents }: Incidents = proposeIncidents(claims, { links: [], named: [], suggestions: true })
  const cells = new Map(
    tollsOf(incidents, { origins, suggestions: true }).map(({ incident, cells: own }) => [incident, own]),
  )
  const store = await timed('first open', () => openStore(join(folder, 'database')))
  await timed('projection', () =>
    store.project({ reports, claims, incidents, cells, origins, documents: [] }, 'made'),
  )
  await measurePages(store)
  await store.close()
}

async function measurePages(store: Store): Promise<void> {
  const page = { limit: 50 }
  for (const [name, filter] of Object.entries(PAGES))
    await often(`page: ${name}`, () => store.claims(filter, page))
  for (const [name, filter] of Object.entries(SEARCHES))
    await often(`search: ${name}`, () => store.claims(filter, page))
}
