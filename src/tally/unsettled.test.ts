import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SaidOf } from '../record/index.js'
import { claimOf, incidentOf } from './example.test-data.js'
import { settledAmong } from './unsettled.js'

const SEED = { seed: 20311107, numRuns: 400 }

const CLAIMS = ['c-1', 'c-2', 'c-3', 'c-4'] as const
const IDS = ['i-1', 'i-2', 'i-3'] as const

interface Word {
  readonly incident: string
  readonly value: number
  readonly of: SaidOf
}

const wordOn = (undone: fc.Arbitrary<boolean>): fc.Arbitrary<Word> =>
  fc.record({
    incident: fc.constantFrom(...IDS),
    value: fc.nat(3),
    of: fc.record({ claims: fc.subarray([...CLAIMS], { minLength: 1 }), undone, at: fc.constant(0) }),
  })

const wordsOn = (undone: fc.Arbitrary<boolean>): fc.Arbitrary<readonly Word[]> =>
  fc.array(wordOn(undone), { minLength: 1, maxLength: 6 })

/** The incident of all the claims, under the id that stayed. */
const whole = (id: string) => ({
  ...incidentOf(CLAIMS.map((claim) => claimOf({ id: claim, source: 'the council' }))),
  id,
})

const settled = (words: readonly Word[], id: string) =>
  settledAmong(words, { incident: whole(id), isSame: (a, b) => a.value === b.value })

test('of numbers for two incidents that were merged none holds, and one said of both since does', () => {
  const first: Word = { incident: 'i-1', value: 5, of: { claims: ['c-1', 'c-2'], undone: false, at: 0 } }
  const second: Word = { incident: 'i-2', value: 12, of: { claims: ['c-3', 'c-4'], undone: false, at: 0 } }
  const since: Word = { incident: 'i-1', value: 9, of: { claims: CLAIMS, undone: false, at: 0 } }
  assert.deepEqual(settled([first, second], 'i-1'), { holds: null, unsettled: [first, second] })
  assert.equal(settled([first, second, since], 'i-1').holds, since)
  assert.deepEqual(settled([since, second], 'i-1').unsettled, [since, second], 'a part was looked at since')
  assert.equal(settled([first], 'i-2').holds, first, 'where nobody else says anything else')
  const apart: Word = { incident: 'i-3', value: 3, of: { claims: ['c-1'], undone: true, at: 0 } }
  assert.equal(
    settled([first, apart], 'i-1').holds,
    first,
    'a split that was undone leaves the number from before',
  )
  assert.deepEqual(settled([apart], 'i-1'), { holds: null, unsettled: [apart] })
})

test('law: what is said last of all claims holds', () => {
  fc.assert(
    fc.property(wordsOn(fc.boolean()), fc.constantFrom(...IDS), (words, id) => {
      const last: Word = { incident: id, value: 7, of: { claims: CLAIMS, undone: false, at: 0 } }
      assert.equal(settled([...words, last], id).holds, last)
    }),
    SEED,
  )
})

test('law: which of the ids stayed changes nothing', () => {
  fc.assert(
    fc.property(wordsOn(fc.constant(false)), (words) => {
      const [one, ...others] = IDS.map((id) => settled(words, id))
      for (const other of others) assert.deepEqual(other, one)
    }),
    SEED,
  )
})

test('law: either one word holds or several stand that say different things, or were all of a split undone since', () => {
  fc.assert(
    fc.property(wordsOn(fc.boolean()), fc.constantFrom(...IDS), (words, id) => {
      const { holds, unsettled } = settled(words, id)
      assert.equal(holds === null, unsettled.length > 0)
      for (const word of [...unsettled, ...(holds === null ? [] : [holds])]) assert.ok(words.includes(word))
      const values = new Set(unsettled.map(({ value }) => value))
      assert.ok(
        holds !== null ||
          values.size > 1 ||
          unsettled.every(({ of, incident }) => of.undone && incident !== id),
      )
    }),
    SEED,
  )
})

test('law: of the words of one id the last alone is heard', () => {
  fc.assert(
    fc.property(wordsOn(fc.constant(false)), fc.constantFrom(...IDS), (words, id) => {
      const last = new Map(words.map((word) => [word.incident, word]))
      const heard = words.filter((word) => last.get(word.incident) === word)
      assert.deepEqual(settled(words, id), settled(heard, id))
    }),
    SEED,
  )
})
