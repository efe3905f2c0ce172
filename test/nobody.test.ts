import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { begin } from './begin.js'
import { folderWith, marsad } from './marsad.js'

test('no key is made for nobody, at init or later', async (t) => {
  const folder = begin(t)
  for (const name of ['', '  ', '\u200b']) {
    const { code, stderr } = await marsad(['note', 'c-1', 'words', '--project', folder, '--as', name])
    assert.deepEqual([code, /project\/nameless: the name is empty/.test(stderr)], [1, true], stderr)
    const fresh = join(folderWith(t, {}), 'fresh')
    const made = await marsad(['init', fresh, '--as', name])
    assert.deepEqual([made.code, existsSync(fresh)], [1, false], made.stderr)
  }
  assert.equal(readdirSync(join(folder, 'keys')).length, 1)
})
