import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { errorOf } from '../diagnostic/index.js'
import type { LineClaim } from '../report/index.js'
import { checkDecision } from '../review/index.js'
import type { NamesFor } from './names.js'
import type { Setting } from './set-slots.js'
import { SLOTS, setSlots } from './set-slots.js'
import { bareClaim, wordsAt } from './slot-words.js'

const TEXT =
  '𝐀rmy gunners shelled the mill in Halvek on Friday, killing seven people, including three children, the council said. ' +
  'They shelled the mill again on Sunday; at least 20 people were hurt, among them five women.'

const NOBODY = errorOf('actors/unknown', 'nobody')

const NAMES: NamesFor = {
  actorOf: (words) => (words === 'Army' ? { id: 'army', name: 'the Army', loaded: false } : null),
  shippedActorOf: () => null,
  placeOf: () => null,
  actorById: (id) => (id === 'council' ? { id, name: 'Town Council', loaded: false } : NOBODY),
  placeById: () => errorOf('edit/place', 'no such place'),
}

const OPTIONS = { text: TEXT, published: '2024-05-06', names: NAMES }

/** Half-open, in code points. */
function spanOf(words: string, nth = 1): [number, number] {
  let at = -1
  for (let i = 0; i < nth; i++) at = TEXT.indexOf(words, at + 1)
  const start = [...TEXT.slice(0, at)].length
  return [start, start + [...words].length]
}

function triggerAt(words: string, nth: number): LineClaim {
  const trigger = wordsAt(TEXT, spanOf(words, nth))
  assert.ok(!('code' in trigger))
  return bareClaim(trigger, { id: 'c-1', kind: 'shelling', stance: 'reports' })
}

function set(claim: LineClaim, ...settings: readonly Setting[]): LineClaim {
  const { value, diagnostics } = setSlots(claim, settings, OPTIONS)
  assert.ok(value !== null, diagnostics[0]?.message)
  return value
}

test('words that stand there twice are taken nearest to the trigger, or where they were selected', () => {
  const second = triggerAt('shelled', 2)
  const near = set(second, { slot: 'place', value: 'the mill' })
  assert.deepEqual([near.place?.start, near.place?.end], spanOf('the mill', 2))
  const chosen = set(second, { slot: 'place', value: 'the mill', span: spanOf('the mill', 1) })
  assert.deepEqual([chosen.place?.start, chosen.place?.end], spanOf('the mill', 1))
})

test('white space that was selected with the words is left out', () => {
  const [start, end] = spanOf(' gunners ')
  const { agents } = set(triggerAt('shelled', 1), { slot: 'agents', value: '', span: [start, end] })
  assert.deepEqual(
    agents.map(({ text }) => text),
    ['gunners'],
  )
})

test('days in selected words are read by the rows, and the row is kept', () => {
  const { time } = set(triggerAt('shelled', 1), { slot: 'time', value: '', span: spanOf('on Friday') })
  assert.deepEqual([time?.start, time?.end, time?.rule], ['2024-05-03', '2024-05-03', 'time/weekday'])
  const planned = set(
    { ...triggerAt('shelled', 1), stance: 'threatens' },
    { slot: 'time', value: 'on Friday' },
  )
  assert.equal(planned.time?.start, '2024-05-10', 'of what is still to come, the nearest after')
  const open = set(
    { ...triggerAt('shelled', 1), time },
    { slot: 'time.start', value: '' },
    { slot: 'time.end', value: '' },
  )
  assert.deepEqual(
    [open.time?.start, open.time?.end, open.time?.holds, open.time?.rule],
    [null, null, null, null],
  )
})

test('who was counted is read from the words, and a part of a number is of those that the whole is of', () => {
  const text = 'Shells killed nine civilians, including three children, and two soldiers.'
  const read = (...settings: readonly Setting[]) => {
    const trigger = wordsAt(text, [7, 13])
    assert.ok(!('code' in trigger))
    const claim = bareClaim(trigger, { id: 'c-1', kind: 'shelling', stance: 'reports' })
    return setSlots(claim, settings, { ...OPTIONS, text }).value?.counts.map((count) => [
      count.text,
      count.status,
      count.group,
    ])
  }
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
  const add = (words: string): Setting => ({ slot: 'counts.add', value: 'killed', span: at(words) })
  assert.deepEqual(
    read(add('nine civilians'), add('three children'), add('two soldiers'), {
      slot: 'counts.1.part_of',
      value: '0',
    }),
    [
      ['nine civilians', 'civilian', 'unknown'],
      ['three children', 'civilian', 'children'],
      ['two soldiers', 'combatant', 'unknown'],
    ],
  )
})

