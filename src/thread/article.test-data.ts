import type { Kind, Phase, SourceType, Stance } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineClaim, LineTime, LineWords } from '../report/index.js'
import { codePointsOf } from '../text/index.js'

/** A fictitious report, written for these tests and coded by hand: a pardon, its replies, a siege, a truce's end, a visit. */
export const ARTICLE = `Korrin fighters scorn pardon as army takes half a quarter 🏚

Fighters ringed in Korrin may walk out with their families if they hand in their rifles, President Maren Orel said on Monday, promising to press the offensive until every district of Orvelia was back in his hands.

Gunmen took up pardons of the same sort in Senn, a river town that lay under blockade for two years until its defenders gave it up in July, Northern Wire reported.

But the insurgents said that they had no intention of quitting Korrin, the last city they hold, and called the pardon a ruse.

“No fighter will walk out, because the junta only sets a trap,” Tavik Dorn, a spokesman for the River Front, told Northern Wire. “Korrin will not yield.”

The army announced on Sunday that it would cut back its shelling so that people could leave. Its order of the day read: “Those who do not hand in their rifles will meet their end.”

The army and its auxiliaries took half of the Tannery quarter of Korrin on Monday, the Lowland Monitor said.

Insurgents went on shelling government-held western Korrin, where scores of people have died since a truce ended three weeks ago. The monitor said that seven people were killed and 31 wounded there on Monday.

Foreign Minister Ilse Brandt will travel to Vestmar on 21 October to discuss Orvelia with her counterpart Jonas Weil.
`

export const PUBLISHED = '2024-10-08'

/** Words of the report: the first such words behind an anchor. */
type Words = readonly [anchor: string, words: string]

interface Coded {
  readonly kind: Kind
  readonly stance?: Stance
  readonly phase?: Phase
  readonly trigger: Words
  readonly source?: readonly [SourceType, ...Words]
  readonly quoted?: 'direct'
  readonly via?: Words
  readonly agents?: readonly Words[]
  readonly targets?: readonly Words[]
  readonly place?: Words
  readonly time?: readonly [...Words, start: string | null, end: string | null]
  readonly said?: readonly [...Words, day: string]
}

const OREL = 'Fighters ringed'
const SENN = 'Gunmen took up'
const RUSE = 'But the insurgents'
const DORN = '“No fighter'
const ORDER = 'The army announced'
const TANNERY = 'The army and its'
const WEST = 'Insurgents went on'
const MONITOR = 'The monitor said'

const SPOKESMAN = ['armed-group', DORN, 'Tavik Dorn'] as const
const PRESIDENT = ['government', OREL, 'President Maren Orel'] as const
const WIRE = ['media', SENN, 'Northern Wire'] as const
const ON_MONDAY = [OREL, 'on Monday', '2024-10-07'] as const

