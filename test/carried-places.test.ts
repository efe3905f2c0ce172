import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectWith, within } from './coded.js'

/** Invented; the names stand in the gazetteer that ships with the program. */
const REPORT = {
  name: 'shells',
  publisher: 'Meridian Post',
  date: '2024-03-22',
  text:
    'The city council met. Shells fell on Homs, Syrian residents said. Planes bombed the city at night, and rockets ' +
    'struck the western districts of the city. Somewhere in the country a bridge was burnt.',
}

test('words that point back stand for the place that the claims of the report name before them', async (t) => {
  const { folder } = await projectWith(t, {
    reports: [REPORT],
    claims: [
      'shells talks reports "met"; place=The city',
      'shells shelling reports "fell"; place=Homs',
      'shells airstrike reports "bombed"; place=the city',
      'shells shelling reports "struck"; place=the western districts of the city',
      'shells destruction reports "burnt"; place=the country',
    ],
  })
  const places = await within(folder, (project) =>
    project.standing().claims.map(({ claim }) => [claim.trigger.text, claim.place?.resolved?.name ?? null]),
  )
  assert.deepEqual(Object.fromEntries(places), {
    met: null,
    fell: 'Homs',
    bombed: 'Homs',
    struck: 'Homs',
    burnt: 'Syria',
  })
})
