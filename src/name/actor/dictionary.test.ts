import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ActorQuery, openActors, resolveActor } from './index.js'

const query = (more: Partial<ActorQuery> = {}): ActorQuery => ({
  published: null,
  role: 'source',
  context: { countries: [], actorsSeen: [] },
  ...more,
})

test('an entry tells its names, its dates and where they come from', () => {
  const sdf = openActors().byId('syrian-democratic-forces')
  assert.equal(sdf?.name, 'Syrian Democratic Forces')
  assert.equal(sdf?.ucdp, 6288)
  assert.ok(sdf?.names.includes('قسد'))
  assert.equal(sdf?.from, '2015-10-10')
  assert.match(sdf?.source ?? '', /Uppsala Conflict Data Program.*dates: founding statement/)
})

test('an organ of a state is made on demand, with its parent', () => {
  const army = openActors().byId('il/armed-forces')
  assert.equal(army?.name, 'Armed forces of Israel')
  assert.equal(army?.type, 'military')
  assert.equal(army?.parent, 'il/government')
  assert.deepEqual(army?.countries, ['IL'])
  assert.ok(army?.names.includes('IDF'))
  assert.equal(openActors().byId('il/government')?.ucdp, 121)
  assert.equal(openActors().byId('ps/government')?.name, 'Palestinian Authority')
  assert.equal(openActors().byId('ge-abkhazia/government')?.name, 'Authorities of Abkhazia')
  assert.equal(openActors().byId('il/choir'), null)
  assert.equal(openActors().byId('atlantis/police'), null)
})

test('candidates of a shared abbreviation say why none is chosen', () => {
  const found = openActors().candidates('SDF', query({ published: '2020-01-01' }))
  assert.deepEqual(
    found.map((c) => [c.link.id, c.status]),
    [
      ['syrian-democratic-forces', 'ruled-out'],
      ['jp/armed-forces', 'ruled-out'],
    ],
  )
  assert.match(found[0]!.reason, /so named only in reports on SY/)
})

test('candidates name the date that rules one out', () => {
  const [only] = openActors().candidates('Islamic State', query({ published: '2007-05-01' }))
  assert.equal(only?.status, 'ruled-out')
  assert.match(only?.reason ?? '', /did not exist on 2007-05-01 \(from 2013-04-08\)/)
})

test('the chosen candidate comes first and is what resolve gives', () => {
  const q = query({ published: '2016-06-01', context: { countries: ['iq'], actorsSeen: [] } })
  const found = openActors().candidates('the U.S.-led coalition', q)
  assert.deepEqual(
    found.map((c) => [c.link.id, c.status]),
    [
      ['global-coalition', 'chosen'],
      ['mnf-i', 'possible'],
      ['coalition-afghanistan', 'ruled-out'],
    ],
  )
  assert.equal(resolveActor('the U.S.-led coalition', q)?.id, 'global-coalition')
})

test('a short form explains itself by the report', () => {
  const actorsSeen = [{ id: 'sohr', words: 'the Syrian Observatory for Human Rights' }]
  const [first] = openActors().candidates(
    'the Observatory',
    query({ context: { countries: [], actorsSeen } }),
  )
  assert.equal(first?.link.id, 'sohr')
  assert.match(first?.reason ?? '', /short form of a name given before/)
})

test('words that take sides are found in the words, not in the names of parties', () => {
  const label = (words: string): string | null => openActors().findLoaded(words)?.words ?? null
  assert.equal(label('the armed terrorist groups'), 'armed terrorist groups')
  assert.equal(label('Taleban terrorists'), 'terrorists')
  assert.equal(label('the Asad regime'), 'regime')
  assert.equal(label('our martyrs'), 'martyrs')
  assert.equal(label("the al-Aqsa Martyrs' Brigades"), null)
  assert.equal(label("the Lord's Resistance Army"), null)
  assert.equal(label('Fitna al-Khawarij'), 'Fitna al-Khawarij')
  assert.equal(label('Hamas militants'), null)
  assert.equal(label('suspected militants'), null)
  assert.equal(label('rebels'), null)
})

test('one rule for all sides: the same noun is loaded whoever is called so', () => {
  const parties = [
    'Israeli',
    'Palestinian',
    'Syrian',
    'Russian',
    'Ukrainian',
    'Taliban',
    'Hamas',
    'Houthi',
    'PKK',
    'Wagner',
  ]
  for (const party of parties)
    for (const noun of ['terrorists', 'mercenaries', 'thugs', 'criminals', 'extremists'])
      assert.equal(openActors().findLoaded(`${party} ${noun}`)?.words, noun, `${party} ${noun}`)
  for (const state of ['Israeli', 'Syrian', 'Russian', 'Ukrainian', 'Iranian', 'American'])
    assert.equal(resolveActor(`the ${state} regime`, query())?.loaded, true, state)
})

test('the police of a name that is also a place of another country are not the country’s', () => {
  const at = (country: string) => ({
    context: { countries: [], actorsSeen: [], places: [{ words: 'Atlanta', country }] },
  })
  assert.equal(resolveActor('Georgia police', query(at('US'))), null)
  assert.equal(resolveActor('Georgia police', query(at('GE')))?.id, 'ge/police')
  assert.equal(resolveActor('Georgian police', query(at('US')))?.id, 'ge/police')
})
