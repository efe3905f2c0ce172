import type { KindRow } from '../../kind.js'

export const release = {
  slug: 'release',
  label: 'Release',
  group: 'restraint',
  order: 4,
  definition: 'freeing of detainees, hostages, prisoners',
  roles: {
    agents: 'who frees them',
    targets: 'who is freed',
    place: 'where',
    time: 'when',
    counts: 'the released',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['released'],
  crosswalk: {
    plover: [
      { code: 'RETREAT/release' },
      { code: 'AID', when: 'freed by a rescue' },
      { code: 'CONCEDE', stance: 'plans' },
      { code: 'AGREE', stance: 'offers' },
      { code: 'REQUEST/yield', stance: 'demands' },
      { code: 'REJECT/yield', stance: 'rejects' },
    ],
    cameo: [
      { code: '0841' },
      { code: '0353', stance: 'plans' },
      { code: '0353', stance: 'offers' },
      { code: '1053', stance: 'demands' },
      { code: '1243', stance: 'rejects' },
    ],
    acled: [{ code: 'Agreement', when: 'an exchange of prisoners' }],
    ucdp: [],
  },
  rulings: [
    { section: '8.29', says: '"Unless X is freed" is a condition, no claim of its own.' },
    { section: '8.30', says: 'Prison breaks are not coded.' },
  ],
} as const satisfies KindRow
