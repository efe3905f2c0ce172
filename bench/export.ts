import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { FORMATS } from '../src/export/index.js'
import type { ExportMeasured } from './export-worker.js'

const WORKER = fileURLToPath(new URL('export-worker.js', import.meta.url))
const run = promisify(execFile)

/** Seconds in which 100,000 incidents have to be written, in every format. */
const FLOOR = 60
const INCIDENTS = 100_000

/** Measures every format on 100,000 incidents, one process a format, and prints a line as each is done. */
export async function measureExports(say: (line: string) => void): Promise<boolean> {
  let kept = true
  for (const { slug } of FORMATS) {
    const { stdout } = await run(
      process.execPath,
      ['--max-old-space-size=8192', WORKER, slug, String(INCIDENTS)],
      {
        maxBuffer: 1e7,
      },
    )
    const { seconds, incidents, bytes, before, peak } = JSON.parse(stdout) as ExportMeasured
    kept &&= seconds < FLOOR
    say(
      `export ${slug.padEnd(15)} ${incidents.toLocaleString('en-GB')} incidents in ${seconds.toFixed(1)} s ` +
        `(under ${FLOOR}: ${seconds < FLOOR ? 'kept' : 'missed'}), ${(bytes / 1e6).toFixed(0)} MB written, ` +
        `${Math.max(0, peak - before).toFixed(0)} MB more memory than the record itself`,
    )
  }
  return kept
}
