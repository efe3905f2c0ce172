import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { takeLock } from './lock.js'
import { codesOf, folderFor, openTrial, textsOf } from './trial.js'
import { verifyLedger } from './verify.js'

const CHILD = fileURLToPath(new URL('trial-child.js', import.meta.url))

function start(args: readonly string[]): ChildProcess & { readonly said: () => readonly string[] } {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let words = ''
  child.stdout!.on('data', (chunk: Buffer) => {
    words += chunk
  })
  return Object.assign(child, { said: () => words.split('\n').slice(0, -1) })
}

interface Point {
  /** In which write it kills itself, and after which share of it; 0 where somebody else kills it. */
  readonly write: number
  readonly share: number
  /** Milliseconds after its first word at which somebody else kills it. */
  readonly delay: number
}

const POINT: fc.Arbitrary<Point> = fc.oneof(
  fc.record({
    write: fc.integer({ min: 1, max: 8 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    delay: fc.constant(0),
  }),
  fc.record({ write: fc.constant(0), share: fc.constant(0), delay: fc.nat(20) }),
)

/** Runs a process that appends until it is killed; returns the appends that it was told are there. */
async function runTill(
  folder: string,
  run: string,
  { write, share, delay }: Point,
): Promise<readonly string[]> {
  const child = start(['append', folder, run, `${write}`, `${share}`])
  if (write === 0) child.stdout!.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay))
  const [code, signal] = await once(child, 'close')
  assert.deepEqual([code, signal], [null, 'SIGKILL'])
  return child.said()
}

/** Appends that the log has, each of which must be whole: `<run> <first> <count> <i>` for every i. */
function appendsOf(texts: readonly (string | null)[]): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < texts.length; ) {
    const [run, first, count] = texts[at]!.split(' ')
    const whole = Array.from({ length: Number(count) }, (_, i) => `${run} ${first} ${count} ${i}`)
    assert.deepEqual(texts.slice(at, at + whole.length), whole)
    found.push(`${run} ${first} ${count}`)
    at += whole.length
  }
  return found
}

/** What must hold after every kill: all that was acknowledged is there, in order; at most one append more; no half. */
function check(
  folder: string,
  acknowledged: readonly string[],
  before: readonly string[],
): readonly string[] {
  const { value: lock, diagnostics } = takeLock(folder)
  assert.deepEqual(diagnostics, [])
  const { value: log } = openTrial(folder)
  const { value: entries, diagnostics: wrong } = log.entries()
  assert.deepEqual(wrong, [])
  const found = appendsOf(textsOf(entries))
  const expected = [...before, ...acknowledged]
  assert.deepEqual(found.slice(0, expected.length), expected)
  assert.ok(found.length <= expected.length + 1)
  const told = codesOf(verifyLedger(folder).diagnostics).filter((code) => code !== 'ledger/set-aside')
  assert.deepEqual(told, [])
  lock!.release()
  return found
}

test('kill -9 at 60 points: what was acknowledged is there, what was half-written is not believed', async (context) => {
  const points = fc.sample(POINT, { seed: 1, numRuns: 60 })
  const lane = async (share: readonly Point[], name: string): Promise<void> => {
    const folder = folderFor(context)
    let there: readonly string[] = []
    for (const [i, point] of share.entries())
      there = check(folder, await runTill(folder, `${name}${i}`, point), there)
  }
  await Promise.all([lane(points.slice(0, 30), 'a'), lane(points.slice(30), 'b')])
})

test('a process that lives keeps its lock; one that was killed loses it', async (context) => {
  const folder = folderFor(context)
  const child = start(['append', folder, 'x', '0', '0'])
  await once(child.stdout!, 'data')
  const refused = takeLock(folder)
  assert.equal(refused.value, null)
  assert.match(
    refused.diagnostics[0]!.message,
    new RegExp(`process ${child.pid} on .* has this project open`),
  )
  child.kill('SIGKILL')
  await once(child, 'close')
  assert.deepEqual(takeLock(folder).diagnostics, [])
})
