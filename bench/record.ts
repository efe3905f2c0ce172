import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RecordMeasured } from './record-worker.js'

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

/** @param pin cores that the process is held to, as `taskset` takes them; null: all */
async function measure(
  what: string,
  count: number,
  { pin = null }: { readonly pin?: string | null } = {},
): Promise<RecordMeasured> {
  const args = [WORKER, what, String(count)]
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

async function claimFigures(): Promise<readonly Figure[]> {
  const once = await measure('claims', CLAIMS)
  const twice = await measure('claims', 2 * CLAIMS)
  const { steps, counts } = once
  const sum = ({ cpu }: RecordMeasured): number => COMPUTED.reduce((ms, step) => ms + cpu[step]!, 0)
  const each = COMPUTED.map((step) => `${step} ${(twice.cpu[step]! / once.cpu[step]!).toFixed(2)}`)
  const [page, pageTime] = slowest(once, 'page: ')
  const [search, searchTime] = slowest(once, 'search: ')
  const seconds = (step: string): number => steps[step]! / 1000
  const of = `${whole(CLAIMS)} claims of ${whole(counts.reports ?? 0)} reports`
  return [
    {
      what: 'incidents proposed',
      value: seconds('incidents'),
      unit: 's',
      floor: { most: 8 },
      how: `${of}; ${whole(counts.incidents ?? 0)} incidents, ${whole(counts.aggregates ?? 0)} aggregates`,
    },
    { what: 'origins traced', value: seconds('origins'), unit: 's', floor: null, how: of },
    { what: 'tolls worked out', value: seconds('tolls'), unit: 's', floor: null, how: of },
    {
      what: 'tally',
      value: steps.tally!,
      unit: 'ms',
      floor: { most: 300 },
      how: `over ${whole(counts.cells ?? 0)} cells of all incidents`,
    },
    {
      what: 'filtered page of 50',
      value: pageTime,
      unit: 'ms',
      floor: { most: 10 },
      how: `the slowest filter: ${page}`,
    },
    {
      what: 'full-text search',
      value: searchTime,
      unit: 'ms',
      floor: { most: 50 },
      how: `the slowest search: ${search}`,
    },
    {
      what: 'first open of a database',
      value: seconds('first open'),
      unit: 's',
      floor: { most: 2 },
      how: 'empty tables',
    },
    {
      what: 'database made',
      value: seconds('projection'),
      unit: 's',
      floor: null,
      how: `all rows of ${of}`,
    },
    {
      what: 'memory',
      value: once.peak,
      unit: 'MB',
      floor: { most: 800 },
      how: `largest resident set, ${of}`,
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
