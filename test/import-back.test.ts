import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { editClaim } from '../src/work/index.js'
import { ACLED, begin, bring, byKey, file, GED, within, written } from './imported.js'

test('UCDP: import then export gives the same cells back, also of what the record does not model', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await bring(project, file('ged.csv', GED))
    const back = await written(project, 'ucdp-ged', join(folder, '..', 'out.csv'), 'id')
    const given = byKey(GED, 'id')
    assert.equal(back.size, given.size)
    for (const [id, row] of given)
      for (const [column, cell] of Object.entries(row))
        assert.equal(back.get(id)![column], cell, `${id} ${column}`)
  })
})

test('ACLED: import then export gives the same cells back', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await bring(project, file('acled.csv', ACLED))
    assert.deepEqual(
      await written(project, 'acled', join(folder, '..', 'out.csv'), 'event_id_cnty'),
      byKey(ACLED, 'event_id_cnty'),
    )
  })
})

test('what lies south or west, codes for what is missing and ends that contradict come back as they were, also defused', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    const ged = GED.replace('34.1,40,POINT (40 34.1)', '-9.65,-107.5,POINT (-107.5 -9.65)').replace(
      '0,0,0,6,6,6,6,999',
      '0,0,0,6,6,6,7,999',
    )
    const acled = ACLED.replace('34.6,40.2,2', '34.6,-0.04,2').replace(
      'beaten to death.",1',
      'beaten to death.",-1',
    )
    assert.ok(ged.includes('-107.5') && ged.includes('6,6,7,999') && acled.includes(',-1,'))
    await bring(project, file('ged.csv', ged))
    const { troubles } = await bring(project, file('acled.csv', acled))
    assert.match(troubles[0]!.diagnostic.message, /"-1" begins with a minus/)
    const at = (name: string): string => join(folder, '..', name)
    const back = await written(project, 'ucdp-ged', at('ged.csv'), 'id', { raw: false })
    for (const [id, row] of byKey(ged, 'id'))
      for (const [column, cell] of Object.entries(row))
        assert.equal(back.get(id)![column], cell, `${id} ${column}`)
    const again = await written(project, 'acled', at('acled.csv'), 'event_id_cnty', { raw: false })
    for (const [id, row] of byKey(acled, 'event_id_cnty')) assert.deepEqual(again.get(id), row)
  })
})

test('what somebody decided otherwise goes out as decided, beside the cells that nobody touched', async (t) => {
  const folder = begin(t)
  await within(folder, async (project) => {
    await bring(project, file('ged.csv', GED))
    const clash = project.standing().claims.find(({ report }) => report.id === 'ucdp-ged:102')!
    editClaim(project, clash.id, {
      settings: [
        { slot: 'counts.0.low', value: '9' },
        { slot: 'counts.0.best', value: '9' },
        { slot: 'counts.0.high', value: '9' },
        { slot: 'place.pin', value: '34.7,40.1,settlement' },
      ],
      reason: 'the hospital',
    })
    const row = (await written(project, 'ucdp-ged', join(folder, '..', 'out.csv'), 'id')).get('102')!
    assert.deepEqual([row.low, row.best, row.high, row.deaths_unknown], ['9', '9', '9', '9'])
    assert.deepEqual([row.latitude, row.longitude, row.geom_wkt], ['34.7', '40.1', 'POINT (40.1 34.7)'])
    assert.deepEqual(
      [row.conflict_name, row.gwnoa, row.source_office],
      ['Varnia: Government', '999', 'Meridian Press'],
    )
  })
})
