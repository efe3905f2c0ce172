import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  assertWhole,
  copyTo,
  filesWith,
  headOf,
  jsonOf,
  LATER,
  makeTrial,
  readText,
  runOn,
  TEXTS,
  type Trial,
} from './bad-project.js'
import { type Ended, linesOf, MAIN, marsad, runProgram } from './marsad.js'

const HOOK = new URL('bad-disk.js', import.meta.url).href

/** At how many points of each command the disk is full; all of them with MARSAD_FULLS=1000. */
const POINTS = Number(process.env.MARSAD_FULLS ?? 4)

/** Most of the time goes into starting the program. */
const LANES = 2

interface Case {
  readonly name: string
  /** Arguments of the command, without the project. */
  readonly args: (trial: Trial) => readonly string[]
  /** What the command says once there is room again. */
  readonly says: RegExp
  /** Whether it writes to the database, which holds nothing of its own. */
  readonly database?: boolean
  /** The difference that there may be where it stopped half-way. */
  readonly unfinished?: string
  /** Words that are in no file any more afterwards. */
  readonly gone?: string
}

const CASES: readonly Case[] = [
  {
    name: 'add',
    args: ({ root }) => ['add', '--no-read', join(root, 'later.txt')],
    says: /^(1 report added|0 reports added, 1 there already)\n/,
  },
  { name: 'accept', args: ({ claims }) => ['accept', claims[0]], says: /^c-\w+ accepted, entry \w+\n$/ },
  {
    name: 'merge',
    args: ({ claims }) => ['merge', ...claims, '--reason', 'one morning'],
    says: /i-[0-9a-f]{12}/,
  },
  { name: 'undo', args: () => ['undo'], says: /undone|undid|holds/ },
  {
    name: 'erase',
    args: () => ['erase', 'second.txt', '--reason', 'asked for'],
    says: /erased|taken out/,
    unfinished: 'ledger/erasure-unfinished',
    gone: TEXTS['second.txt'],
  },
  {
    name: 'join',
    args: ({ other }) => ['join', other],
    says: /^\d+ entr(y|ies), \d+ objects? and 0 keys came from /,
    unfinished: 'ledger/torn',
  },
  { name: 'rebuild', args: () => ['rebuild'], says: /^\d+ rows made again\n$/, database: true },
  { name: 'claims', args: () => ['claims'], says: /\n2 of 2\n$/, database: true },
]

const fullAt = (
  point: number,
): { readonly node: readonly string[]; readonly env: Record<string, string> } => ({
  node: ['--import', HOOK],
  env: { MARSAD_FULL_AT: String(point) },
})

/** How many dealings with the disk a command has that take room. */
async function pointsOf(trial: Trial, args: readonly string[]): Promise<number> {
  const counted = join(trial.root, 'count')
  const folder = copyTo(trial.folder, join(trial.root, 'counted'))
  const { code, stderr } = await runOn(folder, args, {
    node: ['--import', HOOK],
    env: { MARSAD_FULL_COUNT: counted },
  })
  assert.equal(code, 0, stderr)
  rmSync(folder, { recursive: true })
  return Number(readText(counted))
}

/** One line, which says what was seen and what to do; nothing of the program's inside. */
function assertTold({ code, stdout, stderr }: Ended, point: string): void {
  assert.equal(code, 1, `${point}: ${stdout}${stderr}`)
  assert.equal(stdout, '', point)
  assert.equal(linesOf(stderr).length, 1, `${point}: ${stderr}`)
  assert.match(stderr, /error (ledger\/disk-full|store\/stopped): .*the disk is full.*make room/, point)
}

/** Runs some tasks, two at a time. */
async function inLanes<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const next = items.values()
  const lane = async (): Promise<void> => {
    for (const item of next) await task(item)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

for (const { name, args, says, database = false, unfinished, gone } of CASES)
  test(`a disk that is full at any point of “${name}”: nothing is lost, and with room it goes on`, async (t) => {
    const trial = await makeTrial(t)
    const head = headOf(trial.folder)
    const given = args(trial)
    const points = await pointsOf(trial, given)
    assert.ok(points >= 4, `${points} points`)
    const count = Math.min(points, database ? Math.ceil(POINTS / 2) : POINTS)
    const chosen = Array.from({ length: count }, (_, i) => 1 + Math.floor((i * points) / count))
    await inLanes(chosen, async (at) => {
      const folder = copyTo(trial.folder, join(trial.root, `full-${at}`))
      const point = `${name}, point ${at} of ${points}`
      const full = await runOn(folder, given, fullAt(at))
      // A database may come to the end of its work and only then find no room to tidy up.
      if (!database || full.code !== 0) assertTold(full, point)
      assertWhole(folder, { head, but: unfinished })
      const again = await runOn(folder, given)
      if (/ledger\/erasure-finished/.test(again.stderr)) assert.match(again.stderr, /gone is gone now/)
      else {
        assert.equal(again.code, 0, `${point}: ${again.stderr}`)
        assert.match(again.stdout, says, point)
      }
      assertWhole(folder, { head })
      if (gone !== undefined) assert.deepEqual(filesWith(folder, gone), [], point)
      rmSync(folder, { recursive: true })
    })
  })

test('a disk that is full while a project is made leaves none, and it can be made there again', async (t) => {
  const { root } = await makeTrial(t)
  const folder = join(root, 'new')
  const init = ['init', folder, '--as', 'Rana']
  const counted = join(root, 'count')
  await marsad(init, { node: ['--import', HOOK], env: { MARSAD_FULL_COUNT: counted } })
  rmSync(folder, { recursive: true })
  const points = Number(readText(counted))
  // One after the other in one folder: each finds what the one before it left, and may get by with less.
  for (let at = 1; at <= points && !existsSync(join(folder, 'project.yml')); at += 4) {
    const made = await marsad(init, fullAt(at))
    if (made.code !== 0) assertTold(made, `init, point ${at}`)
  }
  if (!existsSync(join(folder, 'project.yml'))) assert.equal((await marsad(init)).code, 0)
  assert.equal(jsonOf(await runOn(folder, ['status', '--json'])).person, 'Rana')
  assert.deepEqual(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.new')),
    [],
  )
})

test('files that may not grow (ulimit): what was kept before is kept, and adding again completes it', {
  skip: process.platform === 'win32' && 'needs ulimit',
}, async (t) => {
  const { root, folder } = await makeTrial(t)
  const head = headOf(folder)
  const many = join(root, 'many')
  mkdirSync(many)
  for (let i = 100; i < 250; i++) writeFileSync(join(many, `${i}.txt`), `Report ${i}. ${LATER}`)
  const add = ['add', '--no-read', many, '--project', folder]
  const limited = ['-c', 'ulimit -f 64; exec "$@"', 'bash', process.execPath, MAIN, ...add]
  assertTold(await runProgram('bash', limited), 'ulimit')
  assertWhole(folder, { head })
  const again = await marsad(add)
  assert.equal(again.code, 0, again.stderr)
  assert.match(again.stdout, /^86 reports added, 64 there already\n/)
  assertWhole(folder, { head })
})
