import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import {
  exportRecord,
  giveConsent,
  importPackage,
  locateClaim,
  materialOf,
  openLive,
  type Project,
  rateClaim,
  rateSource,
  ratingsOf,
  tallyOf,
  undoEntry,
  verifyProject,
} from '../src/work/index.js'
import { GAZETTE, only, projectWith, RADIO, tell, within } from './halvek.js'
import { marsad } from './marsad.js'
import { ALL, tablesOf } from './tables.js'

const OBSERVATORY = 'Halvek Observatory'

const MILLS = { ...RADIO, set: { ...RADIO.set, 'place.pin': '36.21342,37.16617,site' } }

const killedOf = async (project: Project) => {
  const { tally } = await tallyOf(project, ALL)
  return tally.rows.map(({ metric, low, high, side, status }) => ({ metric, low, high, side, status }))
}

test('a source and what it says are rated apart, by several people, and no number changes by it', async (t) => {
  const folder = await projectWith(t)
  const id = await within(folder, async (project) => {
    const claim = tell(project, RADIO)
    tell(project, GAZETTE)
    const before = await killedOf(project)
    const source = rateSource(project, 'the halvek observatory', {
      reliability: 'B',
      reason: 'corrects its mistakes in public',
    }).value
    assert.deepEqual([source?.name, source?.rating?.value], ['the Halvek Observatory', 'B'])
    rateClaim(project, claim, { credibility: 4, reason: 'nobody else was there' })
    const [rated, other] = project.standing().claims.toSorted((a) => (a.id === claim ? -1 : 1))
    const { reliabilityOf, credibilityOf } = ratingsOf(project)
    assert.deepEqual([reliabilityOf(rated!)?.value, credibilityOf(rated!)?.value], ['B', 4])
    assert.deepEqual([reliabilityOf(other!), credibilityOf(other!)], [null, null])
    assert.deepEqual(await killedOf(project), before)
    return claim
  })
  await within(
    folder,
    (project) => {
      rateClaim(project, id, { credibility: 2, reason: null })
      const [rating] = project.standing().credibilities
      assert.deepEqual(
        [rating?.value, rating?.by, rating?.words.map(({ by, value }) => [by, value])],
        [
          2,
          'Omar',
          [
            ['Omar', 2],
            ['Rana', 4],
          ],
        ],
      )
      undoEntry(project, { entry: null, reason: null })
      assert.equal(project.standing().credibilities[0]?.value, 4)
      rateClaim(project, id, { credibility: null, reason: 'to be looked at again' })
      assert.deepEqual(project.standing().credibilities, [])
      assert.equal(
        rateClaim(project, id, { credibility: null, reason: null }).diagnostics[0]?.code,
        'rate/none',
      )
      assert.equal(
        rateSource(project, 'nobody', { reliability: 'A', reason: null }).diagnostics[0]?.code,
        'find/none',
      )
    },
    { as: 'Omar' },
  )
  assert.deepEqual((await verifyProject(folder, { head: null })).diagnostics, [])
})

test('the command line rates, lists and refuses; the tables carry both axes', async (t) => {
  const folder = await projectWith(t)
  const claim = await within(folder, (project) => tell(project, RADIO))
  const run = (...args: readonly string[]) => marsad([...args, '--project', folder, '--as', 'Rana'])
  const rated = await run('grade', 'source', OBSERVATORY, '--reliability', 'c', '--reason', 'one of many')
  assert.match(
    rated.stdout,
    /^the Halvek Observatory \(o-[0-9a-f]+\): reliability C, fairly reliable, entry /,
  )
  const told = await run('grade', 'claim', claim, '--credibility', '3')
  assert.match(told.stdout, /: credibility 3, possibly true, entry /)
  const { claims } = JSON.parse((await run('claims', '--json')).stdout)
  assert.deepEqual([claims[0].reliability, claims[0].credibility], ['C', 3])
  assert.match((await run('sources')).stdout, /the Halvek Observatory .* C, fairly reliable \(Rana\)/)
  for (const wrong of [
    ['grade', 'claim', claim, '--credibility', '9'],
    ['grade', 'claim', claim, '--reliability', 'A'],
    ['grade', 'source', OBSERVATORY],
    ['grade', 'i-000000000000', 'fair', '--credibility', '1'],
  ])
    assert.equal((await run(...wrong)).code, 2, wrong.join(' '))
  await within(folder, async (project) => {
    const tables = await tablesOf(openLive(project), join(dirname(folder), 'out'))
    assert.match(tables.claims.split('\r\n')[0]!, /,source_reliability,credibility,/)
    assert.match(tables.claims.split('\r\n')[1]!, /,C,3,/)
  })
})

