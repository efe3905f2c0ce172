import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Project } from '../src/work/index.js'
import { mergeIncidents, pictureOf, splitIncident, undoEntry } from '../src/work/index.js'
import { within } from './begin.js'
import { projectWith } from './coded.js'

/** Fictitious: six strikes on six days. */
const DAYS = [1, 3, 5, 7, 9, 11] as const
const TEXT = DAYS.map((day) => `Strike number ${day} hit Halvek on March ${day}.`).join(' ')

const SEED = { seed: 20240322, numRuns: 25 }

const incidentsOf = (project: Project) =>
  pictureOf(project.standing(), project.objects, { suggestions: false }).incidents

/** Ids that stand for ever, with the claims that they stand for. */
const named = (project: Project): ReadonlyMap<string, readonly string[]> =>
  new Map(
    incidentsOf(project)
      .incidents.filter(({ permanent }) => permanent)
      .map(({ id, claims }) => [id, claims.map((claim) => claim.id)]),
  )

/** What is decided in one go is undone in one go: no two decisions at one time. */
const ticking = (): (() => Date) => {
  let at = Date.parse('2024-03-25T12:00:00Z')
  return () => {
    at += 1000
    return new Date(at)
  }
}

interface Step {
  readonly picks: readonly number[]
  readonly split: boolean
  readonly kept: boolean
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    picks: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
    split: fc.boolean(),
    kept: fc.boolean(),
  }),
  { minLength: 4, maxLength: 7 },
)

test('law: what a merge or split changed is as before once it is undone, ids too, and every id leads on for ever', async (t) => {
  const { folder, idOf } = await projectWith(t, {
    reports: [{ name: 'one', publisher: 'Meridian Post', date: '2024-03-20', text: TEXT }],
    claims: DAYS.map(
      (day) => `one airstrike reports "number ${day} hit"; place=Halvek; time=on March ${day}`,
    ),
  })
  const decide = (project: Project): void => {
    const claims = DAYS.map((day) => idOf(`number ${day} hit`))
    const given = new Set<string>()
    let done = 0
    fc.assert(
      fc.property(steps, (all) => {
        for (const { picks, split, kept } of all) {
          const before = named(project)
          const { value } = (split ? splitIncident : mergeIncidents)(
            project,
            picks.map((pick) => claims[pick]!),
            { reason: 'seen again' },
          )
          if (value === null) continue
          done++
          for (const id of value.incidents) given.add(id)
          if (!kept) {
            undoEntry(project, { entry: value.entries[0]!, reason: 'not so', together: true })
            const after = named(project)
            for (const [id, held] of before) assert.deepEqual(after.get(id), held, id)
          }
          const { incidents, redirects } = incidentsOf(project)
          const now = new Set(incidents.map(({ id }) => id))
          for (const id of given) assert.ok(now.has(redirects.get(id) ?? ''), id)
        }
      }),
      SEED,
    )
    assert.ok(done > 10, `${done}`)
  }
  await within(folder, decide, { clock: ticking() })
})
