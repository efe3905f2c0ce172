import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eraseThing, undoEntry, verifyProject } from '../src/work/index.js'
import { at, choose, killed, merge, withDays } from './days.js'
import { within } from './halvek.js'

const two = async (t: Parameters<typeof withDays>[0], numbers: readonly (number | null)[]) => {
  const folder = await withDays(t)
  const ids = await within(folder, (project) => {
    const days = (['Monday', 'Sunday'] as const).map((day) => at(project, day).incident.id)
    const named = days.map((id, i) => {
      const number = numbers[i] ?? null
      return number === null ? id : choose(project, id, number)
    })
    const { incidents, diagnostics } = merge(project, ...named)
    return { whole: incidents[0]!, named, told: diagnostics }
  })
  return { folder, ...ids }
}

test('a merge says where a number that was chosen for one part holds for all claims', async (t) => {
  const { folder, whole, told } = await two(t, [5, null])
  const says = told.filter(({ code }) => code === 'merge/holds')
  assert.equal(says.length, 1)
  assert.match(says[0]!.message, /killed.*: 5, which Rana chose for 2 of its claims, holds for all 4 now/)
  await within(folder, (project) => assert.equal(at(project, 'Sunday').incident.id, whole))
})

test('of two numbers of which neither held, whoever takes one out hears that the other holds for the whole', async (t) => {
  const { folder } = await two(t, [5, 12])
  await within(folder, (project) => {
    const last = project.entries().value.findLast(({ fact }) => fact?.kind === 'override')!
    const { diagnostics } = undoEntry(project, { entry: last.hash, reason: 'wrong' })
    const says = diagnostics.filter(({ code }) => code === 'undo/holds')
    assert.equal(says.length, 1)
    assert.match(says[0]!.message, /: 5, which Rana chose, holds for the whole now/)
    assert.equal(killed(at(project, 'Monday')).override?.value.best, 5)
  })
})

test('an id stays with what it named when a report that held a merge together is erased, the merge undone before or not', async (t) => {
  for (const isUndone of [true, false]) {
    const { folder, named } = await two(t, [5, null])
    await within(folder, (project) => {
      if (isUndone) {
        const link = project.entries().value.findLast(({ fact }) => fact?.kind === 'link')!
        undoEntry(project, { entry: link.hash, reason: 'two attacks', together: true })
      }
      // A merge ties all claims to one of them.
      const links = project
        .entries()
        .value.flatMap(({ fact }) => (fact?.kind === 'link' && fact.same === true ? [fact.claims] : []))
      const { report } = project
        .standing()
        .claims.find(({ id }) => links.every((claims) => claims.includes(id)))!
      assert.ok(eraseThing(project, report.id, { reason: 'a witness' }).value !== null)
    })
    await within(folder, (project) => {
      const [monday, sunday] = [at(project, 'Monday'), at(project, 'Sunday')]
      assert.equal(monday.incident.id, named[0], `undone before: ${isUndone}`)
      assert.notEqual(sunday.incident.id, named[0])
      assert.equal(killed(monday).override?.value.best, 5)
      assert.equal(killed(sunday).override, null)
    })
    const { diagnostics } = await verifyProject(folder, { head: null })
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    )
  }
})