const CODED: readonly Coded[] = [
  {
    kind: 'amnesty',
    stance: 'offers',
    trigger: [OREL, 'may walk out'],
    source: PRESIDENT,
    agents: [[OREL, 'President Maren Orel']],
    targets: [[OREL, 'Fighters ringed in Korrin']],
    place: [OREL, 'Korrin'],
    said: ON_MONDAY,
  },
  {
    kind: 'assault',
    stance: 'threatens',
    trigger: [OREL, 'offensive'],
    source: PRESIDENT,
    agents: [[OREL, 'President Maren Orel']],
    place: [OREL, 'Orvelia'],
    said: ON_MONDAY,
  },
  {
    kind: 'amnesty',
    stance: 'accepts',
    trigger: [SENN, 'pardons'],
    source: ['armed-group', SENN, 'Gunmen'],
    via: [SENN, 'Northern Wire'],
    targets: [[SENN, 'Gunmen']],
    place: [SENN, 'Senn'],
  },
  {
    kind: 'siege',
    phase: 'ends',
    trigger: [SENN, 'blockade'],
    source: WIRE,
    place: [SENN, 'Senn'],
    time: [SENN, 'until its defenders gave it up in July', null, '2024-07-31'],
  },
  {
    kind: 'surrender',
    trigger: [SENN, 'gave it up'],
    source: WIRE,
    agents: [[SENN, 'its defenders']],
    place: [SENN, 'Senn'],
    time: [SENN, 'in July', '2024-07-01', '2024-07-31'],
  },
  {
    kind: 'evacuation',
    stance: 'denies',
    trigger: [RUSE, 'quitting'],
    source: ['armed-group', RUSE, 'the insurgents'],
    agents: [[RUSE, 'the insurgents']],
    place: [RUSE, 'Korrin'],
  },
  {
    kind: 'control',
    phase: 'continues',
    trigger: [RUSE, 'hold'],
    agents: [[RUSE, 'the insurgents']],
    place: [RUSE, 'Korrin'],
  },
  {
    kind: 'amnesty',
    stance: 'rejects',
    trigger: [RUSE, 'pardon'],
    source: ['armed-group', RUSE, 'the insurgents'],
    targets: [[RUSE, 'the insurgents']],
    place: [RUSE, 'Korrin'],
  },
  {
    kind: 'amnesty',
    stance: 'rejects',
    trigger: [DORN, 'walk out'],
    source: SPOKESMAN,
    quoted: 'direct',
    via: [DORN, 'Northern Wire'],
    agents: [[DORN, 'the junta']],
    place: [RUSE, 'Korrin'],
  },
  {
    kind: 'surrender',
    stance: 'rejects',
    trigger: [DORN, 'yield'],
    source: SPOKESMAN,
    quoted: 'direct',
    via: [DORN, 'Northern Wire'],
    place: [DORN, 'Korrin'],
  },
  {
    kind: 'deescalation',
    stance: 'plans',
    trigger: [ORDER, 'cut back'],
    source: ['military', ORDER, 'The army'],
    agents: [[ORDER, 'The army']],
    said: [ORDER, 'on Sunday', '2024-10-06'],
  },
  {
    kind: 'assault',
    stance: 'threatens',
    trigger: [ORDER, 'end'],
    source: ['military', ORDER, 'The army'],
    quoted: 'direct',
    agents: [[ORDER, 'The army']],
    targets: [[ORDER, 'Those who do not hand in their rifles']],
  },
  {
    kind: 'capture',
    trigger: [TANNERY, 'took'],
    source: ['monitor', TANNERY, 'the Lowland Monitor'],
    agents: [
      [TANNERY, 'The army'],
      [TANNERY, 'its auxiliaries'],
    ],
    place: [TANNERY, 'half of the Tannery quarter of Korrin'],
    time: [TANNERY, 'on Monday', '2024-10-07', '2024-10-07'],
  },
  {
    kind: 'shelling',
    trigger: [WEST, 'shelling'],
    agents: [[WEST, 'Insurgents']],
    place: [WEST, 'government-held western Korrin'],
    time: [WEST, 'since a truce ended three weeks ago', '2024-09-17', PUBLISHED],
  },
  {
    kind: 'control',
    phase: 'continues',
    trigger: [WEST, 'government-held'],
    agents: [[WEST, 'government']],
    place: [WEST, 'western Korrin'],
  },
  {
    kind: 'ceasefire',
    phase: 'ends',
    trigger: [WEST, 'truce'],
    time: [WEST, 'three weeks ago', '2024-09-17', '2024-09-17'],
  },
  {
    kind: 'killing',
    trigger: [MONITOR, 'killed'],
    source: ['monitor', MONITOR, 'The monitor'],
    targets: [[MONITOR, 'people']],
    place: [WEST, 'government-held western Korrin'],
    time: [MONITOR, 'on Monday', '2024-10-07', '2024-10-07'],
  },
  {
    kind: 'talks',
    stance: 'plans',
    trigger: ['Foreign Minister', 'travel'],
    agents: [
      ['Foreign Minister', 'Foreign Minister Ilse Brandt'],
      ['Foreign Minister', 'her counterpart Jonas Weil'],
    ],
    place: ['Foreign Minister', 'Vestmar'],
    time: ['Foreign Minister', 'on 21 October', '2024-10-21', '2024-10-21'],
  },
]

const POINTS = codePointsOf(ARTICLE)

function find([anchor, text]: Words): LineWords {
  const start = ARTICLE.indexOf(text, ARTICLE.indexOf(anchor))
  if (start < 0) throw new Error(`not in the report: ${text}`)
  return { ...POINTS.spanFromUnits({ start, end: start + text.length }), text, probability: 1 }
}

const partyOf = (words: Words) => ({ ...find(words), actor: null })

function timeOf([anchor, text, start, end]: NonNullable<Coded['time']>): LineTime {
  const { start: from, end: until, ...words } = find([anchor, text])
  return { ...words, span: [from, until], start, end, holds: 'within', rule: null }
}

function claimOf(coded: Coded, index: number): RecordedClaim {
  const id = `k${String(index + 1).padStart(2, '0')}`
  const { source, via, place, time, said } = coded
  const claim: LineClaim = {
    id,
    kind: coded.kind,
    stance: coded.stance ?? 'reports',
    phase: coded.phase ?? null,
    trigger: find(coded.trigger),
    source:
      source === undefined
        ? { type: 'narrator', start: null, end: null, text: '', probability: 1, actor: null }
        : { ...partyOf([source[1], source[2]]), type: source[0] },
    cue: null,
    via: via === undefined ? [] : [partyOf(via)],
    quoted: coded.quoted ?? 'indirect',
    said: said === undefined ? null : timeOf([said[0], said[1], said[2], said[2]]),
    agents: (coded.agents ?? []).map(partyOf),
    targets: (coded.targets ?? []).map(partyOf),
    place: place === undefined ? null : { ...find(place), resolved: null },
    time: time === undefined ? null : timeOf(time),
    counts: [],
    probability: 1,
  }
  const report = {
    text: 'article',
    id: 'korrin-pardon',
    title: null,
    url: null,
    publisher: 'Meridian Post',
    published: PUBLISHED,
    captured: '2024-10-09T08:00:00.000Z',
    language: 'eng',
  }
  return { id, report, claim, state: 'accepted', decided: null }
}

/** Its claims, each accepted by a person; parties and places are words, as in a coding by hand. */
export const ARTICLE_CLAIMS: readonly RecordedClaim[] = CODED.map(claimOf)
