import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Fact } from '../record/index.js'
import { strangeEntry } from './kinds.js'
import { logName } from './paths.js'
import { CHAIN, codesOf, folderFor, noteOf, OTHER, openQuietly, textsOf } from './trial.js'
import { verifyLedger } from './verify.js'

/** What a later program might write. */
const PHOTOGRAPH = { kind: 'photograph', of: 'halvek' } as unknown as Fact

test('an entry of a kind that is not known is found in whichever chain it stands', (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('one')], { seal: true })
  assert.equal(strangeEntry(folder), null)
  openQuietly(folder, { chain: OTHER }).append([noteOf('two'), PHOTOGRAPH, noteOf('three')])
  assert.deepEqual(strangeEntry(folder), { kind: 'photograph', where: `${logName(OTHER)}:2` })
})

test('the last entry of a log counts too', (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('one'), PHOTOGRAPH])
  assert.deepEqual(strangeEntry(folder), { kind: 'photograph', where: `${logName(CHAIN)}:2` })
})

test('a kind that damage made is no later program’s word', (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('one'), noteOf('two')])
  const log = join(folder, logName(CHAIN))
  writeFileSync(log, readFileSync(log, 'utf8').replace('"kind":"note"', '"kind":"noue"'))
  assert.equal(strangeEntry(folder), null)
  assert.ok(codesOf(verifyLedger(folder).diagnostics).includes('ledger/chain-broken'))
})

test('a name that looks like a kind is none', (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('one')], { by: '","kind":"photograph"' })
  assert.equal(strangeEntry(folder), null)
})

test('verify holds such an entry against its hash, and says that it left out what it tells', (context) => {
  const folder = folderFor(context)
  const log = openQuietly(folder)
  log.append([noteOf('one'), PHOTOGRAPH, noteOf('two')], { seal: true })
  const { value, diagnostics } = verifyLedger(folder)
  assert.equal(value.entries, 3)
  assert.deepEqual(
    diagnostics.map(({ code, severity }) => [code, severity]),
    [['ledger/kind-unknown', 'error']],
  )
  assert.match(diagnostics[0]!.message, /"photograph" \(1\).*verify with the later one that wrote them/)
  assert.deepEqual(textsOf(log.entries().value), ['one', null, 'two'])
})
