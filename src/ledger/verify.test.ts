import assert from 'node:assert/strict'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Capture } from '../record/index.js'
import { canonicalJson } from './canonical.js'
import { eraseFromLedger } from './erase.js'
import { sizeOf } from './files.js'
import { makeKey, peopleOf, writePerson } from './keys.js'
import { openObjects } from './objects.js'
import { logName, payloadsName } from './paths.js'
import { CHAIN, codesOf, copyOf, flipByte, folderFor, noteOf, OTHER, openQuietly } from './trial.js'
import { verifyLedger } from './verify.js'

const LOG = logName(CHAIN)

/** A project with objects, two chains and an erasure, all of it sealed. */
async function projectIn(folder: string): Promise<readonly string[]> {
  const objects = openObjects(join(folder, 'objects'))
  const bytes = objects.put('Army artillery shelled the town of Halvek on Monday.')
  const gone = objects.put('A name.')
  await objects.flush()
  const capture: Capture = {
    ...{ kind: 'capture', bytes, report: null, from: 'halvek.txt', sentences: [[0, 52]] },
    extractor: { name: 'text', version: '1' },
  }
  const log = openQuietly(folder)
  const { value } = log.append([capture, noteOf('one'), noteOf('a name')], { seal: true })
  openQuietly(folder, { chain: OTHER }).append([noteOf('other')], { seal: true })
  eraseFromLedger(folder, { log, entries: [value[2]!.hash], objects: [gone], reason: 'safety' })
  return log.heads().map(({ head }) => head)
}

/** Paths of all files of a project that are not of this installation alone. */
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:log|objects)\/.*(?:jsonl|[0-9a-f]{62}(?:\.erased)?)$/.test(name))
    .sort()

test('a project that is as it was has no differences, and every earlier head is found', async (context) => {
  const folder = folderFor(context)
  await projectIn(folder)
  assert.deepEqual(verifyLedger(folder), {
    value: { chains: 2, entries: 5, seals: 3, objects: 1 },
    diagnostics: [],
  })
  const { value: entries } = openQuietly(folder).entries()
  for (const { hash } of entries) assert.deepEqual(verifyLedger(folder, { head: hash }).diagnostics, [])
  const strange = verifyLedger(folder, { head: '0'.repeat(64) })
  assert.deepEqual(codesOf(strange.diagnostics), ['ledger/head-missing'])
})

test('law: a byte that is changed, in an object, a log, a payload or a tombstone, is found', async (context) => {
  const folder = folderFor(context)
  await projectIn(folder)
  const files = filesOf(folder)
  assert.equal(files.length, 6)
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 0.9999, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
      (file, share, by) => {
        const path = join(folder, file)
        const at = Math.floor(share * sizeOf(path))
        flipByte(path, at, by)
        const { diagnostics } = verifyLedger(folder)
        flipByte(path, at, by)
        assert.notDeepEqual(codesOf(diagnostics), [], `${file} at ${at}`)
      },
    ),
    { seed: 3, numRuns: 500 },
  )
  assert.deepEqual(verifyLedger(folder).diagnostics, [])
})

test('an end that was cut off with its seals is found by whoever holds an earlier head', async (context) => {
  const folder = folderFor(context)
  const heads = await projectIn(folder)
  const lines = readFileSync(join(folder, LOG), 'utf8').trimEnd().split('\n')
  truncateSync(join(folder, LOG), lines.slice(0, 4).join('\n').length + 1)
  const payloads = join(folder, payloadsName(CHAIN))
  const said = readFileSync(payloads, 'utf8').trimEnd().split('\n')
  truncateSync(payloads, said.slice(0, 3).join('\n').length + 1)
  assert.deepEqual(codesOf(verifyLedger(folder, { head: heads[0]! }).diagnostics), [
    'ledger/erasure-unsaid',
    'ledger/head-missing',
  ])
})

test('a chain that another one has seen cannot be taken away', async (context) => {
  const folder = folderFor(context)
  await projectIn(folder)
  for (const name of [LOG, payloadsName(CHAIN)]) rmSync(join(folder, name))
  assert.ok(codesOf(verifyLedger(folder).diagnostics).includes('ledger/head-missing'))
})

test('a head that was deposited must still be there', async (context) => {
  const folder = folderFor(context)
  const [head] = await projectIn(folder)
  mkdirSync(join(folder, 'deposits'))
  writeFileSync(join(folder, 'deposits', `${head}.tsr`), 'token')
  assert.deepEqual(verifyLedger(folder).diagnostics, [])
  writeFileSync(join(folder, 'deposits', `${'1'.repeat(64)}.tsr`), 'token')
  assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), ['ledger/head-missing'])
})

test('an object that an entry speaks of must be there', async (context) => {
  const folder = folderFor(context)
  await projectIn(folder)
  const object = filesOf(folder).find((name) => /^objects.*\/[0-9a-f]{62}$/.test(name))!
  rmSync(join(folder, object))
  assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), ['ledger/object-missing'])
})

test('a seal under another key, a key that is gone and a name that was changed are told', async (context) => {
  const folder = folderFor(context)
  await projectIn(folder)
  const [person] = peopleOf(folder)
  const copy = copyOf(context, folder)
  writePerson(copy, { ...person!, name: 'Somebody else' })
  assert.deepEqual(codesOf(verifyLedger(copy).diagnostics), ['ledger/name-differs'])
  rmSync(join(copy, 'keys', `${person!.id}.json`))
  assert.deepEqual(codesOf(verifyLedger(copy).diagnostics), ['ledger/key-unknown'])
  const stranger = makeKey(copy, 'Amal Haddad')
  renameSync(join(copy, 'keys', `${stranger.id}.json`), join(copy, 'keys', `${person!.id}.json`))
  assert.deepEqual(codesOf(verifyLedger(copy).diagnostics), ['ledger/key-damaged', 'ledger/key-unknown'])
})

test('a tombstone that no entry speaks of is told, and does not pass for an erasure', async (context) => {
  const folder = folderFor(context)
  await projectIn(folder)
  const payloads = join(folder, payloadsName(CHAIN))
  const lines = readFileSync(payloads, 'utf8').split('\n')
  const erased = { at: '2031-03-01T08:00:00.000Z', by: 'Nobody', reason: 'none' }
  lines[1] = canonicalJson({ erased, hash: JSON.parse(lines[1]!).hash })
  writeFileSync(payloads, lines.join('\n'))
  assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), ['ledger/erasure-unsaid'])
})

test('of many differences of one sort the first are told, and how many more there are', (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append(Array.from({ length: 70 }, (_, i) => noteOf(`${i}`)))
  truncateSync(join(folder, payloadsName(CHAIN)), 0)
  const { diagnostics } = verifyLedger(folder)
  const missing = diagnostics.filter(({ code }) => code === 'ledger/payload-missing')
  assert.equal(missing.length, 51)
  assert.equal(missing.at(-1)!.message, '20 more of this sort')
})
