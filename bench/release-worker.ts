// Measures one release in a process of its own: `release-worker.js INCIDENTS`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson, hashOf } from '../src/ledger/index.js'
import type { Hidden } from '../src/release/index.js'
import {
  contentsOf,
  findLeaks,
  hiddenOf,
  MANIFEST,
  pointsIn,
  redact,
  writeJson,
  writeRelease,
} from '../src/release/index.js'
import { finishedFiles, folderSink, openFolder } from '../src/work/index.js'
import { exportMaterial } from './material-made.js'
import { counts, cpu, measuredNow, steps, timed } from './measured.js'

const material = exportMaterial(Number(process.argv[2] ?? '1000'))
const { claims, tolls, incidents } = material
const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
const resident = (): number => process.memoryUsage.rss() / 1e6
counts.before = resident()
let peak = counts.before
const watch = setInterval(() => {
  peak = Math.max(peak, resident())
}, 50)
const isActor = (): boolean => false
try {
  const hidden: Hidden = {
    ...hiddenOf(
      { claims, victims: [], corrections: [] },
      {
        cells: tolls.flatMap(({ cells }) => cells),
        reviewers: ['Rana'],
        withheld: [],
        letStand: [],
        isActor,
      },
    ),
    ...pointsIn(claims),
  }
  const ids = new Map(incidents.map(({ id }) => [id, `i-${hashOf(id).slice(0, 12)}`]))
  const { material: clean, taken } = await timed('redacted', () => redact(material, { hidden, ids }))
  await timed('contents', () => canonicalJson(contentsOf(clean)))
  const files = await timed('written', () =>
    writeRelease(clean, {
      sink: folderSink(folder),
      name: 'made',
      taken: taken(),
      correctionsTo: null,
      previous: null,
      answered: [],
    }),
  )
  await timed('manifest', () => writeFileSync(join(folder, MANIFEST), writeJson(files)))
  const found = await timed('searched', () =>
    findLeaks(finishedFiles(openFolder(folder)), { hidden, letStand: ['Observatory'], machine: [], isActor }),
  )
  counts.incidents = incidents.length
  counts.files = files.length
  counts.megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  counts.largest =
    Math.max(...files.filter(({ path }) => path.endsWith('.html')).map(({ bytes }) => bytes)) / 1e6
  counts.leaks = found.length
  steps.all = Object.values(steps).reduce((sum, ms) => sum + ms, 0)
  cpu.all = Object.values(cpu).reduce((sum, ms) => sum + ms, 0)
} finally {
  clearInterval(watch)
  rmSync(folder, { recursive: true, force: true })
}
console.log(JSON.stringify({ ...measuredNow(), peak: Math.max(peak, resident()) }))
