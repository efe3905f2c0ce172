import assert from 'node:assert/strict'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderWith, marsad } from './marsad.js'

test('an export or a release that has no place to go says why', async (t) => {
  const folder = folderWith(t, { 'a-file': '' })
  const at = (...parts: readonly string[]): string => join(folder, ...parts)
  await marsad(['init', at('p'), '--as', 'Rana'])
  mkdirSync(at('empty'))
  const own = ['--project', at('p'), '--as', 'Rana']
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['export', '--format', 'geojson', '--out', at('empty')], /is a folder, and this format is one file/],
    [['export', '--format', 'geojson', '--out', at('a-file', 'x.geojson')], /a file and no folder/],
    [['release', 'draft', '1', '--out', at('a-file', 'x')], /a file and no folder/],
  ]
  for (const [command, seen] of cases) {
    const { code, stderr } = await marsad([...command, ...own])
    assert.equal(code, 1, stderr)
    assert.match(stderr, seen)
    assert.doesNotMatch(stderr, /^ +at /m)
  }
  assert.deepEqual(readdirSync(at('empty')), [])
})
