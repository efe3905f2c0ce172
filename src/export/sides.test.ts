import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { ActorLink } from '../claim/index.js'
import { proposeIncidents } from '../incident/index.js'
import { hashOf } from '../ledger/index.js'
import { traceOrigins } from '../origin/index.js'
import type { RecordedClaim } from '../record/index.js'
import { claimFromWords, type QuotedClaim } from '../review/index.js'
import { type SideOf, tollsOf } from '../tally/index.js'
import { CLAIMS, exampleMaterial } from './example.test-data.js'
import { formatOf, keepAll, type Material } from './index.js'

/** As `work` says it of the dictionary: an organ of Andorra stands for Andorra. */
const sideOf: SideOf = (actor) => (actor.id.startsWith('ad/') ? { id: 'ad', name: 'Andorra' } : actor)

const FORCES: ActorLink = { id: 'ad/armed-forces', name: 'Armed forces of Andorra', loaded: false }
const GOVERNMENT: ActorLink = { id: 'ad/government', name: 'Government of Andorra', loaded: false }
const SHIELD: ActorLink = { id: 'shield', name: 'the Shield', loaded: false }

const ACTORS: Readonly<Record<string, ActorLink>> = {
  'Andorran soldiers': FORCES,
  Andorran: GOVERNMENT,
  'the Shield': SHIELD,
}

const SOURCE = { type: 'monitor', words: 'The Observatory' } as const
const DAY = { words: '5 October 2031', start: '2031-10-05', end: '2031-10-05', holds: 'within' } as const

/** All formats ask the material alone: one decided claim, its incident and its toll. */
function materialFor(text: string, asked: Omit<QuotedClaim, 'id' | 'actorOf' | 'placeOf'>): Material {
  const { value, diagnostics } = claimFromWords(text, {
    id: 'c-1',
    actorOf: (words) => ACTORS[words] ?? null,
    placeOf: () => null,
    source: SOURCE,
    cue: 'said',
    time: DAY,
    place: 'Halvek',
    ...asked,
  })
  assert.ok(value !== null, diagnostics[0]?.message)
  const report = { ...CLAIMS[0]!.report, text: hashOf(text) }
  const decided = { by: 'Rana', at: '2031-10-07T10:00:00.000Z', reason: null }
  const claims: readonly RecordedClaim[] = [
    { id: 'c-1', report, claim: { ...value, probability: 0.8 }, state: 'accepted', decided },
  ]
  const textOf = () => text
  const origins = traceOrigins(claims, { textOf })
  const { incidents, aggregates } = proposeIncidents(claims, {
    links: [],
    named: [],
    suggestions: false,
    textOf,
  })
  const tolls = tollsOf(incidents, { origins, sideOf })
  return { ...exampleMaterial(), claims, incidents, tolls, aggregates, origins, reports: [report] }
}

async function written(slug: string, material: Material): Promise<string> {
  const sink = keepAll({ hashOf })
  await formatOf(slug)!.write(material, sink, { excel: false, raw: true })
  return Buffer.from([...sink.files.values()][0]!).toString('utf8')
}

/** The one row of a sheet. */
async function rowOf(
  slug: string,
  material: Material,
): Promise<(...columns: string[]) => readonly unknown[]> {
  const rows = parse(await written(slug, material), { columns: true }) as Record<string, string>[]
  assert.equal(rows.length, 1)
  return (...columns) => columns.map((column) => rows[0]![column])
}

const killed = (words: string, n: number, status: 'civilian' | 'combatant' | 'unknown') =>
  ({ words, metric: 'killed', status, low: n, best: n, high: n }) as const

const strike = (status: 'civilian' | 'combatant' | 'unknown') =>
  materialFor('The Observatory said Andorran planes killed 14 people in Halvek on 5 October 2031.', {
    kind: 'airstrike',
    trigger: 'planes',
    agents: ['Andorran'],
    counts: [killed('14 people', 14, status)],
  })

