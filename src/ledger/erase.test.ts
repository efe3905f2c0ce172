import assert from 'node:assert/strict'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hashOf } from './canonical.js'
import { eraseFromLedger, underMark } from './erase.js'
import { openObjects } from './objects.js'
import { logName, payloadsName } from './paths.js'
import { CHAIN, codesOf, folderFor, noteOf, openQuietly, openTrial, textsOf } from './trial.js'
import { verifyLedger } from './verify.js'

const NAME = 'the name of a witness'

async function projectIn(folder: string) {
  const objects = openObjects(join(folder, 'objects'))
  const object = objects.put(NAME)
  await objects.flush()
  const log = openQuietly(folder)
  const { value } = log.append([noteOf('one'), noteOf(NAME), noteOf('three')])
  return { objects, object, log, entry: value[1]!.hash }
}

test('what was erased is gone, a tombstone stays, the chain verifies and goes on', async (context) => {
  const folder = folderFor(context)
  const { objects, object, log, entry } = await projectIn(folder)
  const before = readFileSync(join(folder, logName(CHAIN)), 'utf8')
  const done = eraseFromLedger(folder, {
    log,
    entries: [entry],
    objects: [object],
    reason: 'asked by the family',
  })
  assert.deepEqual(done, { value: { payloads: 1, objects: 1 }, diagnostics: [] })
  log.append([noteOf('four')], { seal: true })
  assert.deepEqual(textsOf(log.entries().value), ['one', null, 'three', 'four'])
  assert.deepEqual(verifyLedger(folder, { head: entry }).diagnostics, [])
  assert.ok(readFileSync(join(folder, logName(CHAIN)), 'utf8').startsWith(before))
  const payloads = readFileSync(join(folder, payloadsName(CHAIN)), 'utf8')
  assert.ok(!payloads.includes(NAME))
  assert.deepEqual(JSON.parse(payloads.split('\n')[1]!).erased, objects.tombstone(object))
  assert.equal(objects.tombstone(object)!.reason, 'asked by the family')
  assert.equal(objects.tombstone(object)!.by, 'Amal Haddad')
  assert.equal(objects.get(object), null)
})

test('bytes that were erased are not taken in again', async (context) => {
  const folder = folderFor(context)
  const { objects, object, log } = await projectIn(folder)
  eraseFromLedger(folder, { log, entries: [], objects: [object], reason: 'safety' })
  assert.equal(objects.put(NAME), object)
  await objects.flush()
  assert.equal(objects.get(object), null)
  assert.equal(objects.has(object), false)
  assert.deepEqual([...objects.list()], [])
  assert.deepEqual([...objects.erased()], [object])
})

test('where something cannot be erased nothing is', async (context) => {
  const folder = folderFor(context)
  const { object, log, entry } = await projectIn(folder)
  const wrong = [
    { entries: [entry, hashOf('none')], objects: [object], reason: 'safety' },
    { entries: [entry], objects: [hashOf('none')], reason: 'safety' },
    { entries: [entry], objects: [], reason: ' ' },
  ]
  for (const wish of wrong) {
    const { value, diagnostics } = eraseFromLedger(folder, { log, ...wish })
    assert.deepEqual(value, { payloads: 0, objects: 0 })
    assert.equal(diagnostics.length, 1)
  }
  assert.deepEqual(textsOf(log.entries().value), ['one', NAME, 'three'])
})

test('erasures and seals stay', async (context) => {
  const folder = folderFor(context)
  const { log, entry } = await projectIn(folder)
  eraseFromLedger(folder, { log, entries: [entry], objects: [], reason: 'safety' })
  const lines = readFileSync(join(folder, logName(CHAIN)), 'utf8')
    .trimEnd()
    .split('\n')
  for (const line of lines.slice(3)) {
    const { diagnostics } = eraseFromLedger(folder, {
      log,
      entries: [hashOf(line)],
      objects: [],
      reason: 'safety',
    })
    assert.deepEqual(codesOf(diagnostics), ['ledger/erase-own', 'ledger/erase-unknown'])
  }
})

test('an erasure that was interrupted is told, and done by erasing again', async (context) => {
  const folder = folderFor(context)
  const { object, log, entry } = await projectIn(folder)
  const payload = JSON.parse(readFileSync(join(folder, logName(CHAIN)), 'utf8').split('\n')[1]!).payload
  log.append([{ kind: 'erasure', payloads: [payload], objects: [object], reason: 'safety' }])
  assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), ['ledger/erasure-unfinished'])
  eraseFromLedger(folder, { log, entries: [entry], objects: [object], reason: 'safety' })
  assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), [])
  assert.deepEqual(textsOf(log.entries().value), ['one', null, 'three'])
})

test('pieces that a killed writer left are pointed out, since they may repeat it', async (context) => {
  const folder = folderFor(context)
  const { object } = await projectIn(folder)
  appendFileSync(join(folder, payloadsName(CHAIN)), `{"fact":{"text":"${NAME}`)
  const { value: log } = openTrial(folder)
  const { diagnostics } = eraseFromLedger(folder, { log, entries: [], objects: [object], reason: 'safety' })
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['ledger/erase-torn'],
  )
})

test('an erasure that was cut short anywhere is completed by whoever opens the project next', async (context) => {
  for (const cut of ['before the tombstones', 'after the objects']) {
    const folder = folderFor(context)
    const { objects, object, log, entry } = await projectIn(folder)
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    const payload = JSON.parse(readFileSync(join(folder, logName(CHAIN)), 'utf8').split('\n')[1]!).payload
    assert.throws(
      () =>
        underMark(folder, () => {
          log.append([{ kind: 'erasure', payloads: [payload], objects: [object], reason: 'safety' }])
          if (cut === 'after the objects')
            objects.erase(object, { reason: 'safety', by: 'Amal Haddad', at: log.entries().value.at(-1)!.at })
          throw full
        }),
      full,
    )
    assert.equal(textsOf(log.entries().value)[1], NAME, entry)
    const { value: again, diagnostics } = openTrial(folder)
    assert.deepEqual(codesOf(diagnostics), ['ledger/erasure-finished'])
    assert.deepEqual(textsOf(again.entries().value), ['one', null, 'three'])
    assert.equal(objects.get(object), null)
    assert.deepEqual(openTrial(folder).diagnostics, [])
  }
})

test('an erasure of which nothing was said yet leaves all as it was', async (context) => {
  const folder = folderFor(context)
  const { object, objects } = await projectIn(folder)
  assert.throws(() =>
    underMark(folder, () => {
      throw new Error('ENOSPC')
    }),
  )
  const { value: log, diagnostics } = openTrial(folder)
  assert.deepEqual(codesOf(diagnostics), ['ledger/erasure-finished'])
  assert.deepEqual(textsOf(log.entries().value), ['one', NAME, 'three'])
  assert.equal(`${objects.get(object)}`, NAME)
})