test('an exact spot leaves the project as an area until somebody signs it off, and the row says so', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    const claim = tell(project, MILLS)
    const live = openLive(project)
    const placeOf = () => {
      const material = materialOf(live, ALL)
      const [incident] = material.incidents
      const link = incident!.place!.link!
      return {
        at: [link.latitude, link.longitude, link.precision],
        id: link.id,
        says: link.method,
        claim: material.claims[0]!.claim.place!.resolved,
        signed: [material.signedOff?.get(incident!.id), material.signedOff?.get(claim)],
        rule: material.statement.rules.some((rule) => /1 incident lies at a spot that nobody/.test(rule)),
      }
    }
    const area = placeOf()
    assert.deepEqual(area.at, [36.2125, 37.1625, 'settlement'])
    assert.deepEqual([area.signed, area.rule], [[false, false], true])
    assert.match(area.says, /the exact spot is not signed off$/)
    assert.ok(!JSON.stringify([area.claim, area.id]).includes('36.2134'))
    const signed = locateClaim(project, claim, { signed: true, at: null, reason: 'the bend of the river' })
    assert.deepEqual([signed.value?.signed, signed.value?.spot.precision], [true, 'site'])
    const exact = placeOf()
    assert.deepEqual(exact.at, [36.21342, 37.16617, 'site'])
    assert.deepEqual([exact.signed, exact.rule], [[true, true], false])

    locateClaim(project, claim, { signed: true, at: '36.3,37.2,site', reason: 'the film shows the mill' })
    assert.deepEqual(placeOf().at, [36.3, 37.2, 'site'])
    undoEntry(project, { entry: null, reason: null })
    assert.equal(placeOf().at[2], 'settlement')
    undoEntry(project, { entry: null, reason: null })
    assert.deepEqual(placeOf().at, [36.21342, 37.16617, 'site'])
    locateClaim(project, claim, { signed: false, at: null, reason: 'the film is older' })
    assert.deepEqual(placeOf().at, area.at)
    assert.equal(only(project).incident.place?.link?.precision, 'site')
  })
})

test('only an exact spot of a claim is signed off, and only by a word on how it was found', async (t) => {
  const folder = await projectWith(t)
  const { town, pinned } = await within(folder, (project) => ({
    town: tell(project, { ...GAZETTE, set: { ...GAZETTE.set, 'place.pin': '36.2,37.1,settlement' } }),
    pinned: tell(project, MILLS),
  }))
  const run = (...args: readonly string[]) => marsad([...args, '--project', folder, '--as', 'Rana'])
  assert.match((await run('locate', town, '--accept', '--reason', 'x')).stderr, /locate\/no-spot/)
  assert.match((await run('locate', pinned, '--clear', '--reason', 'x')).stderr, /locate\/none/)
  assert.equal((await run('locate', pinned, '--accept')).code, 2)
  assert.equal((await run('locate', pinned, '--reason', 'x')).code, 2)
  const at = ['--at', '36.21,37.16', '--precision', 'district', '--reason', 'x']
  assert.match((await run('locate', pinned, ...at)).stderr, /stands for a district is no exact spot/)
  const done = await run('locate', pinned, '--accept', '--reason', 'two pictures')
  assert.match(done.stdout, /: 36\.21342, 37\.16617 as a site is signed off, entry [0-9a-f]{12}\n$/)
})

test('ratings, sign-offs and consent travel with the tables into another project', async (t) => {
  const folder = await projectWith(t)
  const out = join(dirname(folder), 'tables')
  const { mills, gazette } = await within(folder, async (project) => {
    const [one, other] = [tell(project, MILLS), tell(project, GAZETTE)]
    rateSource(project, OBSERVATORY, { reliability: 'B', reason: 'by its record' })
    rateClaim(project, one, { credibility: 2, reason: null })
    locateClaim(project, one, { signed: true, at: null, reason: 'two pictures' })
    giveConsent(project, other, { scope: 'partners', reason: 'told us by telephone' })
    const options = { ...ALL, format: 'csv', out, excel: false, raw: true, texts: true } as const
    const { value } = await exportRecord(openLive(project), { ...options, scope: 'project' })
    assert.equal(value?.left, 0)
    return { mills: one, gazette: other }
  })
  const second = await projectWith(t, [])
  await within(second, async (project) => {
    const { value, diagnostics } = await importPackage(project, out)
    assert.deepEqual(diagnostics, [])
    for (const { table, rows, same } of value!.same) assert.equal(same, rows, table)
    const { reliabilities, credibilities, locations, consents } = project.standing()
    assert.deepEqual([reliabilities[0]?.value, credibilities[0]?.value], ['B', 2])
    assert.deepEqual([locations[0]?.claim, locations[0]?.spot.latitude], [mills, 36.21342])
    assert.deepEqual([consents[0]?.about, consents[0]?.scope], [gazette, 'partners'])
    const material = materialOf(openLive(project), ALL)
    assert.deepEqual([material.left, material.claims.length], [1, 1])
    assert.equal(material.incidents[0]?.place?.link?.latitude, 36.21342)
  })
})
