import type { KindRow } from '../../kind.js'

export const amnesty = {
  slug: 'amnesty',
  label: 'Amnesty',
  group: 'restraint',
  order: 2,
  definition: 'pardon, or safe passage offered to fighters',
  roles: {
    agents: 'who pardons',
    targets: 'who is pardoned',
    place: 'where it holds',
    time: 'when, or until when',
    counts: 'those released, or who gave up under it',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['released', 'surrendered', 'present'],
  crosswalk: {
    plover: [
      { code: 'CONCEDE' },
      { code: 'REQUEST/yield', stance: 'demands' },
      { code: 'REJECT', stance: 'rejects' },
    ],
    cameo: [
      { code: '081' },
      { code: '0841', when: 'prisoners go free' },
      { code: '056', when: 'a pardon in words only' },
      { code: '0353', stance: 'offers' },
      { code: '1053', stance: 'demands' },
      { code: '1243', stance: 'rejects', when: 'by the side that is asked' },
    ],
    acled: [{ code: 'Agreement' }],
    ucdp: [],
  },
  rulings: [{ section: '1.1', says: 'A condition is part of the offer: one claim.' }],
} as const satisfies KindRow
