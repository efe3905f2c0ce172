import type { KindRow } from '../../kind.js'

export const abduction = {
  slug: 'abduction',
  label: 'Abduction',
  group: 'force',
  order: 8,
  definition: 'kidnapping, hostage-taking, enforced disappearance',
  roles: {
    agents: 'the abductors',
    targets: 'the abducted',
    place: 'where they were taken',
    time: 'when',
    counts: 'abducted and missing; number of abductors',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['abducted', 'missing', 'killed', 'present'],
  crosswalk: {
    plover: [{ code: 'ASSAULT/abduct' }],
    cameo: [{ code: '181' }, { code: '1383', stance: 'threatens' }],
    acled: [{ code: 'Abduction/forced disappearance' }],
    ucdp: [],
  },
  rulings: [
    { section: '8.17', says: 'Abductions by gunmen, bandits or gangs are coded.' },
    { section: '8.9', says: 'An attempt that failed is `reports`.' },
  ],
} as const satisfies KindRow
