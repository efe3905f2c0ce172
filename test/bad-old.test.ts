import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Fact } from '../src/record/index.js'
import { openProject, openProjection } from '../src/work/index.js'
import { assertWhole, jsonOf, makeTrial, runOn, statesOf, within } from './bad-project.js'
import { folderWith, linesOf, marsad, ROOT } from './marsad.js'

/** A project as the first version left it: one report, two claims, a few decisions; no private key, no database. */
const OLD = fileURLToPath(new URL('test/bad-old', ROOT))

/** The head that somebody wrote down then. */
const HEAD = '5b07f8a0f09385d138d4a78e74ada32b2ce4784474937a55457ed3952638330b'

/** The two claims: what was shelled, and the army's denial. */
const [SHELLED, DENIED] = ['c-1f28e29850d3289b', 'c-e27a3e42f5a2eaaf'] as const

function oldProject(t: TestContext): string {
  const folder = join(folderWith(t, {}), 'halvek')
  cpSync(OLD, folder, { recursive: true })
  return folder
}

/** Every file of a folder with its bytes, but for what belongs to an installation. */
const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !join(file.parentPath, file.name).includes('/local/'))
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [file, readFileSync(file, 'base64')]),
  )

const AS = ['--as', 'Rana'] as const

test('a project of the first version is read as it is, worked on and verified from its old head', async (t) => {
  const folder = oldProject(t)
  const before = filesOf(folder)
  const status = await runOn(folder, ['status', '--json', ...AS])
  assert.match(status.stderr, /Rana has no key in this installation; none was made/)
  const { name, codebook, reports, unread, claims } = jsonOf(status)
  assert.deepEqual([name, codebook, reports, unread], ['Halvek', '0.9.0', 1, 0])
  assert.deepEqual([claims.accepted, claims.suggested, claims.rejected], [1, 1, 0])
  for (const [file, bytes] of Object.entries(before)) assert.equal(filesOf(folder)[file], bytes, file)

  const again = await runOn(folder, ['add', join(OLD, textFile(OLD)), '--date', '2024-04-01', ...AS])
  assert.match(again.stdout, /^0 reports added, 1 there already\nnothing to read\n$/)
  const accepted = await runOn(folder, ['accept', DENIED, ...AS])
  assert.equal(accepted.code, 0)
  assert.match(accepted.stderr, /a key was made for Rana, who had none in this installation/)
  assert.deepEqual(statesOf(folder), { [SHELLED]: 'accepted', [DENIED]: 'accepted' })
  const tally = jsonOf(await runOn(folder, ['tally', '--json']))
  assert.ok(JSON.stringify(tally).includes('"low":12'))
  const verified = await marsad(['verify', folder, '--head', HEAD])
  // It was made with a codebook of its own, of which no more than the file was kept then.
  assert.equal(verified.code, 0)
  assert.match(verified.stderr, /^\S+codebook\.yml: warning codebook\/unrecorded: .*"halvek 0\.9\.0".*\n$/)
})

/** The one object that is the report's text. */
const textFile = (folder: string): string =>
  readdirSync(join(folder, 'objects'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('objects', name))
    .find((name) => name.includes('b5/'))!

test('a database of an older schema is made again, and holds the same', async (t) => {
  const { folder } = await makeTrial(t)
  const { value: project } = openProject(folder)
  assert.ok(project !== null)
  const store = await openProjection(project)
  const before = await store.dump()
  await store.query("update meta set value = '1' where key = 'schema'")
  await store.query('drop table documents')
  await store.query('alter table claims drop column words')
  await store.close()
  const again = await openProjection(project)
  assert.deepEqual(await again.dump(), before)
  await again.close()
  project.close()
  const verified = await marsad(['verify', folder])
  assert.deepEqual([verified.code, verified.stderr], [0, ''])
  assert.match(verified.stdout, /, [1-9]\d* rows\n$/)
})

/** What a later program, or a bad hand, may have made of a project. */
const REFUSED = {
  'a later layout': {
    make: (folder: string) => writeFileSync(join(folder, 'project.yml'), 'layout: 7\nname: Halvek\n'),
    says: /error project\/newer: made by a later Marsad \(layout 7, marsad \S+ knows 1\); nothing was opened and nothing changed; install the later Marsad$/,
  },
  'an entry of a later kind': {
    make: (folder: string) =>
      within(folder, ({ log }) => log.append([{ kind: 'photograph' } as unknown as Fact], { seal: true })),
    says: /log\/\w+\.jsonl:\d+: error project\/newer: a later Marsad wrote here \(an entry of the kind "photograph", .*; install the later Marsad$/,
  },
  'settings that are no settings': {
    make: (folder: string) => writeFileSync(join(folder, 'project.yml'), 'layout: [1\n'),
    says: /error project\/broken: project.yml names no layout; nothing was opened; restore the file from another copy$/,
  },
} as const

for (const [what, { make, says }] of Object.entries(REFUSED))
  test(`${what} is refused by every command, with what to do, and nothing is changed`, async (t) => {
    const { root, folder, other, claims } = await makeTrial(t)
    make(folder)
    const before = filesOf(folder)
    for (const args of [
      ['status'],
      ['claims'],
      ['add', '--no-read', join(root, 'later.txt')],
      ['accept', claims[0]],
      ['join', other],
      ['rebuild'],
    ]) {
      const { code, stdout, stderr } = await runOn(folder, args)
      assert.deepEqual([code, stdout], [1, ''], args.join(' '))
      assert.match(linesOf(stderr).join('\n'), says, args.join(' '))
    }
    const verified = await marsad(['verify', folder])
    assert.deepEqual([verified.code, verified.stdout], [1, ''])
    assert.match(linesOf(verified.stderr).join('\n'), says)
    assert.deepEqual(filesOf(folder), before)

    const joined = await runOn(other, ['join', folder])
    assert.equal(joined.code, 1)
    assert.match(linesOf(joined.stderr).join('\n'), says)
    assertWhole(other)
    assert.equal(statesOf(other)[claims[0]], 'accepted')
  })
