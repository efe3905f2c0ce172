// Measures one thing of the record in a process of its own: `record-worker.js claims N`, `add N`, `store N`, `log N` …
// A folder after the number is used and left.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKey, openLog, verifyLedger } from '../src/ledger/index.js'
import type { Note } from '../src/record/index.js'
import type { Project, Received } from '../src/work/index.js'
import { addReports } from '../src/work/index.js'
import { makeClaims } from './claims-made.js'
import { counts, measuredNow, steps, timed } from './measured.js'
import { beginProject, keepReadings, keepReports } from './war-project.js'

async function withProject<T>(folder: string, use: (project: Project) => Promise<T>): Promise<T> {
  const project = beginProject(join(folder, 'project'))
  try {
    return await use(project)
  } finally {
    project.close()
  }
}

async function measureStore(reports: number, folder: string): Promise<void> {
  const made = makeClaims(reports * 8)
  const kept = new Set([...made.texts.keys()].slice(0, reports))
  const war = { ...made, claims: made.claims.filter(({ report }) => kept.has(report.text)) }
  await withProject(folder, async (project) => {
    await timed('bytes and texts', () => keepReports(project, war))
    await timed('readings', () => keepReadings(project, war))
    counts.reports = kept.size
  })
  const { value } = await timed('verify', () => verifyLedger(join(folder, 'project')))
  counts.objects = value.objects
}

async function* receivedOf(texts: readonly string[]): AsyncGenerator<Received> {
  for (const [number, text] of texts.entries())
    yield {
      name: `${number}.txt`,
      bytes: Buffer.from(text),
      date: '2024-03-13',
      publisher: 'Northern Wire',
    }
}

async function measureAdd(reports: number, folder: string): Promise<void> {
  const { openCorpus } = await import('./corpus.js')
  const corpus = await openCorpus()
  const texts = Array.from({ length: reports }, (_, i) => corpus[i % corpus.length]!.text)
  await withProject(folder, async (project) => {
    let begun = 0
    const found = (n: number): void => {
      counts.reports = n
      begun = performance.now()
    }
    await addReports(project, receivedOf(texts), { found, step: () => undefined })
    steps.reading = performance.now() - begun
  })
}

/** Entries that go to the log in one append. */
const TOGETHER = 10_000

async function measureLog(entries: number, folder: string): Promise<void> {
  const signer = makeKey(folder, 'Rana')
  const { value: log } = openLog(folder, {
    chain: 'a'.repeat(32),
    signer,
    clock: () => new Date(),
    random: randomBytes,
  })
  await timed('append', () => {
    for (let at = 0; at < entries; at += TOGETHER) {
      const notes = Array.from(
        { length: TOGETHER },
        (_, i): Note => ({ kind: 'note', about: `c-${at + i}`, text: 'seen' }),
      )
      log.append(notes, { seal: true })
    }
  })
  const { value, diagnostics } = await timed('verify', () => verifyLedger(folder))
  counts.entries = value.entries
  counts.differences = diagnostics.length
}

const MEASURES: Readonly<Record<string, (count: number, folder: string) => Promise<void>>> = {
  // Each loads only what it measures: memory is measured too.
  claims: async (claims) => (await import('./measure-claims.js')).measureClaims(claims),
  database: async (claims, at) => (await import('./measure-claims.js')).measureDatabase(claims, at),
  war: async (claims, at) => (await import('./measure-live.js')).makeWar(claims, at),
  spoken: async (claims, at) => (await import('./measure-live.js')).makeSpokenWar(claims, at),
  live: async (claims, at) => (await import('./measure-live.js')).measureLive(claims, at),
  add: measureAdd,
  store: measureStore,
  log: measureLog,
}

const [, , what = '', count = '1', given = null] = process.argv
const folder = given ?? mkdtempSync(join(tmpdir(), 'marsad-bench-'))
try {
  await MEASURES[what]!(Number(count), folder)
} finally {
  if (given === null) rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(JSON.stringify(measuredNow()))
