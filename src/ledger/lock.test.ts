import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { canonicalJson, hashOf } from './canonical.js'
import { takeLock } from './lock.js'
import { type ProcessId, stateOf, thisProcess } from './process.js'
import { folderFor } from './trial.js'

const LINUX = process.platform === 'linux'

/** A number that no process has. */
const NOBODY = 2 ** 30

const lockBy = (folder: string, holder: Partial<ProcessId> | string): void => {
  mkdirSync(join(folder, 'local'), { recursive: true })
  const words = typeof holder === 'string' ? holder : canonicalJson({ ...thisProcess(), ...holder })
  writeFileSync(join(folder, 'local/lock'), words)
}

/** What a process leaves that was killed while it took over the lock of one that was gone. */
function leaveHeir(folder: string): void {
  const lock = join(folder, 'local/lock')
  const heir = `${lock}.after-${hashOf(readFileSync(lock)).slice(0, 12)}`
  writeFileSync(heir, canonicalJson({ ...thisProcess(), pid: NOBODY + 1 }))
}

test('a lock is taken once, and again when it was released', (context) => {
  const folder = folderFor(context)
  const { value } = takeLock(folder)
  const refused = takeLock(folder)
  assert.equal(refused.value, null)
  assert.match(refused.diagnostics[0]!.message, /has this project open; let it finish or stop it/)
  value!.release()
  assert.deepEqual(readdirSync(join(folder, 'local')), [])
  assert.notEqual(takeLock(folder).value, null)
})

test('the lock of a process that is gone is replaced', {
  skip: !LINUX && 'only Linux tells start times',
}, (context) => {
  for (const holder of [{ pid: NOBODY }, { boot: 'before' }, { pid: process.ppid, start: '1' }]) {
    const folder = folderFor(context)
    lockBy(folder, holder)
    assert.deepEqual(takeLock(folder).diagnostics, [], JSON.stringify(holder))
    assert.equal(JSON.parse(readFileSync(join(folder, 'local/lock'), 'utf8')).pid, process.pid)
    assert.deepEqual(readdirSync(join(folder, 'local')), ['lock'])
  }
})

test('the lock of another machine, or one that says nothing, is refused with what to do, and left', (context) => {
  for (const holder of [{ host: 'elsewhere' }, { space: 'pid:[1]' }, '', '{"pid":1}']) {
    const folder = folderFor(context)
    lockBy(folder, holder)
    const before = readFileSync(join(folder, 'local/lock'), 'utf8')
    const { value, diagnostics } = takeLock(folder)
    assert.equal(value, null)
    assert.match(diagnostics[0]!.message, /remove local\/lock and try again/)
    assert.equal(readFileSync(join(folder, 'local/lock'), 'utf8'), before)
  }
})

test('a lock that was given to another is not released by the first', (context) => {
  const folder = folderFor(context)
  const { value } = takeLock(folder)
  lockBy(folder, { pid: process.ppid })
  value!.release()
  assert.ok(existsSync(join(folder, 'local/lock')))
})

test('a process that cannot be told from a living one is taken to live', () => {
  const self = thisProcess()
  assert.equal(stateOf(self, self), 'alive')
  assert.equal(stateOf({ ...self, start: null }, self), 'alive')
  assert.equal(stateOf({ ...self, boot: null }, { ...self, boot: null }), 'alive')
  assert.equal(stateOf({ ...self, boot: null }, { ...self, boot: 'x' }), 'elsewhere')
})

test('of several processes that find a dead lock one gets it', {
  skip: !LINUX && 'relies on /proc',
}, async (context) => {
  const folder = folderFor(context)
  lockBy(folder, { pid: NOBODY })
  leaveHeir(folder)
  const child = fileURLToPath(new URL('trial-child.js', import.meta.url))
  const rivals = Array.from({ length: 4 }, () => spawn(process.execPath, [child, 'lock', folder]))
  context.after(() => rivals.map((rival) => rival.kill('SIGKILL')))
  await Promise.all(rivals.map((rival) => once(rival.stdout, 'data')))
  const answers = rivals.map(async (rival) => `${(await once(rival.stdout, 'data'))[0]}`)
  writeFileSync(join(folder, 'go'), '')
  const words = await Promise.all(answers)
  assert.equal(words.filter((answer) => answer === 'held\n').length, 1, words.join(''))
  await wait(0)
  assert.deepEqual(readdirSync(join(folder, 'local')), ['lock'])
})
