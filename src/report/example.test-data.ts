import { type Claim, type Count, type Mention, NO_SLOTS, type PartyMention } from '../claim/index.js'
import { splitSentences } from '../text/index.js'
import type { Report } from './report.js'

/** For tests: a fictitious report with emoji and Arabic before and inside the words of its claims. */
const TEXT =
  '🕊️ Halvek, 🇻🇦. قال المرصد إن غارة جوية قتلت at least ten civilians 😢, among them three children, near حلفك on Monday. ' +
  'The regime’s spokesman denied it on Tuesday.'

export const exampleReport: Report = {
  id: 'example-1',
  text: TEXT,
  title: null,
  url: 'https://example.org/1',
  publisher: 'Halvek Wire',
  published: '2024-03-14',
  sentences: splitSentences(TEXT),
}

const words = (text: string): Mention => {
  const start = TEXT.indexOf(text)
  return { start, end: start + text.length, text, probability: 0.75 }
}

const party = (text: string): PartyMention => ({ ...words(text), actor: null })

const count = (
  text: string,
  rest: Pick<Count, 'low' | 'best' | 'high' | 'of' | 'partOf' | 'status' | 'group'>,
): Count => ({
  ...words(text),
  metric: 'killed',
  rule: 'count/at-least',
  ...rest,
})

export const exampleClaims: readonly Claim[] = [
  {
    id: 'c-1',
    kind: 'airstrike',
    stance: 'reports',
    phase: null,
    trigger: words('غارة جوية'),
    source: { type: 'monitor', mention: party('المرصد'), probability: 0.9 },
    cue: words('قال'),
    via: [],
    quoted: 'indirect',
    said: null,
    agents: [],
    targets: [party('civilians 😢')],
    place: {
      ...words('حلفك'),
      resolved: {
        id: 'curated:halvek',
        name: 'Halvek',
        nameArabic: 'حلفك',
        country: 'ZZ',
        admin1: null,
        latitude: 34.5,
        longitude: 40.25,
        precision: 'settlement',
        method: 'exact name',
      },
    },
    time: { words: words('on Monday'), start: '2024-03-11', end: '2024-03-11', holds: 'within', rule: null },
    counts: [
      count('at least ten civilians 😢', {
        low: 10,
        best: 10,
        high: null,
        of: 'civilians',
        partOf: null,
        status: 'civilian',
        group: 'unknown',
      }),
      count('three children', {
        low: 3,
        best: 3,
        high: 3,
        of: 'children',
        partOf: 0,
        status: 'civilian',
        group: 'children',
      }),
    ],
    probability: 0.8,
  },
  {
    id: 'c-2',
    kind: 'airstrike',
    stance: 'denies',
    phase: null,
    trigger: words('غارة جوية'),
    source: {
      type: 'government',
      mention: {
        ...words('The regime’s spokesman'),
        actor: { id: 'gov-varnia', name: 'Government of Varnia', loaded: true },
      },
      probability: 0.85,
    },
    cue: words('denied'),
    via: [party('المرصد')],
    quoted: 'indirect',
    said: { words: words('on Tuesday'), start: '2024-03-12', end: '2024-03-12', holds: 'within', rule: null },
    agents: [],
    targets: [],
    place: null,
    time: null,
    counts: [],
    probability: 0.6,
  },
  {
    id: 'c-3',
    kind: 'siege',
    stance: 'reports',
    phase: 'continues',
    trigger: words('Halvek'),
    source: { type: 'narrator', mention: null, probability: 0.5 },
    cue: null,
    via: [],
    ...NO_SLOTS,
    probability: 0.3,
  },
]
