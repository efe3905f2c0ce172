import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Link, Named, RecordedClaim } from '../record/index.js'
import { exampleOf } from './example.test-data.js'
import { recordGold } from './gold.test-data.js'
import { openProposals, proposeIncidents } from './index.js'

const oneOf = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words)

/** A claim line of the siege, without its id and its report's day. */
const someLine: fc.Arbitrary<string> = fc
  .tuple(
    oneOf(
      'airstrike “strike”',
      'airstrike “air strikes”',
      'airstrike “second strike”',
      'assault “attack”',
      'killing “killed”',
      'casualties “deaths”',
      'siege “besieged”',
    ),
    oneOf(
      '',
      'at Halvek',
      'at Halvek',
      'at the Old Mills quarter of Halvek',
      'at Old Mills',
      'at the bakery in the Old Mills quarter of Halvek',
      'at the bakery',
      'at Senn province',
    ),
    oneOf('', '', 'on 14 Mar', 'on 15 Mar', 'on 15 Mar', 'within 14 Mar to 15 Mar', 'since 1 Mar to 15 Mar'),
    oneOf('', 'killed 3', 'killed 12', 'killed 12+'),
    oneOf('', 'by the army', 'by the Front'),
    oneOf('', '', '', 'denies', 'threatens'),
  )
  .map(([trigger, ...slots]) => `${trigger} ${slots.filter((slot) => slot !== '').join('; ')}`)

const DAYS = ['16 Mar', '16 Mar', '17 Mar', '19 Mar', '16 Mar', '17 Mar']

/** Up to six reports with up to six claims each, and other claims under the same ids. */
const twoRecords: fc.Arbitrary<readonly (readonly RecordedClaim[])[]> = fc
  .array(fc.array(fc.tuple(someLine, someLine), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((reports) =>
    [0, 1].map(
      (which) =>
        exampleOf(
          reports.flatMap((lines, report) =>
            lines.map((pair, at) => `${'abcdef'[report]}${at + 1} ${DAYS[report]}: ${pair[which]}`),
          ),
        ).claims,
    ),
  )

interface Told {
  readonly claim: number
  /** Which of the two claims is put under the id; null takes it out. */
  readonly as: 0 | 1 | null
  readonly state: RecordedClaim['state']
  readonly link: { readonly to: number; readonly same: boolean } | null
  readonly named: boolean
}

const someTold: fc.Arbitrary<Told> = fc.record({
  claim: fc.nat(35),
  as: fc.constantFrom(0, 1, 1, null),
  state: fc.constantFrom('accepted', 'accepted', 'suggested', 'rejected'),
  link: fc.option(fc.record({ to: fc.nat(35), same: fc.boolean() }), { freq: 3 }),
  named: fc.boolean(),
})

test('law: what changes is worked out as if everything were', () => {
  fc.assert(
    fc.property(
      twoRecords,
      fc.array(fc.array(someTold, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      fc.boolean(),
      ([one = [], other = []], steps, suggestions) => {
        const proposals = openProposals({ suggestions })
        const held = new Map(one.map((claim) => [claim.id, claim]))
        let links: readonly Link[] = []
        let named: readonly Named[] = []
        proposals.change({ put: one, gone: [], links, named })
        for (const step of steps) {
          const put = new Map<string, RecordedClaim>()
          const gone = new Set<string>()
          for (const { claim, as, state, link, named: naming } of step) {
            const at = claim % one.length
            const { id } = one[at]!
            const now = as === null ? null : { ...(as === 0 ? one : other)[at]!, id, state }
            if (now === null) {
              held.delete(id)
              put.delete(id)
              gone.add(id)
            } else {
              held.set(id, now)
              put.set(id, now)
              gone.delete(id)
            }
            const to = one[(link?.to ?? 0) % one.length]!.id
            if (link !== null && to !== id)
              links = [...links, { claims: id < to ? [id, to] : [to, id], same: link.same, reason: null }]
            if (naming)
              named = [...named, { kind: 'named', incident: `i-${claim % 7}`, claims: [id, to].sort() }]
          }
          const found = proposals.change({ put: [...put.values()], gone: [...gone], links, named })
          const afresh = proposeIncidents([...held.values()], { links, named, suggestions })
          assert.deepEqual(found, afresh)
        }
      },
    ),
    { seed: 20240318, numRuns: 400 },
  )
})

const GOLD = new URL('../../../data/gold/claims-written.jsonl', import.meta.url)

test('gold: claims that come one report after the other, and go again, leave nothing behind', () => {
  const { claims, textOf } = recordGold(GOLD)
  const options = { links: [], named: [], suggestions: false, textOf }
  const proposals = openProposals(options)
  const texts = [...new Set(claims.map(({ report }) => report.text))]
  const reports = texts.map((text) => claims.filter(({ report }) => report.text === text))
  const half = reports.filter((_, at) => at % 2 === 0).flat()
  for (const put of reports) proposals.change({ ...options, put, gone: [] })
  assert.deepEqual(proposals.change({ ...options, put: [], gone: [] }), proposeIncidents(claims, options))
  let found = null
  for (const [at, list] of reports.entries())
    if (at % 2 === 1) found = proposals.change({ ...options, put: [], gone: list.map(({ id }) => id) })
  assert.deepEqual(found, proposeIncidents(half, options))
})
