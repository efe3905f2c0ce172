import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { KIND_ROWS, KINDS, METRICS, PHASES, SOURCE_TYPES, STANCES } from '../codebook/index.js'
import { exampleClaims, exampleReport } from './example.test-data.js'
import { NOTHING_TAKEN, toCodedReport } from './index.js'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schema/${name}.schema.json`, import.meta.url), 'utf8'))

const claimSchema = read('claim')
const reportSchema = read('report')
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(claimSchema)
const isLine = ajv.compile(reportSchema)

const versions = { program: '0.1.0', model: 'test', codebook: '1.0.0' }
const diagnostics = [
  { code: 'report/no-date', severity: 'note', message: 'no date is given', where: null },
] as const
const reading = { claims: exampleClaims, versions, diagnostics }
const paged = {
  ...exampleReport,
  taken: { ...NOTHING_TAKEN, pages: [0, exampleReport.text.indexOf('The regime')] },
}
const line = toCodedReport(paged, reading)
const faultsOf = (value: unknown) =>
  isLine(value) ? [] : (isLine.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)

test('a line of the program fits the schema, also after a round through JSON', () => {
  assert.deepEqual(faultsOf(line), [])
  assert.deepEqual(faultsOf(toCodedReport(exampleReport, reading)), [], 'without pages')
  assert.deepEqual(faultsOf(JSON.parse(JSON.stringify(line))), [])
})

test('a line coded by hand, without probabilities and actors, fits', () => {
  const byHand = {
    id: 'hand-1',
    publisher: 'Halvek Wire',
    licence: 'CC BY 4.0',
    title: null,
    url: null,
    published: null,
    text: 'They fought.',
    sentences: [[0, 12]],
    claims: [
      {
        kind: 'clash',
        stance: 'reports',
        phase: null,
        trigger: { start: 5, end: 11, text: 'fought' },
        source: { type: 'narrator', text: '' },
        cue: null,
        via: [],
        quoted: 'indirect',
        agents: [{ start: 0, end: 4, text: 'They' }],
        targets: [],
        place: null,
        time: null,
        counts: [],
      },
    ],
  }
  assert.deepEqual(faultsOf(byHand), [])
})

test('the schema lists what the registries list', () => {
  const { properties, $defs } = claimSchema
  assert.deepEqual(properties.kind.enum, KINDS)
  assert.deepEqual(properties.stance.enum, STANCES)
  assert.deepEqual(properties.phase.enum, [...PHASES, null])
  assert.deepEqual(
    [...$defs.namedSource.properties.type.enum, $defs.narrator.properties.type.const],
    SOURCE_TYPES,
  )
  assert.deepEqual($defs.count.properties.metric.enum, METRICS)
  const lasting = KIND_ROWS.filter((row) => row.takesPhase).map((row) => row.slug)
  assert.deepEqual(claimSchema.if.properties.kind.enum, lasting)
})

test('the program writes every key that the schema knows, save the licence and a label that is not there', () => {
  const keys = (value: object | null | undefined) => Object.keys(value ?? {}).sort()
  const [first, second] = line.claims
  const { $defs } = claimSchema
  assert.deepEqual([...keys(line), 'licence'].sort(), keys(reportSchema.properties))
  assert.deepEqual(keys(first), keys(claimSchema.properties))
  assert.deepEqual(keys(first?.trigger), keys($defs.words.properties))
  assert.deepEqual([...keys(first?.source), 'label'].sort(), keys($defs.namedSource.properties))
  assert.deepEqual(keys(line.claims[2]?.source), keys($defs.narrator.properties))
  assert.deepEqual([...keys(first?.targets[0]), 'label'].sort(), keys($defs.party.properties))
  assert.deepEqual(keys(first?.place), keys($defs.place.properties))
  assert.deepEqual(keys(first?.place?.resolved), keys($defs.resolvedPlace.properties))
  assert.deepEqual(keys(second?.said), keys($defs.time.properties))
  assert.deepEqual(keys(first?.counts[0]), keys($defs.count.properties))
})

const [claim] = line.claims
const broken: readonly (readonly [string, object])[] = [
  ['a kind that is none', { kind: 'skirmish' }],
  ['a stance that is none', { stance: 'doubts' }],
  ['a phase on a kind that takes none', { phase: 'begins' }],
  ['a probability above 1', { probability: 1.5 }],
  ['a page before the first', { trigger: { ...claim!.trigger, page: 0 } }],
  ['a negative offset', { trigger: { ...claim!.trigger, start: -1 } }],
  ['a narrator with words', { source: { type: 'narrator', start: 0, end: 1, text: 'x' } }],
  ['a named source without words', { source: { type: 'media', start: null, end: null, text: '' } }],
  ['half a person', { counts: [{ ...claim!.counts[0], low: 0.5 }] }],
  ['a date in words', { time: { ...claim!.time, start: 'Monday' } }],
  ['a key that nobody knows', { mood: 'grim' }],
  ['no cue at all', { cue: undefined }],
]

for (const [what, change] of broken) {
  test(`${what} does not fit`, () => {
    const value = JSON.parse(JSON.stringify({ ...line, claims: [{ ...claim, ...change }] }))
    assert.notDeepEqual(faultsOf(value), [])
  })
}
