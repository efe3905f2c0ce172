import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { ImportMeasured } from './import-worker.js'

const WORKER = fileURLToPath(new URL('import-worker.js', import.meta.url))
const run = promisify(execFile)

/** Seconds in which 100,000 rows have to be in the record. */
const FLOOR = 60
const ROWS = 100_000

/** Measures the import of a sheet of ACLED's columns, in a process of its own. */
export async function measureImports(say: (line: string) => void): Promise<boolean> {
  const { stdout } = await run(process.execPath, [WORKER, String(ROWS)], { maxBuffer: 1e7 })
  const { seconds, cpu, rows, claims, apart, bytes, half, end, peak } = JSON.parse(stdout) as ImportMeasured
  const n = (count: number): string => count.toLocaleString('en-GB')
  say(
    `import acled          ${n(rows)} rows (${(bytes / 1e6).toFixed(0)} MB) in ${seconds.toFixed(1)} s ` +
      `(under ${FLOOR}: ${seconds < FLOOR ? 'kept' : 'missed'}), ${cpu.toFixed(1)} s of processor time, ` +
      `${n(claims)} claims, ${n(apart)} pairs held apart`,
  )
  say(
    `memory                ${half.toFixed(0)} MB after half of the rows, ${end.toFixed(0)} MB after all, peak ${peak.toFixed(0)} MB`,
  )
  return seconds < FLOOR
}
