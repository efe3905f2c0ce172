import assert from 'node:assert/strict'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hashOf } from './canonical.js'
import { isSignedBy, makeKey, peopleOf, readPeople, signersOf } from './keys.js'
import { folderFor } from './trial.js'

test('a person signs, and only the words that were signed pass', (context) => {
  const folder = folderFor(context)
  const signer = makeKey(folder, 'أمل حداد')
  const [person] = peopleOf(folder)
  assert.equal(person!.name, 'أمل حداد')
  const signature = signer.sign('words')
  assert.ok(isSignedBy(person!, 'words', signature))
  assert.ok(!isSignedBy(person!, 'word', signature))
  assert.ok(!isSignedBy({ ...person!, id: '0'.repeat(16) }, 'words', signature))
  assert.ok(!isSignedBy(person!, 'words', 'none'))
  assert.ok(!isSignedBy(makeKey(folder, 'Basil Qasim'), 'words', signature))
  for (const key of ['', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'])
    assert.ok(!isSignedBy({ ...person!, key, id: hashOf(key).slice(0, 16) }, 'words', signature))
})

test('a signature has one way to be written', (context) => {
  const signer = makeKey(folderFor(context), 'Amal Haddad')
  const signature = signer.sign('words')
  for (const other of [`${signature} `, signature.replace('==', ''), signature.replace(/.==$/, 'B==')])
    assert.ok(!isSignedBy(signer, 'words', other))
})

test('the private half is for its owner only; who has none cannot sign here', (context) => {
  const folder = folderFor(context)
  const { id } = makeKey(folder, 'Amal Haddad')
  const path = join(folder, 'local/keys', `${id}.pem`)
  if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.deepEqual(
    signersOf(folder).map(({ name }) => name),
    ['Amal Haddad'],
  )
  rmSync(path)
  assert.deepEqual(signersOf(folder), [])
  assert.equal(peopleOf(folder).length, 1)
})

test('a key file that is damaged is told and is nobody’s', (context) => {
  const folder = folderFor(context)
  makeKey(folder, 'Amal Haddad')
  writeFileSync(join(folder, 'keys/0000000000000000.json'), '{')
  const { value, diagnostics } = readPeople(folder)
  assert.equal(value.length, 1)
  assert.equal(diagnostics[0]!.where, 'keys/0000000000000000.json')
})