const FIGHT =
  'The Observatory said the Shield fought Andorran soldiers in Halvek on 5 October 2031 and five soldiers and two rebels died.'

const fight = (agents: readonly string[]) =>
  materialFor(FIGHT, {
    kind: 'clash',
    trigger: 'fought',
    agents,
    counts: [killed('five soldiers', 5, 'combatant'), killed('two rebels', 2, 'combatant')],
  })

test('a state is named as each format names it, and never by its code', async () => {
  const material = strike('civilian')
  assert.deepEqual((await rowOf('acled', material))('actor1', 'actor2'), [
    'Government of Andorra',
    'Civilians',
  ])
  const ged = await rowOf('ucdp-ged', material)
  assert.deepEqual(ged('side_a', 'side_b', 'type_of_violence'), ['Government of Andorra', 'Civilians', '3'])
  const { features } = JSON.parse(await written('geojson', material)) as {
    features: readonly { properties: Record<string, unknown> }[]
  }
  assert.deepEqual(features[0]!.properties.blamed, ['Andorra'])
})

test('every entity that another one names is in the file', async () => {
  const lines = (await written('ftm', strike('civilian'))).trim().split('\n')
  const entities = lines.map(
    (line) => JSON.parse(line) as { id: string; properties: Record<string, readonly string[]> },
  )
  const ids = new Set(entities.map(({ id }) => id))
  assert.ok(ids.has('marsad-actor-ad'))
  const named = ['subject', 'object', 'member', 'organization', 'involved', 'addressEntity']
  for (const { properties } of entities)
    for (const id of named.flatMap((name) => properties[name] ?? [])) assert.ok(ids.has(id), id)
})

test('where all of the dead are of one status, they stand in its columns', async () => {
  const parts = ['deaths_civilians', 'deaths_unknown', 'best'] as const
  const columns = ['killed_civ_min', 'killed_comb_min', 'killed_unk_min'] as const
  const told = async (status: Parameters<typeof strike>[0]) => {
    const material = strike(status)
    const { features } = JSON.parse(await written('geojson', material)) as {
      features: readonly { properties: Record<string, unknown> }[]
    }
    return [
      (await rowOf('ucdp-ged', material))(...parts),
      columns.map((column) => features[0]!.properties[column]),
    ]
  }
  assert.deepEqual(await told('civilian'), [
    ['14', '0', '14'],
    [14, null, null],
  ])
  assert.deepEqual(await told('combatant'), [
    ['0', '14', '14'],
    [null, 14, null],
  ])
  assert.deepEqual(await told('unknown'), [
    ['0', '14', '14'],
    [null, null, 14],
  ])
})

test('a fight has both its sides, the state first, though nobody is blamed for it', async () => {
  const material = fight(['the Shield', 'Andorran soldiers'])
  assert.deepEqual(material.tolls[0]!.responsibility.held, [])
  const ged = await rowOf('ucdp-ged', material)
  assert.deepEqual(ged('side_a', 'side_b', 'type_of_violence', 'best'), [
    'Government of Andorra',
    'the Shield',
    '1',
    '7',
  ])
  assert.deepEqual((await rowOf('acled', material))('actor1', 'actor2'), [
    'Military Forces of Andorra',
    'the Shield',
  ])
})

test('words alone are a state’s where a state’s forces are called so', async () => {
  const soldiers = await rowOf('ucdp-ged', fight(['the Shield', 'soldiers']))
  assert.deepEqual(soldiers('side_a', 'side_b', 'type_of_violence'), ['soldiers', 'the Shield', '1'])
  const rebels = await rowOf('ucdp-ged', fight(['the Shield', 'rebels']))
  assert.deepEqual(rebels('type_of_violence'), ['2'])
})

test('the dead of one claim add up in PLOVER as in a toll', async () => {
  const [line = ''] = (await written('plover', fight(['the Shield', 'Andorran soldiers']))).split('\n')
  assert.deepEqual((JSON.parse(line) as { size: unknown }).size, { dead: 7 })
})
