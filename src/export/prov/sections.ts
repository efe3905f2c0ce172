import type { Material } from '../material.js'

type Row = readonly [id: string, value: Readonly<Record<string, unknown>>]

interface Section {
  readonly name: string
  readonly rows: (material: Material) => Iterable<Row>
}

const typed = (name: string) => ({ $: name, type: 'prov:QUALIFIED_NAME' })
const time = (iso: string) => ({ $: iso, type: 'xsd:dateTime' })
const text = (hash: string): string => `sha256:${hash}`
const claim = (id: string): string => `marsad:claim/${id}`
const incident = (id: string): string => `marsad:incident/${id}`
const person = (name: string): string => `marsad:person/${encodeURIComponent(name)}`
const PROGRAM = 'marsad:program'

const isByHand = (state: string): boolean => state === 'added'

function* entities({ reports, claims, incidents }: Material): Iterable<Row> {
  for (const { text: hash, url, title, publisher, captured } of reports)
    yield [
      text(hash),
      {
        'prov:label': title ?? hash,
        'marsad:address': url ?? '',
        'marsad:publisher': publisher ?? '',
        'prov:generatedAtTime': time(captured),
      },
    ]
  for (const {
    id,
    claim: { kind, stance },
    state,
  } of claims)
    yield [claim(id), { 'marsad:kind': kind, 'marsad:stance': stance, 'marsad:review': state }]
  for (const { id, kind } of incidents)
    yield [incident(id), { 'prov:type': typed('prov:Collection'), 'marsad:kind': kind }]
}

function* activities({ claims }: Material): Iterable<Row> {
  for (const { id, decided } of claims)
    if (decided !== null) yield [`marsad:decision/${id}`, { 'prov:endTime': decided.at }]
}

function* agents({ claims, statement }: Material): Iterable<Row> {
  yield [PROGRAM, { 'prov:type': typed('prov:SoftwareAgent'), 'prov:label': `marsad ${statement.program}` }]
  for (const name of new Set(claims.flatMap(({ decided }) => (decided === null ? [] : [decided.by]))))
    yield [person(name), { 'prov:type': typed('prov:Person'), 'prov:label': name }]
}

function* derivations({ claims }: Material): Iterable<Row> {
  for (const { id, report } of claims)
    yield [
      `_:d-${id}`,
      {
        'prov:generatedEntity': claim(id),
        'prov:usedEntity': text(report.text),
        'prov:type': typed('prov:Quotation'),
      },
    ]
}

function* attributions({ claims }: Material): Iterable<Row> {
  for (const { id, state, decided } of claims) {
    if (!isByHand(state)) yield [`_:m-${id}`, { 'prov:entity': claim(id), 'prov:agent': PROGRAM }]
    if (decided !== null) yield [`_:p-${id}`, { 'prov:entity': claim(id), 'prov:agent': person(decided.by) }]
  }
}

function* associations({ claims, statement }: Material): Iterable<Row> {
  for (const { id, decided } of claims)
    if (decided !== null)
      yield [
        `_:a-${id}`,
        {
          'prov:activity': `marsad:decision/${id}`,
          'prov:agent': person(decided.by),
          'prov:plan': `marsad:codebook/${statement.codebook}`,
        },
      ]
}

function* generations({ claims }: Material): Iterable<Row> {
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
