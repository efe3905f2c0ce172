import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RecordMeasured } from './measured.js'

const WORKER = fileURLToPath(new URL('record-worker.js', import.meta.url))

const CLAIMS = 100_000
const STORED = 6000
const READ = 64
const ENTRIES = 1_000_000

const run = promisify(execFile)

/** A figure with the floor that it must keep. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Null: told, and held to nothing. */
  readonly floor: { readonly least: number } | { readonly most: number } | null
  readonly how: string
}

interface MeasureOptions {
  /** Cores that the process is held to, as `taskset` takes them; null: all. */
  readonly pin?: string | null
  /** Where it works; null: in a folder that goes with it. */
  readonly folder?: string | null
}

async function measure(
  what: string,
  count: number,
  { pin = null, folder = null }: MeasureOptions = {},
): Promise<RecordMeasured> {
  const args = [WORKER, what, String(count), ...(folder === null ? [] : [folder])]
  const [command, given] =
    pin === null ? [process.execPath, args] : ['taskset', ['-c', pin, process.execPath, ...args]]
  const { stdout } = await run(command, given, { maxBuffer: 1e7 })
  const measured: RecordMeasured = JSON.parse(stdout)
  return measured
}

const whole = (x: number): string => Math.round(x).toLocaleString('en-GB')

/** The slowest of steps of one sort. */
function slowest({ steps }: RecordMeasured, sort: string): readonly [name: string, ms: number] {
  const own = Object.entries(steps).filter(([name]) => name.startsWith(sort))
  const [name, ms] = own.reduce((a, b) => (b[1] > a[1] ? b : a))
  return [name.slice(sort.length), ms]
}

async function addFigures(pins: boolean): Promise<readonly Figure[]> {
  const stored = await measure('store', STORED)
  const { reports = 1, objects = 0 } = stored.counts
  const [bytes, readings] = [stored.steps['bytes and texts']! / reports, stored.steps.readings! / reports]
  const both = await measure('add', READ, pins ? { pin: '0,1' } : {})
  const figures: Figure[] = [
    {
      what: 'add: storing a report of 300 words',
      value: bytes + readings,
      unit: 'ms',
      floor: { most: 8 },
      how: `${whole(reports)} reports: bytes and text ${bytes.toFixed(2)} ms, reading ${readings.toFixed(2)} ms`,
    },
    {
      what: 'verify: objects a second',
      value: objects / (stored.steps.verify! / 1000),
      unit: '',
      floor: { least: 10_000 },
      how: `${whole(objects)} objects and their log`,
    },
    {
      what: 'memory while reading',
      value: both.peak,
      unit: 'MB',
      floor: { most: 1200 },
      how: `\`add\` of ${READ} reports, largest resident set`,
    },
  ]
  if (!pins) return figures
  const one = await measure('add', READ, { pin: '0' })
  const [alone, together] = [one, both].map(
    ({ steps, counts }) => (counts.reports ?? 0) / (steps.reading! / 1000),
  )
  return [
    ...figures,
    {
      what: 'add: two readers against one',
      value: together! / alone!,
      unit: 'times',
      floor: { least: 1.6 },
      how: `${alone!.toFixed(2)} reports/s held to one core, ${together!.toFixed(2)} on two`,
    },
  ]
}

/** What follows from claims, without the database. */
const COMPUTED = ['origins', 'incidents', 'tolls', 'tallies'] as const

const seconds = ({ steps }: RecordMeasured, step: string): number => steps[step]! / 1000

async function claimFigures(): Promise<readonly Figure[]> {
  const once = await measure('claims', CLAIMS)
  const twice = await measure('claims', 2 * CLAIMS)
  const { counts } = once
  const sum = ({ cpu }: RecordMeasured): number => COMPUTED.reduce((ms, step) => ms + cpu[step]!, 0)
  const each = COMPUTED.map((step) => `${step} ${(twice.cpu[step]! / once.cpu[step]!).toFixed(2)}`)
  const of = `${whole(CLAIMS)} claims of ${whole(counts.reports ?? 0)} reports`
  return [
    {
      what: 'incidents proposed',
      value: seconds(once, 'incidents'),
      unit: 's',
      floor: { most: 8 },
      how: `${of}; ${whole(counts.incidents ?? 0)} incidents, ${whole(counts.aggregates ?? 0)} aggregates`,
    },
    { what: 'origins traced', value: seconds(once, 'origins'), unit: 's', floor: null, how: of },
    { what: 'tolls worked out', value: seconds(once, 'tolls'), unit: 's', floor: null, how: of },
    {
      what: 'tally',
      value: once.steps.tally!,
      unit: 'ms',
      floor: { most: 300 },
      how: `over ${whole(counts.cells ?? 0)} cells of all incidents`,
    },
    {
      what: 'twice the claims against once',
      value: sum(twice) / sum(once),
      unit: 'times',
      floor: { most: 2.3 },
      how: `processor time: ${each.join(', ')}`,
    },
  ]
}

