import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashOf } from './canonical.js'
import { objectFile, openObjects } from './objects.js'
import { flipByte, folderFor } from './trial.js'

test('law: bytes come back as they were, from the moment they are put, and once', async (context) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 }), async (all) => {
      const folder = folderFor(context)
      const objects = openObjects(folder)
      const hashes = all.map((bytes) => objects.put(bytes))
      for (const [i, hash] of hashes.entries()) assert.deepEqual(objects.get(hash), Buffer.from(all[i]!))
      await objects.flush()
      const again = openObjects(folder)
      for (const [i, hash] of hashes.entries()) assert.deepEqual(again.get(hash), Buffer.from(all[i]!))
      assert.deepEqual([...again.list()], [...new Set(all.map(hashOf))].sort())
      await again.flush()
    }),
    { seed: 2, numRuns: 30 },
  )
})

test('an object lies under its hash, and text is put as UTF-8', async (context) => {
  const folder = folderFor(context)
  const objects = openObjects(folder)
  const hash = objects.put('حلفك')
  assert.equal(hash, hashOf(Buffer.from('حلفك')))
  await objects.flush()
  assert.deepEqual(readdirSync(join(folder, 'sha256', hash.slice(0, 2))), [hash.slice(2)])
})

test('before it is durable an object stands under no hash', async (context) => {
  const folder = folderFor(context)
  const objects = openObjects(folder)
  const hash = objects.put('words')
  assert.deepEqual([...openObjects(folder).list()], [])
  assert.equal(openObjects(folder).get(hash), null)
  await objects.flush()
  assert.deepEqual([...openObjects(folder).list()], [hash])
})

test('a folder that was taken away meanwhile is made again', async (context) => {
  const folder = folderFor(context)
  const objects = openObjects(folder)
  const first = objects.put('words')
  await objects.flush()
  rmSync(join(folder, 'sha256'), { recursive: true })
  assert.equal(objects.get(first), null)
  const again = objects.put('words')
  await objects.flush().catch(() => objects.flush())
  assert.equal(again, first)
  assert.deepEqual(openObjects(folder).get(first), Buffer.from('words'))
})

test('two writers may put the same bytes', async (context) => {
  const folder = folderFor(context)
  const writers = [openObjects(folder), openObjects(folder)]
  const [hash] = writers.map((objects) => objects.put('words'))
  await Promise.all(writers.map((objects) => objects.flush()))
  assert.deepEqual([...openObjects(folder).list()], [hash])
  assert.equal(readdirSync(join(folder, 'sha256')).length, 1)
})

test('what a killed writer left half-written is no object, and is swept away', async (context) => {
  const folder = folderFor(context)
  mkdirSync(join(folder, 'sha256'))
  writeFileSync(join(folder, 'sha256', `${hashOf('words')}.77.0.new`), 'wor')
  const objects = openObjects(folder)
  assert.deepEqual([...objects.list()], [])
  objects.sweep()
  assert.deepEqual(readdirSync(join(folder, 'sha256')), [])
})

test('what is no hash is no object', (context) => {
  const objects = openObjects(folderFor(context))
  for (const name of ['', '../../local/lock', 'ABC', '0'.repeat(63)]) {
    assert.equal(objects.get(name), null)
    assert.equal(objects.has(name), false)
  }
})

test('an object whose bytes were changed on the disk is not believed, and is whole again once it is put again', async (context) => {
  const folder = folderFor(context)
  const objects = openObjects(folder)
  const hash = objects.put('At least 12 people were killed.')
  await objects.flush()
  flipByte(objectFile(folder, hash), 10, 1)
  assert.equal(objects.get(hash), null)
  assert.equal(openObjects(folder).get(hash), null)
  assert.ok(objects.has(hash))
  assert.equal(objects.put('At least 12 people were killed.'), hash)
  await objects.flush()
  assert.equal(`${openObjects(folder).get(hash)}`, 'At least 12 people were killed.')
})
