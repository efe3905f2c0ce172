import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderWith, marsad, REPORT } from './marsad.js'

const FILES = {
  'one.txt': REPORT,
  'two.txt':
    'Army artillery shelled the town of Halvek on Monday, killing 15 people, a hospital official said.',
  'three.txt': 'Shelling killed nine people in the town of Halvek on Monday, the town council said.',
}

interface Listed {
  readonly incidents: readonly { readonly id: string; readonly claims: readonly string[] }[]
}

test('what was split is whole again when it is merged, whichever claims had been held apart', async (t) => {
  const files = folderWith(t, FILES)
  const folder = join(files, 'halvek')
  const run = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await marsad([...args, '--project', folder])
    assert.equal(code, 0, stderr)
    return stdout
  }
  const incidents = async (): Promise<Listed['incidents']> =>
    (JSON.parse(await run('incidents', '--json')) as Listed).incidents
  assert.equal((await marsad(['init', folder, '--as', 'Rana'])).code, 0)
  await run('add', ...Object.keys(FILES).map((name) => join(files, name)), '--date', '2024-03-19')
  const { claims } = JSON.parse(await run('claims', '--json')) as {
    readonly claims: readonly {
      readonly id: string
      readonly claim: { readonly counts: readonly { readonly metric: string }[] }
    }[]
  }
  const tolls = claims
    .filter(({ claim }) => claim.counts.some(({ metric }) => metric === 'killed'))
    .map(({ id }) => id)
  assert.equal(tolls.length, 3)
  await run('accept', ...tolls)
  await run('merge', ...tolls, '--reason', 'one attack')
  assert.deepEqual(
    (await incidents()).map((one) => [...one.claims].sort()),
    [[...tolls].sort()],
  )
  const apart = tolls[0]!
  await run('split', apart, '--reason', 'another attack')
  const two = await incidents()
  assert.ok(two.length >= 2, `${two.length}`)
  assert.deepEqual(two.find((one) => one.claims.includes(apart))?.claims, [apart])
  await run('merge', ...two.map(({ id }) => id), '--reason', 'one attack after all')
  assert.deepEqual(
    (await incidents()).map((one) => [...one.claims].sort()),
    [[...tolls].sort()],
  )
})
