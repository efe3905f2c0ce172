import type { Claim, Count, Mention, PartyMention } from '../claim/index.js'
import type { Reading } from '../pipeline/index.js'
import type { Report } from '../report/index.js'
import { splitSentences } from '../text/index.js'

/** For tests: a fictitious report. The actor that its label stands for is fictitious too. */
const TEXT =
  'The Halvek Observatory, a war monitor, told Meridian on Monday that the army had shelled the quarter of Old Mills ' +
  '(حي المطاحن القديمة) on Saturday, killing at least 12 civilians and wounding between 40 and 55 people. ' +
  'The ministry denied it and said that terrorists had fired the shells.'

export const exampleReport: Report = {
  id: 'halvek-1',
  text: TEXT,
  title: 'Shells fall on Old Mills',
  url: null,
  publisher: 'Halvek Daily',
  published: '2024-03-19',
  sentences: splitSentences(TEXT),
}

export const words = (text: string, probability = 0.9): Mention => {
  const start = TEXT.indexOf(text)
  return { start, end: start + text.length, text, probability }
}

export const party = (text: string): PartyMention => ({ ...words(text), actor: null })

export const countOf = (text: string, rest: Partial<Count> & Pick<Count, 'metric'>): Count => ({
  ...words(text),
  low: null,
  best: null,
  high: null,
  of: null,
  partOf: null,
  status: 'unknown',
  group: 'unknown',
  rule: null,
  ...rest,
})

export const SHELLING: Claim = {
  id: 'shelling-1',
  kind: 'shelling',
  stance: 'reports',
  phase: null,
  trigger: words('shelled'),
  source: { type: 'monitor', mention: party('The Halvek Observatory'), probability: 0.94 },
  cue: words('told'),
  via: [party('Meridian')],
  quoted: 'indirect',
  said: {
    words: words('on Monday'),
    start: '2024-03-18',
    end: '2024-03-18',
    holds: 'within',
    rule: 'day/weekday',
  },
  agents: [party('the army')],
  targets: [party('civilians')],
  place: {
    ...words('the quarter of Old Mills'),
    resolved: {
      id: 'curated:old-mills',
      name: 'Old Mills',
      nameArabic: 'حي المطاحن القديمة',
      country: 'ZZ',
      admin1: 'Halvek',
      latitude: 35.25,
      longitude: 40.125,
      precision: 'quarter',
      method: 'exact name',
    },
  },
  time: {
    words: words('on Saturday'),
    start: '2024-03-16',
    end: '2024-03-16',
    holds: 'within',
    rule: 'day/weekday',
  },
  counts: [
    countOf('at least 12 civilians', {
      metric: 'killed',
      low: 12,
      best: 12,
      of: 'civilians',
      status: 'civilian',
      rule: 'hedge/at-least',
    }),
    countOf('between 40 and 55 people', {
      metric: 'injured',
      low: 40,
      high: 55,
      of: 'people',
      rule: 'range/between',
    }),
  ],
  probability: 0.87,
}

export const ACCUSATION: Claim = {
  ...SHELLING,
  id: 'shelling-2',
  trigger: words('fired the shells'),
  source: { type: 'government', mention: party('The ministry'), probability: 0.8 },
  cue: words('said that'),
  via: [],
  said: null,
  agents: [{ ...words('terrorists'), actor: { id: 'northern-front', name: 'Northern Front', loaded: true } }],
  targets: [],
  place: null,
  time: null,
  counts: [],
  probability: 0.61,
}

export const DENIAL: Claim = {
  ...ACCUSATION,
  id: 'shelling-3',
  stance: 'denies',
  trigger: words('it and'),
  agents: [],
}

export const exampleReading: Reading = {
  report: exampleReport,
  claims: [SHELLING, DENIAL, ACCUSATION],
  diagnostics: [],
  evidence: {
    words: [
      {
        ...words('shelled'),
        event: 0.97,
        kinds: [
          { kind: 'shelling', probability: 0.93 },
          { kind: 'airstrike', probability: 0.04 },
          { kind: 'bombing', probability: 0.004 },
        ],
      },
      { ...words('killing'), event: 0.31, kinds: [{ kind: 'killing', probability: 0.7 }] },
    ],
    slots: [
      {
        claim: 'shelling-1',
        slot: 'count',
        span: words('at least 12 civilians'),
        why: 'count row hedge/at-least',
      },
      {
        claim: 'shelling-1',
        slot: 'place',
        span: words('the quarter of Old Mills'),
        why: 'place curated:old-mills',
      },
      { claim: 'shelling-1', slot: 'stance', span: words('shelled'), why: 'reports 91% before calibration' },
    ],
  },
}
