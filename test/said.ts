import type { RecordedClaim } from '../src/record/index.js'
import type { LineClaim } from '../src/report/index.js'

const words = (text: string) => ({ text, start: 0, end: text.length, probability: 1 })

/** What a case says of a claim; all else is plain. Fictitious. */
export interface Said {
  readonly id: string
  readonly kind: LineClaim['kind']
  readonly stance?: LineClaim['stance']
  readonly phase?: LineClaim['phase']
  readonly source?: string
  readonly agents?: readonly string[]
  readonly targets?: readonly string[]
  readonly place?: string
  readonly days?: readonly [string | null, string | null]
  readonly holds?: 'throughout' | 'within'
  readonly published?: string | null
  readonly state?: RecordedClaim['state']
  readonly trigger?: string
  readonly report?: string
}

export function said({ id, kind, stance = 'reports', phase = null, ...given }: Said): RecordedClaim {
  const {
    source,
    agents = [],
    targets = [],
    place,
    days,
    holds,
    published = '2024-03-20',
    state = 'accepted',
  } = given
  const party = (text: string) => ({ ...words(text), actor: null })
  return {
    id,
    state,
    decided: null,
    report: {
      text: given.report ?? id,
      id: `report of ${id}`,
      title: null,
      url: null,
      publisher: 'Northern Wire',
      published,
      captured: '2024-03-21T08:00:00.000Z',
      language: 'eng',
    },
    claim: {
      id,
      kind,
      stance,
      phase,
      trigger: words(given.trigger ?? kind),
      source:
        source === undefined
          ? { type: 'narrator', text: '', start: null, end: null, probability: 1, actor: null }
          : { type: 'person', ...words(source), actor: null },
      cue: null,
      via: [],
      quoted: 'indirect',
      said: null,
      agents: agents.map(party),
      targets: targets.map(party),
      place: place === undefined ? null : { ...words(place), resolved: null },
      time:
        days === undefined
          ? null
          : {
              ...words('then'),
              span: [0, 4],
              start: days[0],
              end: days[1],
              holds: holds ?? null,
              rule: null,
            },
      counts: [],
      probability: 1,
    },
  }
}
