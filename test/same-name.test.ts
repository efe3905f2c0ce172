import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runOn } from './bad-project.js'
import { projectWith, within } from './halvek.js'

const NAMESAKES = [
  {
    name: 'report.txt',
    publisher: 'Halvek Radio',
    text: 'Army artillery shelled the town of Halvek on Monday.',
  },
  {
    name: 'report.txt',
    publisher: 'Orvel Gazette',
    text: 'A spokesman said that Tarsa was shelled on Tuesday.',
  },
] as const

test('of two reports with one file name each is told with hash, publisher and day, and the hash reaches it', async (t) => {
  const folder = await projectWith(t, NAMESAKES)
  const texts = await within(
    folder,
    (project) => new Map(project.standing().reports.map(({ report }) => [report.publisher, report.text])),
  )
  for (const args of [
    ['erase', 'report.txt', '--reason', 'safety'],
    ['claims', '--report', 'report.txt'],
    ['note', 'report.txt', 'look at this again'],
    ['consent', 'report.txt', '--scope', 'project', '--reason', 'asked for'],
  ]) {
    const { code, stderr } = await runOn(folder, args)
    assert.notEqual(code, 0, args[0])
    for (const [publisher, text] of texts)
      assert.ok(stderr.includes(`${text.slice(0, 12)}, ${publisher}, 2024-03-19`), `${args[0]}: ${stderr}`)
    assert.match(stderr, /find\/several|2 reports are called "report\.txt"/)
  }
  const gazette = texts.get('Orvel Gazette')!.slice(0, 12)
  const erased = await runOn(folder, ['erase', gazette, '--reason', 'safety'])
  assert.deepEqual([erased.code, erased.stderr], [0, ''])
  const left = await within(folder, (project) =>
    project.standing().reports.map(({ report }) => report.publisher),
  )
  assert.deepEqual(left, ['Halvek Radio'])
})
