import { NO_SLOTS } from '../claim/index.js'
import type { Incident } from '../incident/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineClaim, LinePlace, LineWords } from '../report/index.js'
import type { Projected } from './index.js'

export const words = (text: string, start = 0): LineWords => ({
  text,
  start,
  end: start + text.length,
  probability: 0.9,
})

export const place = (text: string): LinePlace => ({
  ...words(text),
  resolved: {
    id: 't:halvek',
    name: 'Halvek',
    name_arabic: null,
    country: null,
    admin1: null,
    latitude: 34,
    longitude: 40,
    precision: 'settlement',
    method: 'invented',
  },
})

/** A claim of one invented report, accepted as read. */
export const claim = (id: string, values: Partial<LineClaim> = {}): RecordedClaim => ({
  id,
  report: {
    text: 'ab'.repeat(32),
    id: 'r-1',
    title: null,
    url: null,
    publisher: 'Northern Wire',
    published: '2024-03-13',
    captured: '2024-03-13T10:00:00.000Z',
    language: 'eng',
  },
  claim: {
    id,
    kind: 'airstrike',
    stance: 'reports',
    phase: null,
    trigger: words('air strike', 10),
    source: { type: 'military', ...words('the army'), actor: null },
    cue: words('said'),
    via: [],
    ...NO_SLOTS,
    probability: 0.8,
    ...values,
  },
  state: 'accepted',
  decided: null,
})

export const incident = (id: string, claims: readonly RecordedClaim[]): Incident => ({
  id,
  permanent: id.startsWith('i-'),
  former: [],
  claims,
  kind: 'airstrike',
  place: null,
  start: '2024-03-12',
  end: '2024-03-12',
  lumped: false,
  reasons: [],
})

/** A projection of claims of one report; each incident has one cell. */
export const projected = (
  claims: readonly RecordedClaim[],
  incidents: readonly Incident[] = [],
): Projected => ({
  reports: claims
    .slice(0, 1)
    .map(({ report }) => ({ report, text: 'The army said an air strike hit Tal Hosn.' })),
  claims,
  incidents,
  cells: new Map(
    incidents.map(({ id, claims: held }) => [
      id,
      [
        {
          metric: 'killed',
          status: 'unknown',
          group: 'unknown',
          low: held.length,
          best: null,
          high: null,
          explain: 'invented',
        },
      ],
    ]),
  ),
  origins: { of: () => ({ id: 'o-1', name: 'the army', sort: 'speaker' }), branches: [] },
  documents: [{ kind: 'state', id: 's-1', document: { place: 'Tal Hosn' } }],
})