async function databaseFigures(): Promise<readonly Figure[]> {
  const made = await measure('database', CLAIMS)
  const [page, pageTime] = slowest(made, 'page: ')
  const [search, searchTime] = slowest(made, 'search: ')
  return [
    {
      what: 'database: filtered page of 50',
      value: pageTime,
      unit: 'ms',
      floor: { most: 10 },
      how: `the slowest filter: ${page}`,
    },
    {
      what: 'database: full-text search',
      value: searchTime,
      unit: 'ms',
      floor: { most: 50 },
      how: `the slowest search: ${search}`,
    },
    {
      what: 'database: first open',
      value: seconds(made, 'first open'),
      unit: 's',
      floor: { most: 2 },
      how: 'empty tables',
    },
    {
      what: 'database: made',
      value: seconds(made, 'projection'),
      unit: 's',
      floor: null,
      how: `all rows of ${whole(CLAIMS)} claims; largest resident set ${whole(made.peak)} MB, the claims in it`,
    },
  ]
}

/** A project that a server holds. */
async function liveFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
  try {
    await measure('war', CLAIMS, { folder })
    return figuresOfLive(await measure('live', CLAIMS, { folder }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOfLive(live: RecordMeasured): readonly Figure[] {
  const [page, pageTime] = slowest(live, 'page: ')
  const [search, searchTime] = slowest(live, 'search: ')
  const [filter, tallyTime] = slowest(live, 'filtered tally: ')
  const opened = ['record read', 'picture of decided claims', 'picture with suggestions']
  const parts = opened.map((step) => `${step} ${seconds(live, step).toFixed(1)} s`)
  const after = live.steps['decision and page']!
  return [
    {
      what: 'live: opened',
      value: opened.reduce((sum, step) => sum + seconds(live, step), 0),
      unit: 's',
      floor: null,
      how: `${whole(live.counts.claims ?? 0)} claims from the disk; ${parts.join(', ')}`,
    },
    {
      what: 'live decision',
      value: live.steps.decision!,
      unit: 'ms',
      floor: { most: 200 },
      how: `the slowest of nine, until both pictures are right; with the next page of the inbox ${whole(after)} ms`,
    },
    {
      what: 'live filtered tally',
      value: tallyTime,
      unit: 'ms',
      floor: { most: 300 },
      how: `the slowest filter: ${filter}; of everything ${whole(live.steps.tally!)} ms`,
    },
    {
      what: 'live page',
      value: pageTime,
      unit: 'ms',
      floor: { most: 10 },
      how: `50 claims, the slowest filter and order: ${page}`,
    },
    {
      what: 'live search',
      value: searchTime,
      unit: 'ms',
      floor: { most: 50 },
      how: `the slowest search: ${search}`,
    },
    {
      what: 'memory',
      value: live.peak,
      unit: 'MB',
      floor: { most: 800 },
      how: 'largest resident set of that process, from its start to the last decision, its heap held small as by `serve --little-memory`',
    },
  ]
}

async function logFigures(): Promise<readonly Figure[]> {
  const { steps, counts, peak } = await measure('log', ENTRIES)
  return [
    {
      what: 'verify: a log of small entries',
      value: steps.verify! / 1000,
      unit: 's',
      floor: { most: 10 },
      how: `${whole(counts.entries ?? 0)} entries, ${whole(counts.differences ?? 0)} differences, peak ${whole(peak)} MB`,
    },
  ]
}

/** Every figure that the record is held to, as they come. @param pins whether processes can be held to a core here */
export async function* measureRecord(pins: boolean): AsyncGenerator<Figure> {
  yield* await addFigures(pins)
  yield* await claimFigures()
  yield* await liveFigures()
  yield* await databaseFigures()
  yield* await logFigures()
}

export const isKept = ({ value, floor }: Figure): boolean =>
  floor === null || ('least' in floor ? value >= floor.least : value <= floor.most)

/** Two decimals where the number is small. */
const short = (x: number): string => (x < 10 && !Number.isInteger(x) ? x.toFixed(2) : whole(x))

export const sayFigure = ({ value, unit }: Figure): string => `${short(value)} ${unit}`.trim()

export const sayFloor = ({ floor, unit }: Figure): string => {
  if (floor === null) return 'no floor'
  const words = 'least' in floor ? `at least ${short(floor.least)}` : `at most ${short(floor.most)}`
  return `${words} ${unit}`.trim()
}
