import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileActorFiles } from './build.js'
import { type ActorQuery, type ActorRole, openActors } from './index.js'
import { nameKey, tokensOf } from './tokens.js'

const SEED = { seed: 20250301, numRuns: 600 }
const ROLES: readonly ActorRole[] = ['source', 'via', 'agent', 'target']
const actors = openActors()
const names = actors.entries().flatMap((a) => [a.name, ...a.names])

const anyPhrase = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...names),
        fc.constantFrom(
          'the',
          'a',
          'U.S.',
          'Israeli',
          'army',
          'of',
          'in',
          'and',
          ',',
          '-backed',
          "'s",
          'former',
          'police',
          'President',
          'Mr.',
          'fighters',
          'loyal',
          'to',
          'regime',
          'Zankora',
        ),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(' ')),
)

const anyQuery: fc.Arbitrary<ActorQuery> = fc.record({
  published: fc.option(fc.constantFrom('1999-01-01', '2007-06-15', '2016-03-01', '2024-12-31')),
  role: fc.constantFrom(...ROLES),
  context: fc.record({
    countries: fc.array(fc.constantFrom('SY', 'iq', 'CD', 'US', 'ZZ', ''), { maxLength: 3 }),
    actorsSeen: fc.array(
      fc.record({
        id: fc.constantFrom('hamas', 'sohr', 'sy/armed-forces', 'lra', 'nobody', 'xx/police'),
        words: fc.constantFrom('Hamas', 'the Observatory', 'the Syrian army', 'LRA rebels', ''),
      }),
      { maxLength: 4 },
    ),
  }),
})

test('no words and no context make it throw, and what it gives exists', () => {
  fc.assert(
    fc.property(anyPhrase, anyQuery, (words, query) => {
      const link = actors.resolve(words, query)
      const found = actors.candidates(words, query)
      actors.findLoaded(words)
      const chosen = found.filter((c) => c.status === 'chosen')
      assert.ok(chosen.length <= 1)
      assert.deepEqual(chosen[0]?.link ?? null, link)
      for (const c of found) assert.equal(actors.byId(c.link.id)?.name, c.link.name)
    }),
    SEED,
  )
})

test('folding a folded name changes nothing', () => {
  for (const name of names) assert.equal(nameKey(nameKey(name)), nameKey(name), name)
  fc.assert(
    fc.property(anyPhrase, (words) => assert.equal(nameKey(nameKey(words)), nameKey(words))),
    SEED,
  )
})

test('tokens lie in the phrase, in order, and are the words there', () => {
  fc.assert(
    fc.property(anyPhrase, (words) => {
      let end = 0
      for (const token of tokensOf(words)) {
        assert.ok(token.start >= end && token.end > token.start && token.end <= words.length)
        assert.ok(words.slice(token.start, token.end).startsWith(token.raw))
        end = token.end
      }
    }),
    SEED,
  )
})

test('a loaded label is words of the phrase', () => {
  fc.assert(
    fc.property(anyPhrase, (words) => {
      const label = actors.findLoaded(words)
      assert.ok(label === null || (label.words !== '' && words.includes(label.words)))
    }),
    SEED,
  )
})

test('the same words in the same context read the same, whatever was read before', () => {
  fc.assert(
    fc.property(anyPhrase, anyPhrase, anyQuery, (words, other, query) => {
      const first = actors.resolve(words, query)
      actors.resolve(other, query)
      assert.deepEqual(actors.resolve(words, query), first)
    }),
    { ...SEED, numRuns: 200 },
  )
})

test('every name without conditions reads as its actor, with and without an article', () => {
  const { value } = compileActorFiles()
  for (const actor of value.actors) {
    for (const name of [actor.name, ...actor.names]) {
      const senses = value.names[nameKey(name)] ?? []
      if (senses.length !== 1 || senses[0]!.within !== undefined) continue
      const query: ActorQuery = { published: null, role: 'agent', context: { countries: [], actorsSeen: [] } }
      assert.equal(actors.resolve(name, query)?.id, actor.id, name)
      assert.equal(actors.resolve(`the ${name}`, query)?.id, actor.id, `the ${name}`)
    }
  }
})

/** Countries and parties that do not exist; none may come out as one that does. */
const INVENTED = [
  'Andaria',
  'Severnia',
  'Paravia',
  'Qandara',
  'Arvad',
  'Torania',
  'Kaouen',
  'Ruritania',
  'Zankora',
  'Veligia',
  'Karadere',
  'Borduria',
]
const INVENTED_ADJECTIVES = [
  'Andarian',
  'Severnian',
  'Paravian',
  'Qandari',
  'Arvadi',
  'Toranian',
  'Kaouenese',
  'Ruritanian',
  'Veligian',
  'Karaderian',
  'Bordurian',
]

test('invented countries and parties come out as nobody', () => {
  const query: ActorQuery = {
    published: '2015-01-01',
    role: 'source',
    context: { countries: ['SY'], actorsSeen: [] },
  }
  const phrases = [
    ...INVENTED.flatMap((n) => [
      n,
      `the government of ${n}`,
      `the Ministry of Foreign Affairs of ${n}`,
      `the army of ${n}`,
      `${n}'s president`,
      `rebels from ${n}`,
      `police in ${n}`,
    ]),
    ...INVENTED_ADJECTIVES.flatMap((a) => [
      `the ${a} army`,
      `${a} troops`,
      `${a} officials`,
      `a ${a} general`,
      `the ${a} Liberation Front`,
      `${a}-backed forces`,
    ]),
    ...[
      'Jund al-Rayah',
      'the Sokol Group',
      'the Rayat Brigades',
      'Ansar al-Mithaq',
      'the National Shield Forces',
      'the Free Jalma Brigades',
      'the Unity Brigades',
      'Sumud',
      'President Adnan al-Wakil',
      'General Idris Hamdan al-Nur',
    ],
  ]
  for (const words of phrases) assert.equal(actors.resolve(words, query), null, words)
})
