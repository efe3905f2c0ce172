import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { diskTroubleOf } from './disk.js'
import { writeAll } from './files.js'
import { logName, payloadsName } from './paths.js'
import { CHAIN, codesOf, folderFor, noteOf, openQuietly, openTrial, textsOf } from './trial.js'
import { verifyLedger } from './verify.js'

const bytesOf = (folder: string): readonly Buffer[] =>
  [logName(CHAIN), payloadsName(CHAIN)].map((name) => readFileSync(join(folder, name)))

test('law: a disk that is full after any number of bytes adds nothing and takes nothing', (context) => {
  fc.assert(
    fc.property(fc.nat(900), fc.integer({ min: 1, max: 3 }), (room, count) => {
      const folder = folderFor(context)
      let left = Number.POSITIVE_INFINITY
      const write = (handle: number, bytes: Uint8Array): void => {
        writeAll(handle, bytes.subarray(0, left))
        left -= bytes.length
        if (left < 0) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      }
      const log = openQuietly(folder, { write })
      log.append([noteOf('before')])
      const before = bytesOf(folder)
      left = room
      const facts = Array.from({ length: count }, (_, i) => noteOf(`${i}`.repeat(120)))
      assert.throws(
        () => log.append(facts, { seal: true }),
        /the disk is full: nothing of this was recorded.*make room/,
      )
      assert.deepEqual(bytesOf(folder), before)
      left = Number.POSITIVE_INFINITY
      log.append([noteOf('after')])
      assert.deepEqual(textsOf(openQuietly(folder).entries().value), ['before', 'after'])
      assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), [])
    }),
    { seed: 8, numRuns: 40 },
  )
})

test('a file that may not grow keeps all that was acknowledged', {
  skip: process.platform === 'win32' && 'needs ulimit',
}, (context) => {
  const folder = folderFor(context)
  openQuietly(folder)
  const child = fileURLToPath(new URL('trial-child.js', import.meta.url))
  const { stdout } = spawnSync('bash', [
    '-c',
    'ulimit -f 12; exec "$@"',
    'bash',
    process.execPath,
    child,
    'fill',
    folder,
  ])
  const said = `${stdout}`.trimEnd().split('\n')
  assert.match(said.at(-1)!, /the disk is full: nothing of this was recorded/)
  assert.ok(said.length > 3)
  const { value: log, diagnostics } = openTrial(folder)
  assert.deepEqual(diagnostics, [])
  const texts = textsOf(log.entries().value).filter((_, i) => i % 2 === 1)
  assert.deepEqual(texts, said.slice(0, -1))
  assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), [])
})

test('what a disk refuses is told with what to do; any other error is left as it is', () => {
  const errorWith = (code: string, path?: string): Error =>
    Object.assign(new Error(`${code}: something`), { code, ...(path === undefined ? {} : { path }) })
  const told = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO'].map((code) =>
    diskTroubleOf(errorWith(code, '/halvek/log')),
  )
  assert.deepEqual(
    told.map((diagnostic) => diagnostic?.code),
    [...Array(3).fill('ledger/disk-full'), ...Array(3).fill('ledger/disk-shut'), 'ledger/disk-fails'],
  )
  assert.ok(told.every((diagnostic) => diagnostic?.where === '/halvek/log'))
  assert.match(told[0]!.message, /all that was recorded before is kept.*; make room and do it again$/)
  assert.match(told[3]!.message, /ask for the right to write/)
  for (const error of [errorWith('ENOENT'), new Error('ours'), 'words'])
    assert.equal(diskTroubleOf(error), null)
})
