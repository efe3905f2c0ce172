import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { statesOf } from '../src/state/index.js'
import { type Said, said } from './said.js'

const statesFrom = (...cases: readonly Said[]) => statesOf(cases.map(said), { suggestions: false })

const siege = { kind: 'siege', place: 'Halvek', agents: ['the army'] } as const

test('a siege that begins and is said to go on has a stretch at each, and unknown between', () => {
  const [state, ...others] = statesFrom(
    { id: 'c-1', ...siege, phase: 'begins', days: ['2024-01-10', '2024-01-10'] },
    { id: 'c-2', ...siege, phase: 'continues', days: ['2024-03-12', '2024-03-12'] },
  )
  assert.equal(others.length, 0)
  assert.deepEqual(state?.stretches, [
    { from: '2024-01-10', until: '2024-01-10', began: true, ended: false, claims: ['c-1'] },
    { from: '2024-03-12', until: '2024-03-12', began: false, ended: false, claims: ['c-2'] },
  ])
})

test('what holds throughout its days fills them, and touching days join', () => {
  const [state] = statesFrom(
    { id: 'c-1', ...siege, phase: 'continues', days: ['2024-01-10', '2024-03-12'], holds: 'throughout' },
    { id: 'c-2', ...siege, phase: 'ends', days: ['2024-03-13', '2024-03-13'] },
    { id: 'c-3', ...siege, phase: 'begins', days: ['2024-03-14', '2024-03-14'] },
  )
  assert.deepEqual(state?.stretches, [
    { from: '2024-01-10', until: '2024-03-13', began: false, ended: true, claims: ['c-1', 'c-2'] },
    { from: '2024-03-14', until: '2024-03-14', began: true, ended: false, claims: ['c-3'] },
  ])
})

test('rival holders of one place stand side by side, and a capture is a beginning', () => {
  const states = statesFrom(
    {
      id: 'c-1',
      kind: 'capture',
      place: 'Old Mills',
      agents: ['the rebels'],
      days: ['2024-03-15', '2024-03-15'],
    },
    {
      id: 'c-2',
      kind: 'control',
      phase: 'continues',
      place: 'Old Mills',
      agents: ['the army'],
      days: ['2024-03-15', '2024-03-16'],
    },
  )
  assert.deepEqual(
    states.map(({ holders, rivals }) => [holders, rivals]),
    [
      [['the army'], [['the rebels']]],
      [['the rebels'], [['the army']]],
    ],
  )
  assert.equal(states[1]?.stretches[0]?.began, true)
})

test('a claim without a day is as of its report; without either it is undated', () => {
  const [state] = statesFrom(
    { id: 'c-1', ...siege, phase: 'continues' },
    { id: 'c-2', ...siege, phase: 'continues', published: null },
  )
  assert.deepEqual(state?.stretches[0]?.from, '2024-03-20')
  assert.deepEqual(state?.undated, ['c-2'])
})

test('a violated ceasefire has not ended; a denial is shown with who says so', () => {
  const [state, ...others] = statesFrom(
    { id: 'c-1', kind: 'ceasefire', phase: 'begins', days: ['2024-03-01', '2024-03-01'] },
    { id: 'c-2', kind: 'ceasefire', stance: 'denies', phase: 'continues', source: 'the monitor' },
  )
  assert.equal(others.length, 0)
  assert.equal(state?.stretches.at(-1)?.ended, false)
  assert.deepEqual(state?.denied, [{ claim: 'c-2', by: 'the monitor' }])
})

test('offers, suggestions and rejected claims hold no place', () => {
  assert.deepEqual(
    statesFrom(
      { id: 'c-1', ...siege, stance: 'offers', phase: 'ends' },
      { id: 'c-2', ...siege, phase: 'continues', state: 'suggested' },
      { id: 'c-3', ...siege, phase: 'continues', state: 'rejected' },
    ),
    [],
  )
})

test('law: order changes nothing, stretches are in order and never touch unless one ended', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`)
  const one = fc.record({
    phase: fc.constantFrom('begins' as const, 'continues' as const, 'ends' as const),
    from: day,
    until: day,
    throughout: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.integer(), (list, turn) => {
      const claims = list.map(({ phase, from, until, throughout }, i) =>
        said({
          id: `c-${String(i).padStart(2, '0')}`,
          ...siege,
          phase,
          days: from < until ? [from, until] : [until, from],
          holds: throughout ? 'throughout' : 'within',
        }),
      )
      const turned = claims.toSorted(
        (a, b) => ((a.id.charCodeAt(3) * turn) % 7) - ((b.id.charCodeAt(3) * turn) % 7),
      )
      const states = statesOf(claims, { suggestions: false })
      assert.deepEqual(statesOf(turned, { suggestions: false }), states)
      for (const { stretches } of states) {
        stretches.forEach(({ from, until }, i) => {
          assert.ok(from <= until)
          const before = stretches[i - 1]
          if (before !== undefined) assert.ok(before.from <= from)
        })
      }
    }),
    { seed: 20241125, numRuns: 200 },
  )
})
