// Measures one export in a process of its own: `export-worker.js FORMAT INCIDENTS`.
import { createHash } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sink } from '../src/export/index.js'
import { formatOf } from '../src/export/index.js'
import { exportMaterial } from './material-made.js'

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

const [slug = '', count = '1000'] = process.argv.slice(2)
const format = formatOf(slug)
if (format === null) throw new Error(`no format ${slug}`)
const material = exportMaterial(Number(count))
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
