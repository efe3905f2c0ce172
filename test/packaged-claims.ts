import assert from 'node:assert/strict'
import { hashOf } from '../src/ledger/index.js'
import type { RecordedReport } from '../src/record/index.js'
import type { LineClaim } from '../src/report/index.js'
import type { QuotedClaim } from '../src/review/index.js'
import { claimFromWords } from '../src/review/index.js'

/** Reports of one war, two of them the same text in two papers, one in Arabic with what spreadsheets stumble over. */
export const REPORTS = [
  {
    id: 'wire',
    publisher: 'Halvek Wire',
    published: '2031-03-14',
    text: 'Army artillery shelled the town of Halvek on Thursday, killing at least 12 people, the Halvek Observatory said. The ministry denied it. "=A1" read the leaflet.',
  },
  {
    id: 'courier',
    publisher: 'Levant Courier',
    published: '2031-03-15',
    text: 'Army artillery shelled the town of Halvek on Thursday, killing 15 people, including four children, a spokesman of the Senn Front said. Another shelling of Halvek wounded dozens on Thursday, residents said.',
  },
  {
    id: 'gazette',
    publisher: 'Orvel Gazette',
    published: '2031-03-15',
    text: 'The Senn Front holds the bridge at Old Mills. A truce took hold in Senn on Friday and ended on Sunday, witnesses said.\n\n“No one” will be spared, the army warned.',
  },
  {
    id: 'arabic',
    publisher: 'صحيفة حلفك',
    published: '2031-03-15',
    text: '🕊️ قال المرصد إن القصف على حلفك يوم الخميس قتل 11 شخصا.',
  },
] as const

const THURSDAY = { start: '2031-03-13', end: '2031-03-13', holds: 'within' } as const

export const CLAIMS: readonly (readonly [
  report: (typeof REPORTS)[number]['id'],
  claim: Omit<QuotedClaim, 'id'>,
])[] = [
  [
    'wire',
    {
      kind: 'shelling',
      trigger: 'shelled',
      source: { type: 'monitor', words: 'the Halvek Observatory' },
      cue: 'said',
      agents: ['Army artillery'],
      place: 'the town of Halvek',
      time: { words: 'on Thursday', ...THURSDAY },
      counts: [
        { words: 'at least 12 people', metric: 'killed', low: 12, best: 12, high: null, of: 'people' },
      ],
    },
  ],
  [
    'wire',
    {
      kind: 'shelling',
      stance: 'denies',
      trigger: 'shelled',
      source: { type: 'government', words: 'The ministry' },
      cue: 'denied',
      said: { words: 'on Thursday', ...THURSDAY },
      place: 'the town of Halvek',
    },
  ],
  [
    'courier',
    {
      kind: 'shelling',
      trigger: { words: 'shelled', nth: 1 },
      source: { type: 'armed-group', words: 'a spokesman of the Senn Front' },
      agents: ['Army artillery'],
      place: { words: 'the town of Halvek', nth: 1 },
      time: { words: 'on Thursday', ...THURSDAY },
      counts: [
        { words: '15 people', metric: 'killed', low: 15, best: 15, high: 15, of: 'people' },
        {
          words: 'four children',
          metric: 'killed',
          low: 4,
          best: 4,
          high: 4,
          of: 'children',
          part_of: 0,
          group: 'children',
        },
      ],
    },
  ],
  [
    'courier',
    {
      kind: 'shelling',
      trigger: 'shelling',
      source: { type: 'witness', words: 'residents' },
      place: { words: 'Halvek', nth: 2 },
      time: { words: 'on Thursday', ...THURSDAY },
      counts: [{ words: 'dozens', metric: 'injured', low: 24, best: null, high: null }],
    },
  ],
  [
    'gazette',
    {
      kind: 'control',
      trigger: 'holds',
      phase: 'continues',
      agents: ['The Senn Front'],
      place: 'the bridge at Old Mills',
    },
  ],
  [
    'gazette',
    {
      kind: 'ceasefire',
      phase: 'begins',
      trigger: 'truce',
      source: { type: 'witness', words: 'witnesses' },
      place: 'Senn',
      time: { words: 'on Friday', start: '2031-03-14', end: '2031-03-14', holds: 'within' },
    },
  ],
  [
    'gazette',
    {
      kind: 'killing',
      stance: 'threatens',
      trigger: 'spared',
      quoted: 'direct',
      source: { type: 'military', words: 'the army' },
    },
  ],
  [
    'arabic',
    {
      kind: 'shelling',
      trigger: 'القصف',
      source: { type: 'monitor', words: 'المرصد' },
      via: ['المرصد'],
      place: 'حلفك',
      time: { words: 'يوم الخميس', ...THURSDAY },
      counts: [{ words: '11 شخصا', metric: 'killed', low: 11, best: 11, high: 11, of: 'شخصا' }],
    },
  ],
]

const PLACES = {
  'the town of Halvek': { id: 'geonames:1', latitude: 34.5, longitude: 40.25, precision: 'settlement' },
  Halvek: { id: 'geonames:1', latitude: 34.5, longitude: 40.25, precision: 'settlement' },
  حلفك: { id: 'geonames:1', latitude: 34.5, longitude: 40.25, precision: 'settlement' },
} as const

const ACTORS = new Map([
  ['Army artillery', { id: 'zz/armed-forces', name: 'Armed forces of Varnia', loaded: false }],
  ['the army', { id: 'zz/armed-forces', name: 'Armed forces of Varnia', loaded: false }],
  ['The ministry', { id: 'zz/government', name: 'Government of Varnia', loaded: false }],
  ['a spokesman of the Senn Front', { id: 'senn-front', name: 'Senn Front', loaded: true }],
])

export const reportOf = ({ id, publisher, published, text }: (typeof REPORTS)[number]): RecordedReport => ({
  text: hashOf(text),
  id,
  title: `"${id}"; of ${publisher}`,
  url: null,
  publisher,
  published,
  captured: '2031-03-20T08:00:00.000Z',
  language: id === 'arabic' ? 'arb' : 'eng',
})

/** A claim as the machine would read it, and the hash of its text. */
export function lineOf(nth: number): { readonly claim: LineClaim; readonly text: string } {
  const [report, asked] = CLAIMS[nth]!
  const { text } = REPORTS.find(({ id }) => id === report)!
  const { value, diagnostics } = claimFromWords(text, {
    id: `c-${'0'.repeat(15)}${nth}`,
    ...asked,
    actorOf: (words) => ACTORS.get(words) ?? null,
    placeOf: (words) =>
      words in PLACES
        ? {
            ...PLACES[words as keyof typeof PLACES],
            name: 'Halvek',
            name_arabic: 'حلفك',
            country: 'ZZ',
            admin1: null,
            method: 'exact name',
          }
        : null,
  })
  assert.ok(value !== null, diagnostics[0]?.message)
  return { claim: { ...value, probability: 0.5 + nth / 40 }, text: hashOf(text) }
}
