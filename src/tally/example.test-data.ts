import type { ActorLink, CountedGroup, CountedStatus } from '../claim/index.js'
import type { Kind, Metric, SourceType, Stance } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import type { Origin, Origins } from '../origin/index.js'
import type { RecordedClaim, ReviewState } from '../record/index.js'
import type { LineClaim, LineCount, LineParty, LineWords } from '../report/index.js'

/** For tests: the fictitious siege of Halvek, told by several sources. */
export interface ExampleCount {
  readonly metric?: Metric
  readonly words: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly of?: string
  readonly status?: CountedStatus
  readonly group?: CountedGroup
  readonly partOf?: number
}

export interface ExampleClaim {
  readonly id: string
  /** Source as named; empty for the report itself. */
  readonly source: string
  readonly type?: SourceType
  readonly published?: string | null
  readonly publisher?: string | null
  readonly text?: string
  readonly kind?: Kind
  readonly stance?: Stance
  readonly cue?: string
  readonly trigger?: string
  readonly agents?: readonly string[]
  readonly targets?: readonly string[]
  readonly counts?: readonly ExampleCount[]
  readonly day?: string
  readonly place?: string
  readonly state?: ReviewState
}

/** Parties that the dictionary of these tests knows, by their words. */
const ACTORS: Readonly<Record<string, ActorLink>> = {
  'the army': { id: 'varnia/army', name: 'the army', loaded: false },
  'the ministry': { id: 'varnia/government', name: 'the ministry', loaded: false },
  soldiers: { id: 'varnia/army', name: 'the army', loaded: false },
  'the Shield': { id: 'shield', name: 'the Shield', loaded: false },
}

const wordsOf = (text: string, start = 0): LineWords => ({
  text,
  start,
  end: start + text.length,
  probability: 0.9,
})
const partyOf = (text: string): LineParty => ({ ...wordsOf(text), actor: ACTORS[text] ?? null })

const countOf = (count: ExampleCount): LineCount => ({
  ...wordsOf(count.words),
  metric: count.metric ?? 'killed',
  low: count.low,
  best: count.best,
  high: count.high,
  of: count.of ?? null,
  part_of: count.partOf ?? null,
  status: count.status ?? 'unknown',
  group: count.group ?? 'unknown',
  rule: null,
})

export function claimOf(example: ExampleClaim): RecordedClaim {
  const { id, source, publisher = 'Halvek Wire', published = '2031-10-06', state = 'accepted' } = example
  const claim: LineClaim = {
    id,
    kind: example.kind ?? 'shelling',
    stance: example.stance ?? 'reports',
    phase: null,
    trigger: wordsOf(example.trigger ?? 'shelling', Number(id.replace(/\D/g, '') || 0)),
    source:
      source === ''
        ? { type: 'narrator', start: null, end: null, text: '', probability: 0.9, actor: null }
        : { type: example.type ?? 'monitor', ...partyOf(source) },
    cue: example.cue === undefined ? null : wordsOf(example.cue),
    via: [],
    quoted: 'indirect',
    said: null,
    agents: (example.agents ?? []).map(partyOf),
    targets: (example.targets ?? []).map(partyOf),
    place: example.place === undefined ? null : { ...wordsOf(example.place), resolved: null },
    time:
      example.day === undefined
        ? null
        : {
            text: example.day,
            span: [0, 1],
            start: example.day,
            end: example.day,
            holds: 'within',
            rule: null,
            probability: 0.9,
          },
    counts: (example.counts ?? []).map(countOf),
    probability: 0.9,
  }
  const text = example.text ?? `${publisher} ${published}`
  return {
    id,
    report: {
      text,
      id: text,
      title: null,
      url: null,
      publisher,
      published,
      captured: '2031-11-01T00:00:00.000Z',
      language: 'eng',
    },
    claim,
    state,
    decided:
      state === 'suggested'
        ? null
        : { by: 'Rana', at: '2031-11-02T00:00:00Z', reason: state === 'rejected' ? 'a misreading' : null },
  }
}

/** A speaker is an origin; what a report says itself goes back to its publisher. */
export function originsOf(claims: readonly RecordedClaim[]): Origins {
  const origins = new Map(
    claims.map(({ id, claim, report }): [string, Origin] => {
      const name = claim.source.text || (report.publisher ?? 'a report without publisher')
      return [id, { id: `o ${name}`, name, sort: claim.source.text === '' ? 'publisher' : 'speaker' }]
    }),
  )
  return { of: (claim) => origins.get(claim)!, branches: [] }
}

export const incidentOf = (claims: readonly RecordedClaim[], rest: Partial<Incident> = {}): Incident => ({
  id: 'i-1',
  permanent: true,
  former: [],
  claims: claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  kind: 'shelling',
  place: { text: 'the tannery quarter of Halvek', link: null },
  start: '2031-10-05',
  end: '2031-10-05',
  lumped: false,
  reasons: [],
  ...rest,
})