test('parties are added, replaced and taken out one by one; the others stay as they are', () => {
  const one = set(
    triggerAt('shelled', 1),
    { slot: 'agents', value: 'gunners' },
    { slot: 'agents.0.actor', value: 'council' },
  )
  const two = set(one, { slot: 'agents.add', value: '', span: spanOf('the council') })
  assert.deepEqual(
    two.agents.map(({ text, actor }) => [text, actor?.id ?? null]),
    [
      ['gunners', 'council'],
      ['the council', null],
    ],
  )
  const three = set(two, { slot: 'agents', value: 'the council; gunners; children' })
  assert.deepEqual(
    three.agents.map(({ text, actor }) => [text, actor?.id ?? null]),
    [
      ['the council', null],
      ['gunners', 'council'],
      ['children', null],
    ],
  )
  const wider = set(two, { slot: 'agents', value: '', span: spanOf('𝐀rmy gunners') })
  assert.deepEqual(
    wider.agents.map(({ text }) => text),
    ['𝐀rmy gunners', 'the council'],
    'what it overlaps is replaced',
  )
  assert.deepEqual(
    set(two, { slot: 'agents.0', value: '' }).agents.map(({ text }) => text),
    ['the council'],
  )
  assert.deepEqual(set(two, { slot: 'agents', value: '' }).agents, [])
})

test('several numbers of one metric are told apart by their place; a part stays part of its whole', () => {
  const claim = set(
    triggerAt('shelled', 1),
    { slot: 'killed', value: '', span: spanOf('seven people') },
    { slot: 'counts.add', value: 'killed', span: spanOf('three children') },
    { slot: 'counts.1.part_of', value: '0' },
    { slot: 'counts.1.group', value: 'children' },
    { slot: 'counts.add', value: 'injured', span: spanOf('at least 20 people') },
    { slot: 'counts.add', value: 'injured', span: spanOf('five women') },
    { slot: 'counts.3.part_of', value: '2' },
  )
  assert.deepEqual(
    claim.counts.map(({ metric, low, best, high, part_of }) => [metric, low, best, high, part_of]),
    [
      ['killed', 7, 7, 7, null],
      ['killed', 3, 3, 3, 0],
      ['injured', 20, 20, null, null],
      ['injured', 5, 5, 5, 2],
    ],
  )
  assert.deepEqual(checkDecision(claim, { text: TEXT }), [])
  const rest = set(claim, { slot: 'killed', value: '' })
  assert.deepEqual(
    rest.counts.map(({ metric, part_of }) => [metric, part_of]),
    [
      ['injured', null],
      ['injured', 0],
    ],
  )
  const orphan = set(claim, { slot: 'counts.2', value: '' })
  assert.deepEqual(
    orphan.counts.map(({ part_of }) => part_of),
    [null, 0, null],
  )
  const other = set(claim, { slot: 'counts.1', value: '', span: spanOf('five women') })
  assert.deepEqual(
    [other.counts[1]?.low, other.counts[1]?.group, other.counts[1]?.part_of],
    [5, 'children', 0],
  )
})

test('a slot that is none is refused, and the help names all that there are', () => {
  const { value, diagnostics } = setSlots(triggerAt('shelled', 1), [{ slot: 'agents.x', value: '' }], OPTIONS)
  assert.equal(value, null)
  for (const [names] of SLOTS) assert.ok(diagnostics[0]?.message.includes(names))
})

const SPANNED = [
  'trigger',
  'source',
  'cue',
  'place',
  'time',
  'said',
  'agents',
  'targets.add',
  'via',
  'killed',
  'displaced',
]

test('law: whatever is selected, the slot has the words that stand there, or nothing is set', () => {
  const length = [...TEXT].length
  const bound = fc.integer({ min: -3, max: length + 3 })
  fc.assert(
    fc.property(fc.constantFrom(...SPANNED), bound, bound, (slot, start, end) => {
      const { value, diagnostics } = setSlots(
        triggerAt('shelled', 1),
        [{ slot, value: '', span: [start, end] }],
        OPTIONS,
      )
      const chosen =
        start < 0 || end > length || start >= end ? '' : [...TEXT].slice(start, end).join('').trim()
      if (chosen === '') {
        assert.equal(value, null)
        assert.equal(diagnostics[0]?.code, 'edit/span')
        return
      }
      assert.ok(value !== null)
      const faults = checkDecision(value, { text: TEXT }).filter(({ code }) =>
        code.startsWith('decision/words'),
      )
      assert.deepEqual(faults, [])
      assert.ok(JSON.stringify(value).includes(JSON.stringify(chosen)))
    }),
    { seed: 11, numRuns: 300 },
  )
})
