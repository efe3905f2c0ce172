import { test } from 'node:test'
import { BESIEGED } from './besieged.js'
import { walk } from './walk.js'

test('a report on a besieged city, added and decided as it was coded, shows', (t) =>
  walk(t, {
    coded: BESIEGED,
    file: {
      name: BESIEGED.id,
      bytes: BESIEGED.text,
      args: ['--date', BESIEGED.published!, '--publisher', BESIEGED.publisher!],
    },
    siege: { place: 'Senn', latest: '2024-01-31' },
    quarter: {
      place: 'half of the Old Mills quarter of Halvek',
      holders: ['Army units', 'allied militiamen'],
      on: '2024-03-21',
    },
    half: { place: 'western Halvek', holders: ['government'] },
    ceasefire: '2024-03-08',
    amnesty: {
      about: 'amnesty offered by President Daro Kest, Halvek',
      positions: [
        ['President Daro Kest', 'offers', false],
        ['Rebels', 'accepts', true],
        ['Rebel commanders', 'rejects', false],
        ['Tavik Dorn', 'rejects', false],
      ],
      reply: /the regime’s pardon is bait/,
      precedent: /^Rebels have taken up much the same pardon/,
      after: ['siege', 'surrender'],
    },
    visit: {
      day: '2024-04-02',
      place: 'Mirsa',
      by: 'Meridian Post',
      who: 'the envoy of the Council of Coastal States',
    },
    day: {
      on: '2024-03-21',
      place: 'government-held areas of the city',
      killed: 9,
      injured: 41,
      by: 'The Observatory',
      blamed: 'rebels',
    },
    apart: [
      ['killed', 'hundreds of thousands'],
      ['killed', 'dozens of people'],
      ['displaced', 'a third of Orvelians'],
      ['trapped', 'More than 40,000 people'],
      ['present', 'more than 300,000 civilians'],
    ],
    label: ['the regime', 'Tavik Dorn'],
  }))
