import type { ActorLink } from '../claim/index.js'
import { CODEBOOK_VERSION } from '../codebook/index.js'
import { proposeIncidents } from '../incident/index.js'
import { hashOf } from '../ledger/index.js'
import { traceOrigins } from '../origin/index.js'
import type { RecordedClaim, RecordedReport } from '../record/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { claimFromWords, type QuotedClaim } from '../review/index.js'
import { statesOf } from '../state/index.js'
import { tally, tollsOf } from '../tally/index.js'
import { agendaOf, positionsOf } from '../thread/index.js'
import type { Material } from './material.js'

/** For tests: a fictitious siege of Halvek in three reports, one of them in Arabic and one with a hostile cell. */
const TEXTS = {
  monitor:
    'HALVEK, 6 October 2031. The Observatory said 7 people were killed on Sunday, 5 October, when army shells hit the Old Mills bakery in Halvek. It blamed the army. At least 20 were wounded.',
  gazette:
    'The ministry said on Monday, 6 October 2031 that 3 gunmen died in the shelling of the Old Mills bakery in Halvek. =HYPERLINK("http://example.invalid") The army denied hitting the bakery. The government offered an amnesty to the fighters. Talks in Varn are set for 19 October.',
  arabic: 'قال المجلس المحلي إن 11 شخصًا قُتلوا في قصف مخبز الطواحين القديمة في حلفك يوم الأحد.',
} as const

const HALVEK: LinePlaceLink = {
  id: 'curated:halvek',
  name: 'Halvek',
  name_arabic: 'حلفك',
  country: 'XX',
  admin1: 'Varnia',
  latitude: 36.2,
  longitude: 37.15,
  precision: 'settlement',
  method: 'curated',
}

const MILLS: LinePlaceLink = {
  ...HALVEK,
  id: 'curated:old-mills',
  name: 'Old Mills',
  name_arabic: 'الطواحين القديمة',
  latitude: 36.2134,
  longitude: 37.1661,
  precision: 'quarter',
}

const ACTORS: Readonly<Record<string, ActorLink>> = {
  'the army': { id: 'varnia/army', name: 'the army of Varnia', loaded: false },
  army: { id: 'varnia/army', name: 'the army of Varnia', loaded: false },
  'The army': { id: 'varnia/army', name: 'the army of Varnia', loaded: false },
  'The government': { id: 'varnia/government', name: 'the government of Varnia', loaded: false },
  gunmen: { id: 'shield', name: 'the Shield', loaded: true },
}

const report = (name: keyof typeof TEXTS, more: Partial<RecordedReport>): RecordedReport => ({
  text: hashOf(TEXTS[name]),
  id: name,
  title: null,
  url: null,
  publisher: null,
  published: '2031-10-06',
  captured: '2031-10-07T09:00:00.000Z',
  language: name === 'arabic' ? 'arb' : 'eng',
  ...more,
})

const REPORTS = {
  monitor: report('monitor', {
    title: 'Bakery hit in Halvek',
    publisher: 'Levant Courier',
    url: 'https://courier.example/1',
  }),
  gazette: report('gazette', { title: '=1+1', publisher: 'State Gazette' }),
  arabic: report('arabic', { title: 'قصف مخبز', publisher: 'حلفك اليوم' }),
} as const

/** A claim that a person decided on, by its words. */
function claim(
  name: keyof typeof TEXTS,
  id: string,
  asked: Omit<QuotedClaim, 'id'>,
  state: RecordedClaim['state'] = 'accepted',
): RecordedClaim {
  const { value, diagnostics } = claimFromWords(TEXTS[name], {
    id,
    actorOf: (words) => ACTORS[words] ?? null,
    placeOf: (words) =>
      /Halvek|حلفك/.test(words) && !/Mills/.test(words)
        ? HALVEK
        : /Mills|الطواحين/.test(words)
          ? MILLS
          : null,
    ...asked,
  })
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  const decided = state === 'suggested' ? null : { by: 'Rana', at: '2031-10-07T10:00:00.000Z', reason: null }
  return { id, report: REPORTS[name], claim: { ...value, probability: 0.8 }, state, decided }
}

const SUNDAY = { start: '2031-10-05', end: '2031-10-05', holds: 'within' } as const
const PEOPLE = { metric: 'killed', status: 'unknown' } as const

