import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CodedReport } from '../src/report/index.js'
import { ROOT } from './marsad.js'
import type { Expected } from './shows.js'
import { walk } from './walk.js'

/** The report that the project began with; for evaluation only, so it lies beside the repository and not in it. */
const SEED = new URL('../shared/gold/claims-seed.jsonl', ROOT)

function seedOf(): Expected {
  const coded = JSON.parse(readFileSync(SEED, 'utf8').split('\n')[0]!) as CodedReport
  const { id, title, url, publisher, published, text } = coded
  const bytes = `${JSON.stringify({ id, title, url, publisher, published, text })}\n`
  return {
    coded,
    file: { name: 'seed.jsonl', bytes, args: [] },
    siege: { place: 'Daraya', latest: '2016-08-31' },
    quarter: {
      place: 'half of the Bustan al-Basha quarter of Aleppo',
      holders: ['The army', 'its allies'],
      on: '2016-10-06',
    },
    half: { place: 'western Aleppo', holders: ['government'] },
    ceasefire: '2016-09-23',
    amnesty: {
      about: 'amnesty offered by Government of Syria, Aleppo',
      positions: [
        ['Government of Syria', 'offers', false],
        ['Fighters', 'accepts', true],
        ['militants', 'rejects', false],
        ['Zakaria Malahifji', 'rejects', false],
      ],
      reply: /this would be a trick by the regime/,
      precedent: /^Fighters have accepted similar government amnesty offers/,
      after: ['siege', 'surrender'],
    },
    visit: {
      day: '2016-10-19',
      place: 'Paris',
      by: 'Financial Tribune',
      who: 'his French counterpart Francois Hollande',
    },
    day: {
      on: '2016-10-06',
      place: 'government-held areas of Aleppo city',
      killed: 10,
      injured: 52,
      by: 'Syrian Observatory for Human Rights',
      blamed: 'militants',
    },
    apart: [
      ['killed', 'hundreds of thousands'],
      ['killed', 'dozens of people'],
      ['displaced', 'half of Syrians'],
      ['trapped', 'More than 250,000 people'],
      ['present', 'more than 1.5 million civilians'],
    ],
    label: ['the regime', 'Zakaria Malahifji'],
  }
}

test(
  'the seed report, added and decided as it was coded, shows',
  {
    skip: existsSync(SEED)
      ? false
      : 'the seed report is not here: it is for evaluation, and no part of the repository',
  },
  (t) => walk(t, seedOf()),
)
