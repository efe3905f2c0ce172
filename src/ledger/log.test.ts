import assert from 'node:assert/strict'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Fact } from '../record/index.js'
import { hashOf, saltedHash } from './canonical.js'
import { makeKey } from './keys.js'
import { logName, payloadsName } from './paths.js'
import { CHAIN, codesOf, folderFor, noteOf, OTHER, openQuietly, openTrial, textsOf } from './trial.js'
import { verifyLedger } from './verify.js'

const PLAIN = { noNullPrototype: true }
const text = fc.string({ unit: 'binary', maxLength: 40 })

const FACT: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), about: text, text }, PLAIN),
  fc.record({ kind: fc.constant('undo' as const), of: text, reason: fc.option(text) }, PLAIN),
  fc.record(
    {
      kind: fc.constant('override' as const),
      incident: text,
      cell: text,
      value: fc.option(
        fc.record({ low: fc.nat(), best: fc.option(fc.nat()), high: fc.constant(null) }, PLAIN),
      ),
      reason: text,
    },
    PLAIN,
  ),
)

test('law: what was appended is there when the log is opened again, and verifies', (context) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(FACT, { maxLength: 4 }), fc.boolean()), { maxLength: 6 }),
      (appends) => {
        const folder = folderFor(context)
        const log = openQuietly(folder)
        const told = appends.flatMap(([facts, seal]) => log.append(facts, { seal }).value)
        assert.deepEqual(
          told.map(({ fact }) => fact),
          appends.flatMap(([facts]) => facts),
        )
        const again = openQuietly(folder)
        assert.deepEqual(again.entries(), { value: told, diagnostics: [] })
        assert.deepEqual(again.heads(), log.heads())
        assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), [])
      },
    ),
    { seed: 11, numRuns: 40 },
  )
})

test('each line names the hash of the line before, and its payload by a salted hash', (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('one'), noteOf('two')], { seal: true })
  const lines = readFileSync(join(folder, logName(CHAIN)), 'utf8')
    .trimEnd()
    .split('\n')
  const said = lines.map((line) => JSON.parse(line))
  assert.deepEqual(
    said.map(({ prev }) => prev),
    [null, hashOf(lines[0]!), hashOf(lines[1]!)],
  )
  const payload = readFileSync(join(folder, payloadsName(CHAIN)), 'utf8').split('\n')[0]!
  const { fact, hash, salt } = JSON.parse(payload)
  assert.deepEqual(fact, noteOf('one'))
  assert.equal(
    payload.slice('{"fact":'.length, payload.indexOf(',"hash"')),
    '{"about":"halvek","kind":"note","text":"one"}',
  )
  assert.equal(saltedHash(salt, payload.slice('{"fact":'.length, payload.indexOf(',"hash"'))), hash)
  assert.equal(said[0].payload, hash)
})

test('an entry says who spoke, be it a person or a program; the seal is the key holder’s', (context) => {
  const folder = folderFor(context)
  const log = openQuietly(folder)
  const { value } = log.append([noteOf('read')], { by: 'marsad 0.2', seal: true })
  assert.equal(value[0]!.by, 'marsad 0.2')
  const lines = readFileSync(join(folder, logName(CHAIN)), 'utf8')
    .trimEnd()
    .split('\n')
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).by),
    ['marsad 0.2', 'Amal Haddad'],
  )
})

test('a seal is put on what is new, once for each key', (context) => {
  const folder = folderFor(context)
  const log = openQuietly(folder)
  assert.equal(log.seal().value, null)
  log.append([noteOf('one')])
  const head = log.seal().value
  assert.deepEqual([head], log.heads())
  assert.equal(log.seal().value, null)
  const second = openQuietly(folder, { signer: makeKey(folder, 'Basil Qasim') })
  assert.notEqual(second.seal().value, null)
  assert.deepEqual(verifyLedger(folder).diagnostics, [])
})

test('a clock that jumps back changes nothing but what it says, once', (context) => {
  const folder = folderFor(context)
  const times = ['2031-03-01T08:00:00Z', '2024-01-01T00:00:00Z', '2024-01-01T00:00:01Z']
  const log = openQuietly(folder, { clock: () => new Date(times.shift()!) })
  const told = ['one', 'two', 'three'].map((words) => log.append([noteOf(words)]))
  assert.deepEqual(
    told.map(({ diagnostics }) => codesOf(diagnostics)),
    [[], ['ledger/clock'], []],
  )
  assert.match(told[1]!.diagnostics[0]!.message, /^the clock went back by 2,616 days: it says 2024-01-01T/)
  assert.deepEqual(textsOf(log.entries().value), ['one', 'two', 'three'])
  assert.equal(log.entries().value[1]!.at, '2024-01-01T00:00:00.000Z')
  assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), [])
})

test('an entry comes after what its chain has seen, whatever the clocks say', (context) => {
  const folder = folderFor(context)
  const early = openQuietly(folder, { clock: () => new Date('2031-01-01T00:00:00Z') })
  const late = openQuietly(folder, { chain: OTHER, clock: () => new Date('2035-01-01T00:00:00Z') })
  late.append([noteOf('late 1')])
  early.append([noteOf('early 1'), noteOf('early 2')])
  late.append([noteOf('late 2')])
  early.append([noteOf('early 3')])
  assert.deepEqual(textsOf(early.entries().value), ['late 1', 'early 1', 'early 2', 'late 2', 'early 3'])
  assert.deepEqual(early.entries().diagnostics, [])
  const seen = readFileSync(join(folder, logName(CHAIN)), 'utf8')
    .trimEnd()
    .split('\n')
  assert.deepEqual(
    seen.map((line) => JSON.parse(line).seen.map((head: { seq: number }) => head.seq)),
    [[0], [], [1]],
  )
})

test('entries that know nothing of each other stand by time, then by chain', (context) => {
  const folder = folderFor(context)
  const clock = (): Date => new Date('2031-01-01T00:00:00Z')
  const apart = folderFor(context)
  openQuietly(folder, { chain: OTHER, clock }).append([noteOf('b')])
  openQuietly(apart, { clock }).append([noteOf('a')])
  for (const name of [logName(CHAIN), payloadsName(CHAIN)])
    copyFileSync(join(apart, name), join(folder, name))
  assert.deepEqual(textsOf(openQuietly(folder).entries().value), ['a', 'b'])
})

test('a log that another process wrote to is not written to', (context) => {
  const folder = folderFor(context)
  const one = openQuietly(folder)
  const two = openQuietly(folder)
  two.append([noteOf('two')])
  assert.throws(() => one.append([noteOf('one')]), /another process wrote to it/)
  assert.deepEqual(textsOf(two.entries().value), ['two'])
  assert.deepEqual(openTrial(folder).diagnostics, [])
})

test('a name with quotes, controls and Arabic letters is kept as it is', (context) => {
  const folder = folderFor(context)
  const by = 'أمل "A\\\u0001\u0085" \ud83d\ude00'
  const log = openQuietly(folder)
  log.append([noteOf('one')], { by })
  assert.equal(openQuietly(folder).entries().value[0]!.by, by)
})