export const CLAIMS: readonly RecordedClaim[] = [
  claim('monitor', 'c-1', {
    kind: 'shelling',
    trigger: 'shells hit',
    source: { type: 'monitor', words: 'The Observatory' },
    cue: 'said',
    agents: ['army'],
    targets: ['people'],
    place: 'Old Mills bakery in Halvek',
    time: { words: 'Sunday, 5 October', ...SUNDAY },
    counts: [
      { words: '7 people', low: 7, best: 7, high: 7, ...PEOPLE },
      { words: 'At least 20', metric: 'injured', low: 20, best: 20, high: null },
    ],
  }),
  claim('gazette', 'c-2', {
    kind: 'shelling',
    trigger: 'shelling',
    source: { type: 'government', words: 'The ministry' },
    cue: 'said',
    targets: ['gunmen'],
    place: 'Old Mills bakery in Halvek',
    time: { words: 'Monday, 6 October 2031', ...SUNDAY },
    counts: [{ words: '3 gunmen', metric: 'killed', low: 3, best: 3, high: 3, status: 'combatant' }],
  }),
  claim('gazette', 'c-3', {
    kind: 'shelling',
    stance: 'denies',
    trigger: 'hitting',
    source: { type: 'military', words: 'The army' },
    cue: 'denied',
    agents: ['The army'],
    place: 'Old Mills bakery in Halvek',
  }),
  claim('gazette', 'c-4', {
    kind: 'amnesty',
    stance: 'offers',
    trigger: 'amnesty',
    source: { type: 'government', words: 'The government' },
    cue: 'offered',
    agents: ['The government'],
    targets: ['fighters'],
  }),
  claim('gazette', 'c-5', {
    kind: 'talks',
    stance: 'plans',
    trigger: 'Talks',
    place: 'Varn',
    time: { words: '19 October', start: '2031-10-19', end: '2031-10-19', holds: 'within' },
  }),
  claim('arabic', 'c-6', {
    kind: 'shelling',
    trigger: 'قصف',
    source: { type: 'government', words: 'المجلس المحلي' },
    cue: 'قال',
    place: 'مخبز الطواحين القديمة',
    time: { words: 'يوم الأحد', ...SUNDAY },
    counts: [{ words: '11 شخصًا', low: 11, best: 11, high: 11, ...PEOPLE }],
  }),
  claim(
    'monitor',
    'c-7',
    {
      kind: 'shelling',
      trigger: 'blamed',
      source: { type: 'monitor', words: 'The Observatory' },
      agents: ['the army'],
    },
    'suggested',
  ),
]

const TEXT_OF = new Map(Object.values(TEXTS).map((text) => [hashOf(text), text]))

/** What an export of these claims takes. */
export function exampleMaterial({ suggestions = false }: { readonly suggestions?: boolean } = {}): Material {
  const textOf = (text: string): string | null => TEXT_OF.get(text) ?? null
  const claims = CLAIMS.filter(({ state }) => suggestions || state !== 'suggested').toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  const origins = traceOrigins(CLAIMS, { textOf })
  const links = [
    { claims: ['c-1', 'c-2'], same: true, reason: 'the same bakery' },
    { claims: ['c-1', 'c-3'], same: true, reason: 'the same bakery' },
    { claims: ['c-1', 'c-6'], same: true, reason: 'the same bakery' },
  ] as const
  const proposed = proposeIncidents(claims, {
    links,
    named: [{ kind: 'named', incident: 'i-0000000000aa', claims: ['c-1', 'c-2', 'c-3', 'c-6'] }],
    suggestions,
    textOf,
  })
  const { incidents, aggregates } = proposed
  const tolls = tollsOf(incidents, { origins, suggestions })
  const summed = tally(tolls, { origins, aggregates, suggestions, filter: null, data: 'heads 00aa' })
  const here = new Map(incidents.flatMap((one) => one.claims.map(({ id }) => [id, one.id] as const)))
  return {
    statement: {
      project: 'Halvek 2031',
      filter: null,
      suggestions,
      codebook: CODEBOOK_VERSION,
      data: 'heads 00aa',
      program: '0.0.0',
      made: '2031-10-08T00:00:00.000Z',
      rules: summed.statement.sentences,
      licence: null,
    },
    incidents,
    tolls,
    grades: new Map(),
    aggregates,
    claims,
    incidentOf: (id) => here.get(id) ?? null,
    origins,
    reports: Object.values(REPORTS).toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    textOf,
    actors: [],
    states: statesOf(claims, { suggestions }),
    threads: positionsOf(claims, { suggestions, textOf }),
    agenda: agendaOf(claims, { suggestions }),
    tally: summed,
    changes: [],
  }
}
