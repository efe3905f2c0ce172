import type { KindRow } from '../../kind.js'

export const withdrawal = {
  slug: 'withdrawal',
  label: 'Withdrawal',
  group: 'control',
  order: 2,
  definition: 'armed forces leaving territory or positions; retreat',
  roles: {
    agents: 'the forces that leave',
    targets: null,
    place: 'what they leave',
    time: 'when',
    counts: 'size of the force',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['present'],
  crosswalk: {
    plover: [
      { code: 'RETREAT/withdraw' },
      { code: 'CONCEDE', stance: 'plans' },
      { code: 'REQUEST/yield', stance: 'demands' },
      { code: 'REJECT/yield', stance: 'rejects' },
    ],
    cameo: [
      { code: '0874' },
      { code: '0356', stance: 'offers' },
      { code: '1056', stance: 'demands' },
      { code: '1246', stance: 'rejects' },
    ],
    acled: [{ code: 'Non-violent transfer of territory' }],
    ucdp: [],
  },
  rulings: [
    { section: '2', says: 'The place left belongs in `place`, not in `targets`.' },
    { section: '8.25', says: 'A refusal to leave is `rejects`.' },
  ],
} as const satisfies KindRow
