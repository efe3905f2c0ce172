import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GAZETTE, projectWith, RADIO, tell, within } from './halvek.js'
import { marsad } from './marsad.js'

test('a filter whose days run backwards is refused by every command that takes one', async (t) => {
  const folder = await projectWith(t)
  const days = ['--from', '2024-03-20', '--until', '2024-03-10', '--project', folder]
  for (const command of [
    ['claims'],
    ['incidents'],
    ['tally'],
    ['export', '--format', 'csv', '--out', `${folder}-out`],
    ['release', 'draft', 'first', '--out', `${folder}-release`],
  ]) {
    const { code, stdout, stderr } = await marsad([...command, ...days])
    assert.deepEqual([code, stdout], [2, ''], command[0])
    assert.match(stderr, /--until 2024-03-10 comes before from 2024-03-20; give the first day as from/)
  }
  const one = ['--from', '2024-03-20', '--until', '2024-03-20', '--project', folder]
  assert.equal((await marsad(['claims', ...one])).code, 0)
})

test('a place, actor or publisher that nothing bears is told of, and the answer is as empty as before', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => [RADIO, GAZETTE].map((told) => tell(project, told)))
  const run = (...args: readonly string[]) => marsad([...args, '--project', folder])
  for (const [option, name, words] of [
    ['--place', 'Halvk', /place "Halvk": no claim names it; nothing is found by it/],
    ['--actor', 'no-such-army', /actor "no-such-army": no claim names it/],
    ['--publisher', 'Halvek Rodio', /publisher "Halvek Rodio": no report is of it/],
  ] as const)
    for (const command of ['claims', 'incidents', 'tally']) {
      const { code, stderr } = await run(command, option, name)
      assert.equal(code, 0)
      assert.match(stderr, words)
    }
  const some = await run('claims', '--publisher', 'Halvek Radio,Halvek Rodio', '--json')
  assert.equal(JSON.parse(some.stdout).total, 1)
  assert.match(some.stderr, /Halvek Rodio/)
  assert.doesNotMatch(some.stderr, /"Halvek Radio"/)
  const known = await run('claims', '--place', 'the town of Halvek', '--publisher', 'Orvel Gazette')
  assert.equal(known.stderr, '')
})
