import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeTrial, runOn } from './bad-project.js'

const keysIn = (folder: string): number => readdirSync(join(folder, 'keys')).length

test('a mistyped name makes no key where a command only reads, nor where nothing comes to be recorded', async (t) => {
  const { folder } = await makeTrial(t)
  const status = await runOn(folder, ['status', '--as', 'Rena'])
  assert.equal(status.code, 0)
  assert.match(
    status.stderr,
    /^Rena has no key in this installation; none was made, since nothing is signed\n$/,
  )
  const none = await runOn(folder, ['accept', 'c-nosuch', '--as', 'Rena'])
  assert.equal(none.code, 1)
  assert.doesNotMatch(none.stderr, /a key was made/)
  assert.equal(keysIn(folder), 1)
  const agenda = await runOn(folder, ['agenda'])
  assert.deepEqual([agenda.code, agenda.stderr], [0, ''])
})

test('somebody new has a key from the first thing that they sign; reading needs no name afterwards, deciding does', async (t) => {
  const { folder, claims } = await makeTrial(t)
  const accepted = await runOn(folder, ['accept', claims[0], '--as', 'Omar'])
  assert.equal(accepted.stderr, 'a key was made for Omar, who had none in this installation\n')
  assert.equal(keysIn(folder), 2)
  for (const args of [
    ['status'],
    ['claims'],
    ['tally'],
    ['incidents'],
    ['sources'],
    ['versions'],
    ['actors'],
  ]) {
    const { code, stderr } = await runOn(folder, args)
    assert.deepEqual([code, stderr], [0, ''], args.join(' '))
  }
  const asked = await runOn(folder, ['accept', claims[1]])
  assert.equal(asked.code, 1)
  assert.match(
    asked.stderr,
    /project\/who: several people work here \(\S+, \S+\); say who you are with --as NAME/,
  )
})

test('a rejection, a merger, a split and who is held responsible are recorded with a reason only', async (t) => {
  const { folder, claims } = await makeTrial(t)
  const before = await runOn(folder, ['status', '--json'])
  for (const args of [
    ['reject', claims[0]],
    ['reject', claims[0], '--reason', ' '],
    ['merge', ...claims],
    ['split', claims[0]],
    ['responsible', 'i-0c1d2e3f4a5b', 'the army', 'blamed'],
  ]) {
    const { code, stderr } = await runOn(folder, args)
    assert.equal(code, 2, args.join(' '))
    assert.match(stderr, /is kept with a reason; nothing was recorded; say why with --reason WORDS/)
  }
  assert.equal((await runOn(folder, ['status', '--json'])).stdout, before.stdout)
  assert.equal((await runOn(folder, ['reject', claims[0], '--reason', 'a drill'])).code, 0)
})
