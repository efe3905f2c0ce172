import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, type ReleasedIncident } from './contents.js'

const incident = (id: string, more: Partial<ReleasedIncident> = {}): ReleasedIncident => ({
  id,
  former: [],
  claims: [`c-${id}`],
  kind: 'shelling',
  start: '2024-03-18',
  end: '2024-03-18',
  place: 'Halvek',
  killed: '12 or more',
  injured: null,
  grade: null,
  held: ['blamed: the army'],
  origins: 1,
  ...more,
})

const since = (
  leads: Readonly<Record<string, string | null>> = {},
  reasons: Readonly<Record<string, readonly string[]>> = {},
) => ({
  leadsTo: (id: string) => leads[id] ?? null,
  reasonsFor: (ids: readonly string[]) => ids.flatMap((id) => reasons[id] ?? []),
})

test('nothing changed: nothing is told', () => {
  assert.deepEqual(changesOf([incident('i-1')], [incident('i-1')], since()), [])
})

test('added, revised with its reason, merged, withdrawn, split', () => {
  const before = [
    incident('i-1'),
    incident('i-2'),
    incident('i-3'),
    incident('i-4', { claims: ['c-x', 'c-y'] }),
  ]
  const after = [
    incident('i-1', { killed: '12 to 15', claims: ['c-i-1', 'c-i-2'], former: ['i-2'] }),
    incident('i-4', { claims: ['c-x'] }),
    incident('i-5', { claims: ['c-y'] }),
    incident('i-6'),
  ]
  const changes = changesOf(
    before,
    after,
    since(
      { 'i-2': 'i-1' },
      {
        'i-1': ['a second list'],
        'c-i-2': ['same bakery'],
        'c-i-3': ['another town'],
        'c-y': ['two mornings'],
      },
    ),
  )
  assert.deepEqual(
    changes.map(({ incident, change }) => [incident, change]),
    [
      ['i-1', 'revised'],
      ['i-2', 'merged'],
      ['i-3', 'withdrawn'],
      ['i-4', 'revised'],
      ['i-5', 'split'],
      ['i-6', 'added'],
    ],
  )
  const [revised, merged, withdrawn, , split, added] = changes
  assert.equal(revised!.before, 'killed: 12 or more; claims: 1')
  assert.equal(revised!.after, 'killed: 12 to 15; claims: 2')
  assert.match(revised!.reason!, /^a second list; .*1 more claim$/)
  assert.deepEqual([merged!.after, merged!.reason], ['i-1', 'same bakery'])
  assert.deepEqual([withdrawn!.after, withdrawn!.reason], [null, 'another town'])
  assert.deepEqual([split!.before, split!.reason], ['i-4', 'two mornings'])
  assert.deepEqual([added!.before, added!.reason], [null, null])
})

test('outside of what a release covers is told apart from what no claim bears any more', () => {
  const [gone] = changesOf([incident('i-1')], [], since({ 'i-1': 'i-1' }))
  const [empty] = changesOf([incident('i-1')], [], since())
  assert.equal(gone!.reason, 'outside of what this release covers')
  assert.equal(empty!.reason, 'no claim of it stands any more')
})
