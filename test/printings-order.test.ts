import assert from 'node:assert/strict'
import { cpSync, mkdirSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { decideClaims, joinProject, openProjection, rebuildProjection } from '../src/work/index.js'
import { begin } from './begin.js'
import { within } from './halvek.js'
import { AGAIN, add, halvek, type Printed } from './printed.js'

/** A project that read copies of one text, one `add` after the other. */
async function readInOrder(t: TestContext, orders: readonly (readonly Printed[])[]): Promise<string> {
  const folder = begin(t)
  for (const printed of orders) await within(folder, (project) => add(project, printed, false))
  return folder
}

const EARLY: Printed = { publisher: 'Halvek Radio', date: '2024-03-12' }
const LATE: Printed = { publisher: 'Tarsa Wire', date: '2024-03-19' }

const stands = (folder: string) =>
  within(folder, (project) =>
    project.standing().claims.map(({ id, report, claim, state }) => ({
      ...{ id, state, time: claim.time?.start, publisher: report.publisher, published: report.published },
    })),
  )

test('the order in which copies are added changes no date and no claim', async (t) => {
  const [forth, back, together] = [
    await readInOrder(t, [[EARLY], [LATE]]),
    await readInOrder(t, [[LATE], [EARLY]]),
    await readInOrder(t, [[LATE, EARLY]]),
  ]
  const claims = await stands(forth)
  assert.ok(claims.length > 0)
  assert.deepEqual([claims[0]?.time, claims[0]?.published], ['2024-03-11', '2024-03-12'])
  assert.deepEqual(await stands(back), claims)
  assert.deepEqual(await stands(together), claims)
  await within(back, async (project) => {
    assert.equal((await add(project, [LATE, EARLY], false)).read, 0, 'nothing is left to read')
  })
})

test('an earlier printing that is found later: decisions stand, and what it reads otherwise is shown once', async (t) => {
  const folder = await readInOrder(t, [[LATE]])
  const [claim] = await stands(folder)
  assert.equal(claim?.time, '2024-03-18')
  await within(folder, async (project) => {
    decideClaims(project, [claim!.id], { verdict: 'accepted', reason: null })
    await add(project, [EARLY], false)
    const { claims, secondLooks } = project.standing()
    const kept = claims.find(({ id }) => id === claim!.id)
    assert.deepEqual([kept?.state, kept?.claim.time?.start], ['accepted', '2024-03-18'])
    assert.deepEqual(
      secondLooks.map(({ claim: id, slots }) => [id, slots]),
      [[claim!.id, ['time']]],
    )
  })
})

test('copies of a project that each met another printing hold the same once they are joined', async (t) => {
  const folder = await readInOrder(t, [[LATE]])
  const copy = `${folder}-copy`
  mkdirSync(copy)
  cpSync(folder, copy, { recursive: true })
  await within(folder, (project) => add(project, [EARLY], false))
  await within(copy, (project) => add(project, [{ publisher: 'Orvel Gazette', date: '2024-03-14' }], false))
  await joinProject(folder, copy)
  await joinProject(copy, folder)
  const printings = (place: string) =>
    within(place, (project) =>
      project.standing().reports[0]!.report.printings?.map(({ publisher }) => publisher),
    )
  assert.deepEqual(await printings(folder), ['Halvek Radio', 'Orvel Gazette', 'Tarsa Wire'])
  assert.deepEqual(await printings(copy), await printings(folder))
  assert.deepEqual(await stands(copy), await stands(folder))
  assert.equal((await stands(folder))[0]?.time, '2024-03-11')
})

test('a database made again holds the same printings, row by row', async (t) => {
  const folder = await halvek(t, [])
  await within(folder, async (project) => {
    await (await openProjection(project)).close()
    await add(project, AGAIN)
    const grown = await openProjection(project)
    const before = await grown.dump()
    assert.deepEqual(
      (await grown.claims({ publishers: ['BBC News'] }, { limit: 9 })).map(({ publishers }) => publishers),
      [['Halvek Radio', 'Tarsa Wire', 'BBC Persian', 'BBC News']],
    )
    await grown.close()
    await rebuildProjection(project)
    const again = await openProjection(project)
    assert.deepEqual(await again.dump(), before)
    await again.close()
  })
})
