import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Link } from '../record/index.js'
import { overruledLinks } from './index.js'
import { settleLinks } from './links.js'

/** `a=b` joins two claims, `a!b` holds them apart. */
const linkOf = (words: string): Link => ({
  claims: [words[0]!, words[2]!],
  same: words[1] === '=',
  reason: null,
})
const wordsOf = ({ claims: [a, b], same }: Link): string => `${a}${same ? '=' : '!'}${b}`

const said = (words: string): readonly string[] =>
  overruledLinks(words.split(' ').map(linkOf)).map(
    ({ link, by }) => `${wordsOf(link)}: ${by.map(wordsOf).join(' ')}`,
  )

test('two claims held apart that a row of later links joins', () => {
  assert.deepEqual(said('a!c a=b b=c'), ['a!c: a=b b=c'])
})

test('two claims joined that later links keep apart by way of others', () => {
  assert.deepEqual(said('a=b a!c b=c'), ['a=b: a!c b=c'])
})

test('links that agree overrule nothing', () => {
  assert.deepEqual(said('a=b b=c a!d c!d'), [])
})

test('of several ways the shortest is told', () => {
  assert.deepEqual(said('a!d a=b b=c c=d a=e d=e'), ['a!d: a=e d=e'])
})

const links = fc.array(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.constantFrom('=', '!'),
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    )
    .filter(([a, , b]) => a < b)
    .map((words) => linkOf(words.join(''))),
  { maxLength: 14 },
)

/** The last word on each pair, as the record hands them on. */
const lastOfPairs = (all: readonly Link[]): readonly Link[] => [
  ...new Map(all.map((link) => [link.claims.join(), link])).values(),
]

test('law: what overrules a link holds itself, and contradicts it; nothing else is overruled', () => {
  fc.assert(
    fc.property(links, (all) => {
      const given = lastOfPairs(all)
      const overruled = overruledLinks(given)
      assert.deepEqual(
        overruled.map(({ link }) => link),
        settleLinks(given).overruled,
      )
      for (const { link, by } of overruled) {
        assert.ok(by.every((one) => given.includes(one) && !overruled.some((other) => other.link === one)))
        assert.deepEqual(settleLinks([link, ...by]).overruled, [link])
      }
      const held = given.filter((link) => !overruled.some((one) => one.link === link))
      assert.deepEqual(overruledLinks(held), [])
    }),
    { seed: 20240402, numRuns: 500 },
  )
})
