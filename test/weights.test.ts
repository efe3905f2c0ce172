import assert from 'node:assert/strict'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXAMPLES, folderWith, linesOf, MODEL, marsad } from './marsad.js'

test('missing weights are named, with what to do', async (t) => {
  const folder = folderWith(t, {})
  const { code, stdout, stderr } = await marsad(['read', '--model', folder, EXAMPLES])
  assert.equal(code, 1)
  assert.equal(stdout, '')
  assert.equal(linesOf(stderr).length, 1)
  assert.ok(stderr.startsWith(`${folder}/manifest.json: error encoder/no-weights: `), stderr)
  assert.match(stderr, /reinstall marsad/)
})

test('weights that do not match their hash are refused: a changed byte in any file', async (t) => {
  const folder = folderWith(t, {})
  const files = readdirSync(MODEL).filter((name) => /\.(onnx|txt)$/.test(name))
  assert.ok(files.length > 0, 'the weights stand in model/')
  for (const name of readdirSync(MODEL)) copyFileSync(join(MODEL, name), join(folder, name))
  const manifest = JSON.parse(readFileSync(join(MODEL, 'manifest.json'), 'utf8')) as {
    readonly files: object
  }
  for (const name of Object.keys(manifest.files)) {
    const bytes = readFileSync(join(MODEL, name))
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(join(folder, name), bytes)
    const { code, stdout, stderr } = await marsad(['read', '--model', folder, EXAMPLES])
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.equal(linesOf(stderr).length, 1)
    assert.ok(stderr.startsWith(`${folder}/${name}: error encoder/wrong-hash: `), stderr)
    assert.match(stderr, /nothing was read; reinstall marsad/)
    copyFileSync(join(MODEL, name), join(folder, name))
  }
})

test('a manifest that is no JSON is refused', async (t) => {
  const folder = folderWith(t, { 'manifest.json': '{"name": ' })
  const { code, stderr } = await marsad(['read', '--model', folder, EXAMPLES])
  assert.equal(code, 1)
  assert.match(stderr, /^\S+manifest\.json: error encoder\/bad-manifest: not JSON/)
})
