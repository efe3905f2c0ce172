import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../record/index.js'
import { undoOf } from './example.test-data.js'
import type { Standing } from './index.js'
import { after, link } from './people.test-data.js'

const named = (incident: string, claims: readonly string[], links?: readonly string[]): Fact => ({
  kind: 'named',
  incident,
  claims,
  ...(links === undefined ? {} : { links }),
})

const chosen = (incident: string, best: number): Fact => ({
  kind: 'override',
  incident,
  cell: 'killed',
  value: { low: best, best, high: best },
  reason: 'graves',
})

const saidOf = ({ overrides }: Standing) =>
  overrides.map(({ incident, of }) => [incident, of?.claims, of?.undone])

test('A number is of the claims that its incident was named with before it, not of those that came since', () => {
  const record = after(
    ['Rana', named('i-1', ['c-strike'])],
    ['Rana', chosen('i-1', 5)],
    ['Rana', named('i-1', ['c-denial', 'c-strike'])],
    ['Rana', named('i-2', ['c-shells'])],
    ['Rana', chosen('i-2', 9)],
  )
  assert.deepEqual(saidOf(record), [
    ['i-1', ['c-strike'], false],
    ['i-2', ['c-shells'], false],
  ])
})

test('In a log from before a merge named what it left, a number chosen after it is of all that its links joined', () => {
  const record = after(
    ['Rana', named('i-1', ['c-strike'])],
    ['Rana', named('i-2', ['c-denial', 'c-shells'])],
    ['Rana', chosen('i-2', 9)],
    ['Rana', link('c-denial', 'c-strike', true)],
    ['Rana', chosen('i-1', 12)],
  )
  assert.deepEqual(saidOf(record), [
    ['i-2', ['c-denial', 'c-shells'], false],
    ['i-1', ['c-denial', 'c-shells', 'c-strike'], false],
  ])
})

test('A name that only links gave which were all undone is undone with them, and again there once they are', () => {
  const split = [
    ['Rana', named('i-1', ['c-denial', 'c-strike'])],
    ['Rana', link('c-denial', 'c-strike', false)],
    ['Rana', named('i-2', ['c-denial'], ['e5'])],
    ['Rana', chosen('i-2', 9)],
  ] as const
  const undone = (record: Standing) => record.named.map((name) => [name.incident, name.undone])
  const gone = after(...split, ['Rana', undoOf('e5')])
  assert.deepEqual(undone(after(...split)), [
    ['i-1', false],
    ['i-2', false],
  ])
  assert.deepEqual(undone(gone), [
    ['i-1', false],
    ['i-2', true],
  ])
  assert.deepEqual(saidOf(gone), [['i-2', ['c-denial'], true]])
  assert.deepEqual(
    undone(after(...split, ['Rana', undoOf('e5')], ['Rana', undoOf('e8')])),
    undone(after(...split)),
  )
})
