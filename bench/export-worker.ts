// Measures one export in a process of its own: `export-worker.js FORMAT INCIDENTS`.
import { createHash } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CODEBOOK_VERSION } from '../src/codebook/index.js'
import type { Material, Sink } from '../src/export/index.js'
import { formatOf } from '../src/export/index.js'
import { proposeIncidents } from '../src/incident/index.js'
import { traceOrigins } from '../src/origin/index.js'
import { tally, tollsOf } from '../src/tally/index.js'
import { makeClaims } from './claims-made.js'

/** What a worker prints, as JSON. */
export interface ExportMeasured {
  readonly format: string
  readonly seconds: number
  readonly incidents: number
  readonly claims: number
  /** Bytes written. */
  readonly bytes: number
  /** Largest resident set before and while writing, MB (10^6 bytes): what the export itself holds is the difference. */
  readonly before: number
  readonly peak: number
}

/** Claims of an invented war until at least so many incidents come of them. */
function materialOf(incidents: number): Material {
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

const [slug = '', count = '1000'] = process.argv.slice(2)
const format = formatOf(slug)
if (format === null) throw new Error(`no format ${slug}`)
const material = materialOf(Number(count))
const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
let bytes = 0
const sink: Sink = {
  open(path) {
    const stream = createWriteStream(join(folder, path.replaceAll('/', '-')))
    const hash = createHash('sha256')
    let size = 0
    return {
      write(chunk) {
        const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
        hash.update(part)
        size += part.length
        bytes += part.length
        return new Promise((resolve) => {
          if (stream.write(part)) resolve()
          else stream.once('drain', resolve)
        })
      },
      async close() {
        await new Promise((resolve) => stream.end(resolve))
        return { path, bytes: size, sha256: hash.digest('hex') }
      },
    }
  },
}
const resident = (): number => process.memoryUsage.rss() / 1e6
const before = resident()
let peak = before
const watch = setInterval(() => {
  peak = Math.max(peak, resident())
}, 50)
const start = performance.now()
await format.write(material, sink, { excel: false, raw: false })
const seconds = (performance.now() - start) / 1000
clearInterval(watch)
rmSync(folder, { recursive: true, force: true })
const measured: ExportMeasured = {
  format: slug,
  seconds,
  incidents: material.incidents.length,
  claims: material.claims.length,
  bytes,
  before,
  peak: Math.max(peak, resident()),
}
console.log(JSON.stringify(measured))
