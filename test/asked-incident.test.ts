import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeIncidents, openLive, withIncident } from '../src/work/index.js'
import { projectWith, within } from './coded.js'
import { marsad } from './marsad.js'

/** Fictitious: four strikes on four days. */
const TEXT =
  'A strike hit Halvek on March 1. A bomb hit Halvek on March 3. Shells hit Korrin on March 5. A mine hit Korrin on March 7.'

test('an id that was merged away finds the incident that it leads to, and an id of none is refused', async (t) => {
  const { folder, idOf } = await projectWith(t, {
    reports: [{ name: 'one', publisher: 'Meridian Post', date: '2024-03-20', text: TEXT }],
    claims: [
      'one airstrike reports "strike"; place=Halvek; time=on March 1',
      'one bombing reports "bomb"; place=Halvek; time=on March 3',
      'one shelling reports "Shells"; place=Korrin; time=on March 5',
      'one bombing reports "mine"; place=Korrin; time=on March 7',
    ],
  })
  const { gone, now } = await within(folder, (project) => {
    const merged = (...words: readonly string[]): string =>
      mergeIncidents(project, words.map(idOf), { reason: null }).value!.incidents[0]!
    const two = [merged('strike', 'bomb'), merged('Shells', 'mine')]
    const now = merged('strike', 'bomb', 'Shells', 'mine')
    const gone = two.find((id) => id !== now)!
    const live = openLive(project)
    const asked = withIncident(live, { incident: gone }, false)
    assert.deepEqual(asked, { incident: now })
    assert.deepEqual(
      live
        .incidents({ incident: now }, { suggestions: false })
        .incidents.incidents.map(({ claims }) => claims.length),
      [4],
    )
    return { gone, now }
  })
  const shown = await marsad(['incidents', '--project', folder, '--incident', gone])
  assert.ok(shown.stdout.includes(now), shown.stdout)
  const none = await marsad(['tally', '--project', folder, '--incident', 'p-nope'])
  assert.deepEqual([none.code, none.stdout], [2, ''])
  assert.match(none.stderr, /--incident: no incident "p-nope" here/)
})
