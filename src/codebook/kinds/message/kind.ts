import type { KindRow } from '../../kind.js'

export const message = {
  slug: 'message',
  label: 'Message',
  group: 'talk',
  order: 3,
  definition: 'appeal or warning broadcast to a population (leaflets, text messages, radio)',
  roles: {
    agents: 'who broadcasts it',
    targets: 'to whom',
    place: 'where it is heard or found',
    time: 'when',
    counts: null,
  },
  reciprocal: false,
  takesPhase: false,
  metrics: [],
  crosswalk: {
    plover: [{ code: 'REQUEST' }, { code: 'THREATEN', when: 'a warning of force' }],
    cameo: [{ code: '020' }, { code: '130', when: 'a warning of force' }],
    acled: [],
    ucdp: [],
  },
  rulings: [
    {
      section: '1.2',
      says: 'What a message says is a claim of its own, with the broadcaster as source; the sending is the message.',
    },
  ],
} as const satisfies KindRow
