// Measures the import of a made sheet in a process of its own: `import-worker.js ROWS`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importSheet, surveyFile } from '../src/work/index.js'
import { madeSheet } from './sheet-made.js'
import { beginProject } from './war-project.js'

/** What the worker prints, as JSON. */
export interface ImportMeasured {
  readonly seconds: number
  /** Seconds of all cores together. */
  readonly cpu: number
  readonly rows: number
  readonly claims: number
  readonly apart: number
  /** Of the file. */
  readonly bytes: number
  /** Resident set after half of the rows and after all, and the largest, MB (10^6 bytes). */
  readonly half: number
  readonly end: number
  readonly peak: number
}

const rows = Number(process.argv[2] ?? 1000)
const megabytes = (): number => process.memoryUsage.rss() / 1e6
const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
try {
  const file = { name: 'made.csv', bytes: madeSheet(rows) }
  const project = beginProject(join(folder, 'project'))
  const [start, before] = [performance.now(), process.cpuUsage()]
  const [survey] = (await surveyFile(file, { format: null, mapping: null, dates: null })).value
  if (survey === undefined) throw new Error('the made sheet is of no known format')
  let done = 0
  let [half, end] = [0, 0]
  const step = (): void => {
    done++
    if (done === rows >> 1) half = megabytes()
    if (done === rows) end = megabytes()
  }
  const { value } = await importSheet(project, { file, survey }, { step })
  if (value === null) throw new Error('nothing was imported')
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  project.close()
  const measured: ImportMeasured = {
    seconds,
    cpu: (user + system) / 1e6,
    rows: value.rows,
    claims: value.claims,
    apart: value.apart,
    bytes: file.bytes.length,
    half,
    end,
    peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
  }
  process.stdout.write(JSON.stringify(measured))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
