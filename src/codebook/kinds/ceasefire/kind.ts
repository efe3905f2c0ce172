import type { KindRow } from '../../kind.js'

export const ceasefire = {
  slug: 'ceasefire',
  label: 'Ceasefire',
  group: 'restraint',
  order: 1,
  definition: 'truce, cessation of hostilities (with phase)',
  roles: {
    agents: 'the parties, all of them',
    targets: null,
    place: 'where it is to hold',
    time: 'since or until when',
    counts: null,
  },
  reciprocal: true,
  takesPhase: true,
  metrics: [],
  crosswalk: {
    plover: [
      { code: 'CONCEDE', phase: 'begins' },
      { code: 'RETREAT/ceasefire', phase: 'continues' },
      { code: 'ASSAULT', stance: 'denies', when: 'violated' },
      { code: 'AGREE', stance: 'offers' },
      { code: 'REQUEST/yield', stance: 'demands' },
      { code: 'REJECT/yield', stance: 'rejects' },
    ],
    cameo: [
      { code: '0871' },
      { code: '196', stance: 'denies', when: 'violated' },
      { code: '0356', stance: 'offers' },
      { code: '1056', stance: 'demands', when: 'by a party' },
      { code: '0256', stance: 'demands', when: 'by a third party' },
      { code: '1246', stance: 'rejects' },
    ],
    acled: [{ code: 'Agreement' }],
    ucdp: [],
  },
  rulings: [
    { section: '8.1', says: 'All parties are agents; targets stay empty.' },
    {
      section: '8.10',
      says: 'Violated: `denies`, the violators as agents; ended or collapsed: `reports`, phase `ends`; extension announced: `plans`, phase `continues`; signing delayed: `denies`.',
    },
  ],
} as const satisfies KindRow
