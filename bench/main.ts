import { execFile, execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Command } from 'commander'
import { measureExports } from './export.js'
import { measureImports } from './import.js'
import type { Figure } from './record.js'
import { isKept, measureRecord, sayFigure, sayFloor } from './record.js'
import { measureRelease } from './release.js'
import { measureWorkbench } from './workbench.js'
import type { Measured } from './worker.js'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const WORKER = here('worker.js')
const CLI = here('../src/cli/main.js')
const EXAMPLE = here('../../data/examples/wire-service.txt')

const ROUNDS = 3
const STARTS = 5
const SIZES = [10_000, 100_000, 1_000_000]

const run = promisify(execFile)

const options = new Command('bench')
  .description('Measures speed, start-up and memory of the reader on this machine.')
  .option('--model <dir>', 'folder of weights, the shipped ones where none is named', '')
  .option('--record', 'measures what a project costs instead: storing, incidents, tallies, search, verify')
  .option('--export', 'measures instead how long 100,000 incidents take to be written in each format')
  .option('--import', 'measures instead how long 100,000 rows of a sheet take to be imported')
  .option(
    '--workbench [dir]',
    'measures instead every request of the workbench at 100,000 claims; in a folder that is named, the project stays',
  )
  .option('--release', 'measures instead how long a release of 100,000 incidents takes')
  .parse()
  .opts<{
    readonly model: string
    readonly record?: boolean
    readonly export?: boolean
    readonly import?: boolean
    readonly workbench?: boolean | string
    readonly release?: boolean
  }>()

/** Whether processes can be held to one core here (Linux, util-linux). */
const pins = canPin()

function canPin(): boolean {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' })
    return true
  } catch (cause) {
    if (cause instanceof Error && ('code' in cause || 'status' in cause)) return false
    throw cause
  }
}

const onCore = (core: number, args: readonly string[]): readonly [string, readonly string[]] =>
  pins ? ['taskset', ['-c', String(core), process.execPath, ...args]] : [process.execPath, args]

async function measure(core: number, what: 'corpus' | 'size', size: number): Promise<Measured> {
  const [command, args] = onCore(core, [WORKER, options.model, what, String(size)])
  const { stdout } = await run(command, [...args], { maxBuffer: 1e7 })
  const measured: Measured = JSON.parse(stdout)
  return measured
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Seconds from the command to its end, for one report of text. */
async function measureStart(): Promise<number> {
  const model = options.model === '' ? [] : ['--model', options.model]
  const [command, args] = onCore(0, [
    CLI,
    'read',
    EXAMPLE,
    '--date',
    '2024-03-17',
    '--format',
    'jsonl',
    ...model,
  ])
  const seconds: number[] = []
  for (let i = 0; i < STARTS; i++) {
    const start = performance.now()
    await run(command, [...args], { maxBuffer: 1e7 })
    seconds.push((performance.now() - start) / 1000)
  }
  return median(seconds)
}

type Row = readonly [what: string, value: string, how: string]

const whole = (x: number): string => Math.round(x).toLocaleString('en-GB')

async function measureAll(): Promise<readonly Row[]> {
  const one = await measure(0, 'corpus', ROUNDS)
  const speed = one.tokens / median(one.seconds)
  const rows: Row[] = [
    [
      'tokens a second',
      whole(speed),
      `median of ${ROUNDS} rounds over ${one.reports} reports, ${whole(one.tokens)} tokens`,
    ],
    [
      'reports a second',
      (one.reports / median(one.seconds)).toFixed(1),
      `${whole(one.tokens / one.reports)} tokens each`,
    ],
    [
      'tokens a second of processor time',
      whole((one.tokens * ROUNDS) / (one.cores * one.seconds.reduce((sum, s) => sum + s, 0))),
      'what a second comes to where nothing else runs on the core',
    ],
    ['processor time over wall time', one.cores.toFixed(2), '1 is one core'],
    ['peak memory, short reports', `${whole(one.peak)} MB`, 'largest resident set of the process'],
    [
      'start-up and one report',
      `${(await measureStart()).toFixed(2)} s`,
      `\`marsad read\`, median of ${STARTS}`,
    ],
  ]
  for (const size of SIZES) {
    const { seconds, tokens, peak, claims } = await measure(0, 'size', size)
    const kb = size / 1000
    rows.push([
      `one report of ${whole(kb)} KB`,
      `${median(seconds).toFixed(2)} s`,
      `${((median(seconds) / kb) * 1000).toFixed(1)} ms a KB, ${whole(tokens / median(seconds))} tokens/s, ${whole(claims)} claims, peak ${whole(peak)} MB`,
    ])
  }
  if (cpus().length < 2) return [...rows, ['two processes against one', '–', 'this machine has one core']]
  const both = await Promise.all([0, 1].map((core) => measure(core, 'corpus', ROUNDS)))
  const together = both.reduce((sum, { tokens, seconds }) => sum + tokens / median(seconds), 0)
  return [
    ...rows,
    [
      'two processes against one',
      `${(together / speed).toFixed(2)} times`,
      `${whole(together)} tokens/s together`,
    ],
  ]
}

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`

function print(rows: readonly Row[]): void {
  const [what, value] = [0, 1].map((i) => Math.max(...rows.map((row) => row[i]!.length)))
  const lines = rows.map((row) => `${row[0].padEnd(what!)}  ${row[1].padStart(value!)}  ${row[2]}`)
  const held = pins ? 'each process held to one core' : 'processes not held to one core (no taskset here)'
  process.stdout.write(`${machine}; ${held}; tokens are words and punctuation marks\n\n${lines.join('\n')}\n`)
}

function printFigure(figure: Figure): void {
  const kept = isKept(figure) ? '' : 'missed'
  const cells = [figure.what.padEnd(40), sayFigure(figure).padStart(12), sayFloor(figure).padEnd(18)]
  process.stdout.write(`${[...cells, kept.padEnd(6), figure.how].join('  ')}\n`)
}

/** Prints each figure when it is there: all of them take minutes. */
async function printRecord(): Promise<void> {
  process.stdout.write(`${machine}; an invented war, a third of its claims in one city\n\n`)
  for await (const figure of measureRecord(pins)) printFigure(figure)
}

async function printWorkbench(given: boolean | string): Promise<void> {
  process.stdout.write(`${machine}, load ${loadavg()[0]!.toFixed(1)}; a server of 100,000 claims\n\n`)
  await measureWorkbench({
    folder: typeof given === 'string' ? given : null,
    say: (line) => console.log(line),
    tell: printFigure,
  })
}

if (options.export === true) await measureExports((line) => console.log(line))
else if (options.import === true) await measureImports((line) => console.log(line))
else if (options.release === true) await measureRelease((line) => console.log(line))
else if (options.record === true) await printRecord()
else if (options.workbench !== undefined) await printWorkbench(options.workbench)
else print(await measureAll())
