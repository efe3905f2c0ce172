import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RecordMeasured } from './measured.js'

const WORKER = fileURLToPath(new URL('release-worker.js', import.meta.url))
const run = promisify(execFile)

const INCIDENTS = 100_000

const whole = (x: number): string => Math.round(x).toLocaleString('en-GB')

/** Measures a release of 100,000 incidents in a process of its own: redacted, written, searched. */
export async function measureRelease(say: (line: string) => void): Promise<void> {
  const { stdout } = await run(process.execPath, ['--max-old-space-size=8192', WORKER, String(INCIDENTS)], {
    maxBuffer: 1e7,
  })
  const { steps, cpu, counts, peak }: RecordMeasured = JSON.parse(stdout)
  const { incidents = 0, files = 0, megabytes = 0, largest = 0, before = 0 } = counts
  for (const [step, ms] of Object.entries(steps)) {
    const worked = ((cpu[step] ?? 0) / 1000).toFixed(1)
    say(`release ${step.padEnd(9)} ${(ms / 1000).toFixed(1)} s, ${worked} s of processor time`)
  }
  say(
    `release of ${whole(incidents)} incidents: ${whole(files)} files, ${whole(megabytes)} MB, the largest page ` +
      `${largest.toFixed(1)} MB; ${whole(Math.max(0, peak - before))} MB more memory than the record itself`,
  )
}
