import assert from 'node:assert/strict'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openInstallation } from './installation.js'
import { copyOf, folderFor, seededRandom } from './trial.js'

test('an installation keeps its chain, by whatever path it is reached', (context) => {
  const random = seededRandom('a')
  const folder = folderFor(context)
  const { value, diagnostics } = openInstallation(folder, { host: 'one', random })
  assert.match(value.chain, /^[0-9a-f]{32}$/)
  assert.deepEqual(diagnostics, [])
  assert.deepEqual(openInstallation(folder, { host: 'one', random }).value, value)
  const link = join(folderFor(context), 'link')
  symlinkSync(folder, link)
  assert.deepEqual(openInstallation(link, { host: 'one', random }).value, value)
})

test('a copy begins a chain of its own, on the same machine and on another, and says so', (context) => {
  const random = seededRandom('b')
  const folder = folderFor(context)
  const { value } = openInstallation(folder, { host: 'one', random })
  const beside = openInstallation(copyOf(context, folder), { host: 'one', random })
  const away = openInstallation(folder, { host: 'two', random })
  assert.equal(new Set([value.chain, beside.value.chain, away.value.chain]).size, 3)
  for (const { diagnostics } of [beside, away]) {
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['ledger/copied'],
    )
  }
})

test('a file that cannot be read is replaced, with a new chain, and that is told', (context) => {
  const random = seededRandom('c')
  const folder = folderFor(context)
  const before = openInstallation(folder, { host: 'one', random }).value
  const path = join(folder, 'local/installation.json')
  for (const words of ['', '{"chain":"../x"', JSON.stringify({ ...before, chain: '../x' })]) {
    writeFileSync(path, words)
    const { value, diagnostics } = openInstallation(folder, { host: 'one', random })
    assert.notEqual(value.chain, before.chain)
    assert.equal(diagnostics[0]!.code, 'ledger/installation')
  }
  rmSync(path)
  assert.deepEqual(openInstallation(folder, { host: 'one', random }).diagnostics, [])
})
