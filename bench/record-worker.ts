// Measures one thing of the record in a process of its own: `record-worker.js claims N`, `add N`, `store N`, `log N`.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proposeIncidents } from '../src/incident/index.js'
import { canonicalJson, makeKey, openLog, verifyLedger } from '../src/ledger/index.js'
import { traceOrigins } from '../src/origin/index.js'
import type { MachineReading, Note, RecordedClaim } from '../src/record/index.js'
import type { ReportLine, Versions } from '../src/report/index.js'
import type { Filter, Store } from '../src/store/index.js'
import { openStore } from '../src/store/index.js'
import { tally, tollsOf } from '../src/tally/index.js'
import type { Received } from '../src/work/index.js'
import { addReports, initProject, openProject, type Project } from '../src/work/index.js'
import { makeClaims } from './claims-made.js'
import { openCorpus } from './corpus.js'

/** What a worker prints, as JSON. */
export interface RecordMeasured {
  /** Milliseconds of each step. */
  readonly steps: Readonly<Record<string, number>>
  /** Processor time of the same, milliseconds, collection of garbage with it: what others do meanwhile is not in it. */
  readonly cpu: Readonly<Record<string, number>>
  /** How many of each there were. */
  readonly counts: Readonly<Record<string, number>>
  /** Largest resident set, MB (10^6 bytes). */
  readonly peak: number
}

const steps: Record<string, number> = {}
const cpu: Record<string, number> = {}
const counts: Record<string, number> = {}

async function timed<T>(step: string, run: () => T | Promise<T>): Promise<T> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await run()
  const { user, system } = process.cpuUsage(before)
  steps[step] = performance.now() - start
  cpu[step] = (user + system) / 1000
  return result
}

/** The median of several runs, as a step. */
async function often(step: string, run: () => unknown): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < 7; i++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  steps[step] = times.sort((a, b) => a - b)[3]!
}

/** Filters as a person sets them; each page and each search is measured, and the slowest is told. */
const PAGES: Readonly<Record<string, Filter>> = {
  all: { states: ['suggested', 'accepted', 'edited', 'added', 'unsure'] },
  city: { places: ['made:city'] },
  'air strikes in the city': { places: ['Halvek'], kinds: ['airstrike'] },
  'a party in a year': { actors: ['made/party-3'], from: '2021-01-01', until: '2021-12-31' },
  'one week': { from: '2021-03-01', until: '2021-03-07' },
  'waiting for a decision': { states: ['suggested'] },
  'a small town': { places: ['made:town-7'] },
  'denials in the city': { stances: ['denies'], places: ['made:city'] },
}
const SEARCHES: Readonly<Record<string, Filter>> = {
  'one word': { text: 'market' },
  'two words': { text: 'bakery Halvek' },
  'a phrase without a word': { text: '"car bomb" -market' },
  'a word that nobody uses': { text: 'nowhere' },
}

async function measurePages(store: Store): Promise<void> {
  const page = { limit: 50 }
  for (const [name, filter] of Object.entries(PAGES))
    await often(`page: ${name}`, () => store.claims(filter, page))
  for (const [name, filter] of Object.entries(SEARCHES))
    await often(`search: ${name}`, () => store.claims(filter, page))
}

async function measureClaims(count: number, folder: string): Promise<void> {
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
  counts.incidents = incidents.length
  counts.aggregates = aggregates.length
  counts.cells = tolls.reduce((sum, { cells }) => sum + cells.length, 0)
  const reports = [...new Map(claims.map(({ report }) => [report.text, report])).values()].map((report) => ({
    report,
    text: texts.get(report.text)!,
  }))
  counts.reports = reports.length
  const cells = new Map(tolls.map(({ incident, cells: own }) => [incident, own]))
  const store = await timed('first open', () => openStore(join(folder, 'database')))
  await timed('projection', () =>
    store.project({ reports, claims, incidents, cells, origins, documents: [] }, 'made'),
  )
  await measurePages(store)
  await store.close()
}

const VERSIONS: Versions = { program: 'bench', model: 'bench', codebook: 'bench' }

async function withProject<T>(folder: string, use: (project: Project) => Promise<T>): Promise<T> {
  const made = initProject(join(folder, 'project'), {
    name: null,
    person: 'Rana',
    codebook: null,
    clock: () => new Date(),
  })
  if ('code' in made) throw new Error(made.message)
  const { value: project, diagnostics } = openProject(made.folder)
  if (project === null) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  try {
    return await use(project)
  } finally {
    project.close()
  }
}

async function* received(texts: Iterable<string>): AsyncGenerator<Received> {
  let number = 0
  for (const text of texts)
    yield {
      name: `${number++}.txt`,
      bytes: Buffer.from(text),
      date: '2024-03-13',
      publisher: 'Northern Wire',
    }
}

/** Readings go to the disk as `add` writes them: objects and log in batches of 32. */
async function storeReadings(project: Project, claims: readonly RecordedClaim[]): Promise<void> {
  const byText = new Map<string, RecordedClaim[]>()
  for (const claim of claims) {
    const own = byText.get(claim.report.text)
    if (own === undefined) byText.set(claim.report.text, [claim])
    else own.push(claim)
  }
  const all = [...byText]
  for (let at = 0; at < all.length; at += 32) {
    const facts = all.slice(at, at + 32).map(([text, own]): MachineReading => {
      const { report } = own[0]!
      const line: ReportLine = {
        ...report,
        text: project.objects.get(text)!.toString('utf8'),
        sentences: [],
        claims: own.map(({ claim }) => claim),
        marsad: VERSIONS,
        diagnostics: [],
      }
      return { kind: 'reading', text, reading: project.objects.put(canonicalJson(line)), versions: VERSIONS }
    })
    await project.objects.flush()
    project.log.append(facts, { by: 'bench' })
  }
}

async function measureStore(reports: number, folder: string): Promise<void> {
  const { claims, texts } = makeClaims(reports * 8)
  const kept = new Set([...texts.keys()].slice(0, reports))
  await withProject(folder, async (project) => {
    const bodies = [...kept].map((hash) => texts.get(hash)!)
    const quiet = { keepOnly: true, found: () => undefined, step: () => undefined }
    await timed('bytes and texts', () => addReports(project, received(bodies), quiet))
    await timed('readings', () =>
      storeReadings(
        project,
        claims.filter(({ report }) => kept.has(report.text)),
      ),
    )
    counts.reports = kept.size
  })
  const { value } = await timed('verify', () => verifyLedger(join(folder, 'project')))
  counts.objects = value.objects
}

async function measureAdd(reports: number, folder: string): Promise<void> {
  const corpus = await openCorpus()
  const texts = Array.from({ length: reports }, (_, i) => corpus[i % corpus.length]!.text)
  await withProject(folder, async (project) => {
    let begun = 0
    const found = (n: number): void => {
      counts.reports = n
      begun = performance.now()
    }
    await addReports(project, received(texts), { found, step: () => undefined })
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
  claims: measureClaims,
  add: measureAdd,
  store: measureStore,
  log: measureLog,
}

const [, , what = '', count = '1'] = process.argv
const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
try {
  await MEASURES[what]!(Number(count), folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const measured: RecordMeasured = { steps, cpu, counts, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 }
process.stdout.write(JSON.stringify(measured))
