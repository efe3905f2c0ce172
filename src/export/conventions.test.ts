import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { hashOf } from '../ledger/index.js'
import { middleOf } from './acled/event-days.js'
import { acledRow } from './acled/row.js'
import { exampleMaterial } from './example.test-data.js'
import type { Material, Wrote } from './index.js'
import { formatOf, keepAll } from './index.js'
import { INCIDENTS } from './tables/index.js'

async function written(slug: string, material: Material = exampleMaterial()): Promise<string> {
  const sink = keepAll({ hashOf })
  await formatOf(slug)!.write(material, sink, { excel: false, raw: false })
  return Buffer.from([...sink.files.values()][0]!).toString('utf8')
}

const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** The example, its incidents moved to a country of the gazetteer and over several days. */
function inSyria(days: { readonly start: string | null; readonly end: string | null }): Material {
  const material = exampleMaterial()
  return {
    ...material,
    incidents: material.incidents.map((one) => ({
      ...one,
      ...days,
      place:
        one.place === null || one.place.link === null
          ? one.place
          : { ...one.place, link: { ...one.place.link, country: 'SY' } },
    })),
  }
}

test('ACLED: the day in the middle of a week, a country by its name and number, notes as its coders begin them', () => {
  const material = inSyria({ start: '2031-09-29', end: '2031-10-05' })
  const [row] = INCIDENTS.rows(material)
  const cells = acledRow(row!, material.statement)!
  assert.deepEqual(
    [cells.event_date, cells.time_precision, cells.country, cells.iso],
    ['2031-10-02', 2, 'Syria', 760],
  )
  assert.match(String(cells.notes), /^Between 29 September 2031 and 5 October 2031, shelling at /)
  assert.equal(middleOf('2031-10-05', '2031-10-05'), '2031-10-05')
})

test('ACLED: a first or last day that nobody gives is no known day', async () => {
  const cellsOf = (start: string | null, end: string | null) => {
    const material = inSyria({ start, end })
    const { event_date, time_precision, notes } = acledRow(
      [...INCIDENTS.rows(material)][0]!,
      material.statement,
    )!
    return [event_date, time_precision, String(notes).split(',')[0]]
  }
  assert.deepEqual(cellsOf(null, '2031-10-05'), ['2031-10-05', 3, 'By 5 October 2031 (first day not said)'])
  assert.deepEqual(cellsOf('2031-10-05', null), ['2031-10-05', 3, 'From 5 October 2031 (last day not said)'])
  assert.deepEqual(cellsOf('2031-10-05', '2031-10-05'), ['2031-10-05', 1, 'On 5 October 2031'])
})

test('UCDP: a first or last day that nobody gives is empty, with the coarsest date_prec', async () => {
  for (const days of [
    { start: null, end: '2031-10-05' },
    { start: '2031-10-05', end: null },
  ]) {
    const material = inSyria(days)
    const [row]: readonly Record<string, string>[] = parse(await written('ucdp-ged', material), {
      columns: true,
    })
    assert.deepEqual(
      [row!.date_start, row!.date_end, row!.date_prec, row!.event_clarity, row!.year],
      [days.start ?? '', days.end ?? '', '5', '2', '2031'],
    )
  }
})

for (const slug of ['acled', 'ucdp-ged'])
  test(`${slug}: events with an open end are counted and named`, async () => {
    const material = inSyria({ start: null, end: '2031-10-05' })
    const wrote: Wrote[] = []
    const said = await formatOf(slug)!.write(material, keepAll({ hashOf }), {
      excel: false,
      raw: false,
      tell: (one) => wrote.push(one),
    })
    const open = wrote[0]!.noted.find(({ what }) => /only a first or only a last day/.test(what))!
    assert.ok(open.ids.includes(material.incidents[0]!.id))
    assert.ok(said.some(({ message }) => message.startsWith(`${open.ids.length} ${open.what}`)))
  })

test('UCDP and HXL: a country by its name, and by its three letters', async () => {
  const material = inSyria({ start: '2031-10-05', end: '2031-10-05' })
  const [ged]: readonly Record<string, string>[] = parse(await written('ucdp-ged', material), {
    columns: true,
  })
  assert.equal(ged!.country, 'Syria')
  const [, tags, hxl]: readonly (readonly string[])[] = parse(await written('hxl', material))
  assert.equal(hxl![tags!.indexOf('#country+code+v_iso3')], 'SYR')
})

test('PLOVER: ids of ours stand in no field for ids of Wikidata', async () => {
  const records = lines(await written('plover'))
  assert.ok(records.length > 0)
  const entities = records.flatMap(({ actor, recipient }) => [...actor, ...recipient])
  assert.ok(entities.some(({ identifier_text }) => identifier_text === 'the army of Varnia'))
  for (const entity of entities) assert.equal('identifier_id' in entity, false)
  for (const { event, recipient } of records) if (event[0] === 'AID') assert.ok(recipient.length > 0)
})

test('FollowTheMoney: languages that it lists, times without fractions', async () => {
  const articles = lines(await written('ftm')).filter(({ schema }) => schema === 'Article')
  assert.deepEqual(articles.flatMap(({ properties }) => properties.language).toSorted(), [
    'ara',
    'eng',
    'eng',
  ])
  for (const { properties } of articles) assert.deepEqual(properties.retrievedAt, ['2031-10-07T09:00:00'])
})

