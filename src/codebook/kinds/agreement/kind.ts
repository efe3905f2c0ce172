import type { KindRow } from '../../kind.js'

export const agreement = {
  slug: 'agreement',
  label: 'Agreement',
  group: 'talk',
  order: 2,
  definition: 'signing or concluding of an accord other than a ceasefire',
  roles: {
    agents: 'the parties, all of them',
    targets: null,
    place: 'where it is signed, or is to hold',
    time: 'when',
    counts: null,
  },
  reciprocal: true,
  takesPhase: false,
  metrics: [],
  crosswalk: {
    plover: [
      { code: 'SUPPORT' },
      { code: 'AGREE', stance: 'plans', when: 'a promise to sign' },
      { code: 'REJECT', stance: 'rejects' },
    ],
    cameo: [
      { code: '057' },
      { code: '037', stance: 'plans' },
      { code: '037', stance: 'offers' },
      { code: '107', stance: 'demands' },
      { code: '127', stance: 'rejects' },
    ],
    acled: [{ code: 'Agreement' }],
    ucdp: [],
  },
  rulings: [
    { section: '8.1', says: 'All parties are agents; targets stay empty.' },
    { section: '8.10', says: 'A violated accord is `denies`.' },
  ],
} as const satisfies KindRow
