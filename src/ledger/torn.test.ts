import assert from 'node:assert/strict'
import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { sizeOf } from './files.js'
import { logName, payloadsName } from './paths.js'
import { CHAIN, codesOf, copyOf, folderFor, noteOf, OTHER, openQuietly, openTrial, textsOf } from './trial.js'
import { verifyLedger } from './verify.js'

const LOG = logName(CHAIN)
const PAYLOADS = payloadsName(CHAIN)

/** Appends of these many notes, each numbered on, and how long the log was after each. */
function appendAll(
  folder: string,
  sizes: readonly number[],
): { readonly notes: number; readonly size: number }[] {
  const log = openQuietly(folder)
  let notes = 0
  return sizes.map((count) => {
    log.append(Array.from({ length: count }, () => noteOf(`${notes++}`)))
    return { notes, size: sizeOf(join(folder, LOG)) }
  })
}

const numbersTo = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${i}`)

test('law: a cut anywhere in the end of the log leaves every append before it, and the log goes on', (context) => {
  const folder = folderFor(context)
  const appends = appendAll(folder, [1, 3, 1, 1, 5, 1, 2])
  const whole = appends.at(-1)!.size
  fc.assert(
    fc.property(fc.nat(whole - 1), (cut) => {
      const copy = copyOf(context, folder)
      truncateSync(join(copy, LOG), cut)
      const left = appends.findLast(({ size }) => size <= cut)?.notes ?? 0
      assert.deepEqual(codesOf(verifyLedger(copy).diagnostics), ['ledger/torn'])
      const { value: log, diagnostics } = openTrial(copy)
      assert.deepEqual(codesOf(diagnostics), ['ledger/torn'])
      log.append([noteOf('after')])
      assert.deepEqual(textsOf(log.entries().value), [...numbersTo(left), 'after'])
      assert.deepEqual(log.entries().diagnostics, [])
      assert.deepEqual(codesOf(verifyLedger(copy).diagnostics), ['ledger/set-aside'])
    }),
    { seed: 5, numRuns: 60 },
  )
})

test('what was cut short is kept in log/torn, byte by byte', (context) => {
  const folder = folderFor(context)
  const [, before] = appendAll(folder, [1, 1, 1])
  const log = readFileSync(join(folder, LOG))
  truncateSync(join(folder, LOG), log.length - 7)
  const { diagnostics } = openTrial(folder)
  assert.equal(diagnostics.length, 2)
  assert.match(
    diagnostics[0]!.message,
    /^the last append, \d+ bytes, was cut short; moved to log\/torn\/\S+; it may have been acknowledged, where the file was cut/,
  )
  const torn = readdirSync(join(folder, 'log/torn')).sort()
  assert.equal(torn.length, 2)
  assert.deepEqual(readFileSync(join(folder, 'log/torn', torn[0]!)), log.subarray(before!.size, -7))
})

test('where only the seal was cut, the entry that it vouched for is said to be whole, and verify names what lies aside', (context) => {
  const folder = folderFor(context)
  const log = openQuietly(folder)
  log.append([noteOf('first')], { seal: true })
  log.append([noteOf('decided')], { seal: true })
  const path = join(folder, LOG)
  truncateSync(path, sizeOf(path) - 30)
  const { diagnostics } = openTrial(folder)
  assert.match(
    diagnostics[0]!.message,
    /was cut short; 1 entry is whole in it, and its last line is missing; moved to log\/torn\/(\S+); it may have been acknowledged, where the file was cut afterwards: compare with another copy, or a head/,
  )
  const told = verifyLedger(folder).diagnostics.filter(({ code }) => code === 'ledger/set-aside')
  assert.deepEqual(
    told.map(({ where }) => where),
    readdirSync(join(folder, 'log/torn'))
      .sort()
      .map((name) => `log/torn/${name}`),
  )
  assert.match(told[0]!.message, /may have been acknowledged/)
})

test('a last line that is whole but no entry does not count either', (context) => {
  const folder = folderFor(context)
  appendAll(folder, [2])
  appendFileSync(join(folder, LOG), '\0\0\0\0\0\0\0\n')
  const { value: log, diagnostics } = openTrial(folder)
  assert.deepEqual(codesOf(diagnostics), ['ledger/torn'])
  assert.deepEqual(textsOf(log.entries().value), ['0', '1'])
})

test('a payload without an entry is set aside, whole or half', (context) => {
  for (const words of [
    '{"fact":{"kind":"no',
    `{"fact":{},"hash":"${'0'.repeat(64)}","salt":"${'0'.repeat(32)}"}\n`,
  ]) {
    const folder = folderFor(context)
    appendAll(folder, [2])
    const payloads = readFileSync(join(folder, PAYLOADS))
    appendFileSync(join(folder, PAYLOADS), words)
    assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), ['ledger/torn'])
    assert.deepEqual(codesOf(openTrial(folder).diagnostics), ['ledger/torn'])
    assert.deepEqual(readFileSync(join(folder, PAYLOADS)), payloads)
    assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), ['ledger/set-aside'])
  }
})

test('a torn line in the middle is damage: told, not mended, not believed, and the rest is read', (context) => {
  const folder = folderFor(context)
  appendAll(folder, [1, 1, 1, 1])
  const lines = readFileSync(join(folder, LOG), 'utf8').split('\n')
  lines[1] = lines[1]!.slice(0, 50)
  const damaged = lines.join('\n')
  writeFileSync(join(folder, LOG), damaged)
  const { value: log, diagnostics } = openTrial(folder)
  assert.deepEqual(diagnostics, [])
  const read = log.entries()
  assert.deepEqual(textsOf(read.value), ['0', '2', '3'])
  assert.deepEqual(codesOf(read.diagnostics), [
    'ledger/line-damaged',
    'ledger/chain-broken',
    'ledger/payload-stray',
  ])
  assert.equal(readFileSync(join(folder, LOG), 'utf8'), damaged)
  assert.ok(verifyLedger(folder).diagnostics.some(({ where }) => where === `${LOG}:2`))
})

test('payloads that damage moved or took away are told, and the others still found', (context) => {
  const folder = folderFor(context)
  appendAll(folder, [1, 1, 1, 1])
  const lines = readFileSync(join(folder, PAYLOADS), 'utf8').split('\n')
  writeFileSync(join(folder, PAYLOADS), [lines[2], lines[0], lines[3], ''].join('\n'))
  const { value, diagnostics } = openQuietly(folder).entries()
  assert.deepEqual(textsOf(value), ['0', null, '2', '3'])
  assert.deepEqual(codesOf(diagnostics), ['ledger/payload-missing'])
})

test('payloads of another installation without their entries, left by a join that was cut short, are set aside too', (context) => {
  const folder = folderFor(context)
  openQuietly(folder, { chain: OTHER }).append([noteOf('there')])
  truncateSync(join(folder, logName(OTHER)), 0)
  assert.deepEqual(codesOf(openTrial(folder).diagnostics), ['ledger/torn'])
  assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), ['ledger/set-aside'])
  assert.deepEqual(openTrial(folder).diagnostics, [])
})
