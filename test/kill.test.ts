import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Entry } from '../src/record/index.js'
import { initProject, openProject, verifyProject } from '../src/work/index.js'
import { addAll } from './kill-work.js'
import { folderWith, linesOf, REPORT, runProgram } from './marsad.js'

const HOOK = new URL('kill-at.js', import.meta.url).href
const WORK = fileURLToPath(new URL('kill-work.js', import.meta.url))

/** How many times the program is killed; all points and more with MARSAD_KILLS=200. */
const KILLS = Number(process.env.MARSAD_KILLS ?? 60)

/** Most of the time goes into waiting for the disk. */
const LANES = 8

const REPORTS = {
  'a.txt': REPORT,
  'b.txt': `${REPORT} A second report of the same day.`,
  'c.jsonl': ['one', 'two', 'three']
    .map((id) => JSON.stringify({ id, text: `${REPORT} Told by ${id}.` }))
    .join('\n'),
}

interface Setting {
  readonly empty: string
  readonly reports: string
}

function prepare(root: string): Setting {
  const reports = join(root, 'reports')
  mkdirSync(reports)
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(reports, name), text)
  const empty = join(root, 'empty')
  const made = initProject(empty, { name: null, person: 'Rana', codebook: null, clock: () => new Date() })
  assert.ok(!('code' in made))
  return { empty, reports }
}

const work = (folder: string, reports: string, env: Readonly<Record<string, string>>) =>
  runProgram(process.execPath, ['--import', HOOK, WORK, folder, reports], { env })

/** Everything that was told before the end is there, all of it holds, and going on gives what no kill would have. */
async function check(folder: string, reports: string, told: readonly string[]): Promise<void> {
  const { value: project, diagnostics } = openProject(folder)
  assert.ok(project !== null, diagnostics[0]?.message)
  try {
    assert.ok(!diagnostics.some(({ severity }) => severity === 'error'))
    const { value: entries, diagnostics: read } = project.entries()
    assert.deepEqual(read, [])
    for (const line of told) isThere(line, entries)
    await addAll(project, reports)
    assert.equal(project.standing().reports.length, 5)
    const again = await addAll(project, reports)
    assert.equal(again.value.reports, 0)
  } finally {
    project.close()
  }
}

function isThere(line: string, entries: readonly Entry[]): void {
  const [what, ...hashes] = line.split(' ')
  const known = new Set(
    entries.map(({ hash, fact }) => (what === 'entries' ? hash : fact?.kind === 'capture' ? fact.bytes : '')),
  )
  for (const hash of hashes) assert.ok(known.has(hash), `${what} ${hash} was told and is lost`)
}

test(`killed at ${KILLS} points of add and of decisions: nothing told is lost, nothing half-written is believed`, async (t) => {
  const root = folderWith(t, {})
  const { empty, reports } = prepare(root)
  const whole = join(root, 'whole')
  cpSync(empty, whole, { recursive: true })
  const counted = join(root, 'count')
  const { stderr } = await work(whole, reports, { MARSAD_KILL_COUNT: counted })
  assert.equal(stderr, '')
  const points = Number(readFileSync(counted, 'utf8'))
  assert.ok(points > 40, `${points} points`)
  const kills = Array.from({ length: KILLS }, (_, i) => i).values()
  const lane = async (): Promise<void> => {
    for (const kill of kills) {
      const folder = join(root, `killed-${kill}`)
      cpSync(empty, folder, { recursive: true })
      const at = 1 + Math.floor((kill * points) / KILLS)
      const { code, stdout } = await work(folder, reports, { MARSAD_KILL_AT: String(at) })
      assert.equal(code, null, `point ${at} of ${points} was reached`)
      await check(folder, reports, linesOf(stdout))
      rmSync(folder, { recursive: true })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await check(whole, reports, [])
  const { diagnostics } = await verifyProject(whole, { head: null })
  assert.deepEqual(diagnostics, [])
})
