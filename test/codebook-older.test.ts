import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse, stringify } from 'yaml'
import { CODEBOOK_VERSION } from '../src/codebook/index.js'
import { takeUpCodebook } from '../src/work/index.js'
import { within } from './halvek.js'
import { marsad } from './marsad.js'
import { OWN, projectOf, SHELLING, verified } from './shelling-watch.js'

/** A default project whose files are those of an older program. */
function asOlder(folder: string, version: string): void {
  const path = join(folder, 'codebook.yml')
  const book = { ...parse(readFileSync(path, 'utf8')), version }
  book.kinds = book.kinds.slice(1)
  writeFileSync(path, stringify(book))
  const settings = parse(readFileSync(join(folder, 'project.yml'), 'utf8'))
  delete settings.codebook_name
  delete settings.codebook_sha256
  writeFileSync(join(folder, 'project.yml'), stringify({ ...settings, codebook: version }))
}

test('Marsad’s own codebook of an older version opens, verifies, keeps all kinds, and is brought up to date with a reason', async (t) => {
  const folder = await projectOf(t, null)
  asOlder(folder, '0.9.0')
  assert.deepEqual(await verified(folder), [])
  const status = await marsad(['status', '--project', folder])
  assert.match(status.stdout, /\(codebook marsad 0\.9\.0\)/)
  assert.match(status.stdout, new RegExp(`own is ${CODEBOOK_VERSION} now: marsad codebook marsad --reason`))
  assert.equal((await marsad(['codebook', '--restore', '--project', folder])).code, 1)
  const up = await marsad(['codebook', 'marsad', '--reason', 'the new rulings', '--project', folder])
  assert.equal(up.code, 0)
  await within(folder, (project) => {
    assert.equal(project.settings.codebook, CODEBOOK_VERSION)
    assert.equal(project.standing().codebooks.length, 1)
    assert.deepEqual(project.standing().codebooks[0]?.kinds, null)
  })
  assert.deepEqual(await verified(folder), [])
})

test('an own file that an older program took in without recording it changes nothing, and verify says what to do', async (t) => {
  const folder = await projectOf(t, null)
  asOlder(folder, CODEBOOK_VERSION)
  writeFileSync(join(folder, 'codebook.yml'), SHELLING)
  assert.deepEqual(await verified(folder), ['warning codebook/unrecorded'])
  writeFileSync(join(folder, 'codebook.yml'), 'a: [b')
  assert.deepEqual(await verified(folder), ['error codebook/broken'])
  await within(folder, (project) => {
    writeFileSync(join(folder, 'codebook.yml'), SHELLING)
    const { diagnostics } = takeUpCodebook(project, OWN, { reason: 'as it was meant' })
    assert.deepEqual(diagnostics, [])
  })
  assert.deepEqual(await verified(folder), [])
})
