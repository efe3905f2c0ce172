import { publishersOf, type RecordedClaim } from '../../record/index.js'
import type { Material } from '../material.js'

type Row = readonly [id: string, value: Readonly<Record<string, unknown>>]

interface Section {
  readonly name: string
  readonly rows: (material: Material) => Iterable<Row>
}

const typed = (name: string) => ({ $: name, type: 'prov:QUALIFIED_NAME' })
const text = (hash: string): string => `sha256:${hash}`
const claim = (id: string): string => `marsad:claim/${id}`
const incident = (id: string): string => `marsad:incident/${id}`
const person = (name: string): string => `marsad:person/${encodeURIComponent(name)}`
const PROGRAM = 'marsad:program'

const isByHand = (state: string): boolean => state === 'added'

const capture = (hash: string): string => `marsad:capture/${hash.slice(0, 16)}`
const suggestion = (id: string): string => `marsad:suggestion/${id}`
const codebook = (version: string): string => `marsad:codebook/${encodeURIComponent(version)}`

/** Claims that a person made of what a machine had read: the reading stays, and the claim is a revision of it. */
const wasRead = ({ state, decided }: RecordedClaim): boolean => decided !== null && !isByHand(state)

function* entities({ reports, claims, incidents, statement }: Material): Iterable<Row> {
  yield [codebook(statement.codebook), { 'prov:type': typed('prov:Plan') }]
  for (const report of reports) {
    const { text: hash, url, title } = report
    const publishers = publishersOf(report)
    yield [
      text(hash),
      {
        'prov:label': title ?? hash,
        ...(url === null ? {} : { 'marsad:address': url }),
        ...(publishers.length === 0
          ? {}
          : { 'marsad:publisher': publishers.length === 1 ? publishers[0] : publishers }),
      },
    ]
  }
  for (const one of claims)
    if (wasRead(one)) yield [suggestion(one.id), { 'prov:label': 'as the machine read it' }]
  for (const {
    id,
    claim: { kind, stance },
    state,
  } of claims)
    yield [claim(id), { 'marsad:kind': kind, 'marsad:stance': stance, 'marsad:review': state }]
  for (const { id, kind } of incidents)
    yield [incident(id), { 'prov:type': typed('prov:Collection'), 'marsad:kind': kind }]
}

function* activities({ claims, reports }: Material): Iterable<Row> {
  for (const { text: hash, captured } of reports)
    yield [capture(hash), { 'prov:startTime': captured, 'prov:endTime': captured }]
  for (const { id, decided } of claims)
    if (decided !== null) yield [`marsad:decision/${id}`, { 'prov:endTime': decided.at }]
}

function* agents({ claims, statement }: Material): Iterable<Row> {
  yield [PROGRAM, { 'prov:type': typed('prov:SoftwareAgent'), 'prov:label': `marsad ${statement.program}` }]
  for (const name of new Set(claims.flatMap(({ decided }) => (decided === null ? [] : [decided.by]))))
    yield [person(name), { 'prov:type': typed('prov:Person'), 'prov:label': name }]
}

function* derivations({ claims }: Material): Iterable<Row> {
  for (const one of claims) {
    const { id, report } = one
    const from = (name: string, made: string, used: string, type: string): Row => [
      `_:${name}-${id}`,
      { 'prov:generatedEntity': made, 'prov:usedEntity': used, 'prov:type': typed(type) },
    ]
    yield from('d', claim(id), text(report.text), 'prov:Quotation')
    if (!wasRead(one)) continue
    yield from('q', suggestion(id), text(report.text), 'prov:Quotation')
    yield from('v', claim(id), suggestion(id), 'prov:Revision')
  }
}

function* attributions({ claims }: Material): Iterable<Row> {
  for (const one of claims) {
    const { id, state, decided } = one
    if (!isByHand(state))
      yield [`_:m-${id}`, { 'prov:entity': wasRead(one) ? suggestion(id) : claim(id), 'prov:agent': PROGRAM }]
    if (decided !== null) yield [`_:p-${id}`, { 'prov:entity': claim(id), 'prov:agent': person(decided.by) }]
  }
}

function* associations({ claims, reports, statement }: Material): Iterable<Row> {
  for (const { text: hash } of reports)
    yield [`_:c-${hash.slice(0, 16)}`, { 'prov:activity': capture(hash), 'prov:agent': PROGRAM }]
  for (const { id, decided } of claims)
    if (decided !== null)
      yield [
        `_:a-${id}`,
        {
          'prov:activity': `marsad:decision/${id}`,
          'prov:agent': person(decided.by),
          'prov:plan': codebook(statement.codebook),
        },
      ]
}

function* generations({ claims, reports }: Material): Iterable<Row> {
  for (const { text: hash, captured } of reports)
    yield [
      `_:r-${hash.slice(0, 16)}`,
      { 'prov:entity': text(hash), 'prov:activity': capture(hash), 'prov:time': captured },
    ]
  for (const { id, decided } of claims)
    if (decided !== null)
      yield [
        `_:g-${id}`,
        { 'prov:entity': claim(id), 'prov:activity': `marsad:decision/${id}`, 'prov:time': decided.at },
      ]
}

function* members({ incidents }: Material): Iterable<Row> {
  for (const one of incidents)
    for (const { id } of one.claims)
      yield [`_:h-${one.id}-${id}`, { 'prov:collection': incident(one.id), 'prov:entity': claim(id) }]
}

/** Former ids lead to the incident that they are part of now. */
function* alternates({ incidents }: Material): Iterable<Row> {
  for (const { id, former } of incidents)
    for (const before of former)
      yield [`_:f-${before}`, { 'prov:alternate1': incident(id), 'prov:alternate2': incident(before) }]
}

/** In the order of the file. */
export const SECTIONS: readonly Section[] = [
  { name: 'entity', rows: entities },
  { name: 'activity', rows: activities },
  { name: 'agent', rows: agents },
  { name: 'wasGeneratedBy', rows: generations },
  { name: 'wasDerivedFrom', rows: derivations },
  { name: 'wasAttributedTo', rows: attributions },
  { name: 'wasAssociatedWith', rows: associations },
  { name: 'hadMember', rows: members },
  { name: 'alternateOf', rows: alternates },
]