test('Web Annotation: names of ours are told to be ours', async () => {
  const [first] = lines(await written('web-annotation'))
  assert.deepEqual(first['@context'], ['http://www.w3.org/ns/anno.jsonld', { marsad: 'urn:marsad:' }])
})

test('PROV: what was captured, read and decided are three, and every id that is named is there', async () => {
  const prov = JSON.parse(await written('prov'))
  const known = new Set([prov.entity, prov.activity, prov.agent].flatMap((section) => Object.keys(section)))
  const relations = ['wasGeneratedBy', 'wasDerivedFrom', 'wasAttributedTo', 'wasAssociatedWith', 'hadMember']
  for (const name of relations)
    for (const relation of Object.values<Record<string, unknown>>(prov[name]))
      for (const [key, id] of Object.entries(relation))
        if (!['prov:time', 'prov:type'].includes(key)) assert.ok(known.has(String(id)), `${name}: ${id}`)
  const revised = Object.values<Record<string, { readonly $: string }>>(prov.wasDerivedFrom)
    .filter((one) => one['prov:type']?.$ === 'prov:Revision')
    .map((one) => one['prov:usedEntity'])
  assert.ok(revised.every((id) => String(id).startsWith('marsad:suggestion/')) && revised.length > 0)
  for (const entity of Object.values<Record<string, unknown>>(prov.entity))
    assert.ok(!Object.values(entity).includes(''), 'what is not known is left out')
})

test('the bulletin reads as one: its days in the title, numbers by area and side, who says so, what is contested', async () => {
  const text = await written('markdown')
  assert.match(
    text,
    /^# Halvek 2031: bulletin, 5 October 2031\n\n1 incident, told in \d claims by \d origins\. \*\*/,
  )
  assert.match(text, /\n\| Who they were +\| +Killed \| +Injured \|\n\| -+ \| -+: \| -+: \|\n/)
  assert.match(
    text,
    /\n## Sunday 5 October 2031\n\n### Varnia\n\n\* \*\*Shelling, Old Mills bakery in Halvek\.\*\* /,
  )
  assert.match(text, /Sources: .*\u2068المجلس المحلي\u2069/)
  assert.match(text, /\n## Contested\n\n\* \*\*Shelling, Old Mills bakery in Halvek\*\*, 5 October 2031: /)
  assert.match(
    text,
    /\n## Announced\n\n\* 19 October 2031: talks at Varn, announced by State Gazette; no later word\.\n/,
  )
  assert.match(text, /\n## How these numbers come about\n\n\* Each incident counts once/)
  assert.doesNotMatch(text, /\n## [^\n]+\n\n(?:## |$)/, 'no section is empty')
  const empty = {
    ...exampleMaterial(),
    incidents: [],
    tolls: [],
    claims: [],
    states: [],
    threads: [],
    agenda: [],
  }
  const none = await written('markdown', { ...empty, tally: { ...empty.tally, rows: [], aggregates: [] } })
  assert.match(none, /^# Halvek 2031: bulletin\n\nNo incident is in it\.\n/)
})

/** The example, its reports of two pages each, of which the second begins in the middle of the first claim's place. */
function onTwoPages(): { readonly material: Material; readonly from: number } {
  const material = exampleMaterial()
  const [first] = material.claims
  const from = first!.claim.place!.start
  return {
    material: { ...material, pagesOf: (text) => (text === first!.report.text ? [0, from] : null) },
    from,
  }
}

test('Web Annotation: words of a PDF have their page, and on it their place', async () => {
  const { material, from } = onTwoPages()
  const { id } = material.claims[0]!
  const selectorsOf = (slot: string, annotations: ReturnType<typeof lines>) =>
    annotations.find((one) => one.id === `urn:marsad:${id}:${slot}`).target.selector
  const annotations = lines(await written('web-annotation', material))
  const [position, , page] = selectorsOf('place', annotations)
  assert.deepEqual(page, {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
    value: 'page=2',
    refinedBy: { type: 'TextPositionSelector', start: 0, end: position.end - from },
  })
  const [before, , first] = selectorsOf('source', annotations)
  assert.equal(first.value, 'page=1')
  assert.deepEqual(first.refinedBy, before)
  assert.equal(selectorsOf('place', lines(await written('web-annotation'))).length, 2, 'no PDF: no page')
})

test('csv: claims, their parties and their numbers have the page of their words; empty where there are none', async () => {
  const { material, from } = onTwoPages()
  const sink = keepAll({ hashOf })
  await formatOf('csv')!.write(material, sink, { excel: false, raw: false })
  const tableOf = (name: string): readonly Record<string, string>[] =>
    parse(Buffer.from(sink.files.get(name)!), { columns: true })
  const paged = new Set(
    material.claims.filter(({ report }) => material.pagesOf!(report.text) !== null).map(({ id }) => id),
  )
  const pages = (name: string, start: string) =>
    tableOf(name).map((row) => [
      row.page,
      !paged.has(row.claim_id!) ? '' : Number(row[start]) < from ? '1' : '2',
    ])
  for (const [name, start] of [
    ['claims.csv', 'quote_start'],
    ['mentions.csv', 'start'],
    ['counts.csv', 'start'],
  ] as const) {
    const told = pages(name, start)
    assert.ok(told.some(([, page]) => page === '1') && told.some(([, page]) => page === ''), name)
    for (const [page, wanted] of told) assert.equal(page, wanted, name)
  }
})
