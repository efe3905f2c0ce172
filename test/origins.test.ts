import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traceOrigins } from '../src/origin/index.js'
import type { RecordedClaim } from '../src/record/index.js'
import { said } from './said.js'

const AGENCY =
  'Shells fell on the Old Mills quarter of Halvek on Saturday night and killed at least seven people who were ' +
  'waiting for bread, a council member said. Ambulances came only after dawn because the bridge was under fire.'

const printedBy = (
  claim: RecordedClaim,
  publisher: string,
  published: string | null = '2024-03-20',
): RecordedClaim => ({
  ...claim,
  report: { ...claim.report, publisher, published },
})

const texts: Readonly<Record<string, string>> = {
  'r-1': AGENCY,
  'r-2': `${AGENCY.replace('at least seven', 'seven')} (Agency)`,
  'r-3':
    'The council of Halvek met on Monday to speak about the price of bread and the state of the roads in spring.',
}
const textOf = (hash: string): string | null => texts[hash] ?? null

const killing = (id: string, report: string, source?: string): RecordedClaim =>
  said({ id, kind: 'shelling', report, ...(source === undefined ? {} : { source }) })

test('a lightly edited copy goes back to the text that was printed first', () => {
  const claims = [
    printedBy(killing('c-1', 'r-2'), 'Evening Post', '2024-03-21'),
    printedBy(killing('c-2', 'r-1'), 'Northern Agency'),
    printedBy(killing('c-3', 'r-3'), 'Evening Post'),
  ]
  const origins = traceOrigins(claims, { textOf })
  assert.equal(origins.of('c-1').id, origins.of('c-2').id)
  assert.equal(origins.of('c-1').name, 'Northern Agency')
  assert.equal(origins.of('c-1').sort, 'text')
  assert.equal(origins.of('c-3').sort, 'publisher')
  assert.match(
    origins.branches.find((b) => b.claims.length === 2)!.why,
    /two outlets print one text, the first Northern Agency/,
  )
})

test('a speaker whom several quote is one origin; residents of two reports are two', () => {
  const monitor = (id: string, report: string) => {
    const made = killing(id, report, 'the Halvek Observatory')
    return { ...made, claim: { ...made.claim, source: { ...made.claim.source, type: 'monitor' as const } } }
  }
  const origins = traceOrigins([monitor('c-1', 'r-1'), monitor('c-2', 'r-3')], { textOf })
  assert.equal(origins.of('c-1').id, origins.of('c-2').id)
  const people = traceOrigins(
    [
      printedBy(killing('c-1', 'r-1', 'residents'), 'Northern Agency'),
      printedBy(killing('c-2', 'r-3', 'residents'), 'Evening Post'),
    ],
    { textOf },
  )
  assert.notEqual(people.of('c-1').id, people.of('c-2').id)
})

test('editions of one broadcaster are one house', () => {
  const claims = [
    printedBy(killing('c-1', 'r-1'), 'BBC Persian'),
    printedBy(killing('c-2', 'r-3'), 'BBC News'),
  ]
  const origins = traceOrigins(claims, { textOf })
  assert.equal(origins.of('c-1').id, origins.of('c-2').id)
})

test('law: the order of claims and reports changes no origin', () => {
  const claims = [
    killing('c-1', 'r-1'),
    killing('c-2', 'r-2'),
    killing('c-3', 'r-3'),
    killing('c-4', 'r-3', 'a nurse'),
  ]
  const there = traceOrigins(claims, { textOf })
  const back = traceOrigins(claims.toReversed(), { textOf })
  for (const { id } of claims) assert.deepEqual(back.of(id), there.of(id))
  assert.deepEqual(back.branches, there.branches)
})
