import type { KindRow } from '../../kind.js'

export const support = {
  slug: 'support',
  label: 'Support',
  group: 'civic',
  order: 4,
  definition: 'military or financial backing of a party, arms transfers',
  roles: {
    agents: 'the backer',
    targets: 'the party backed',
    place: 'where',
    time: 'when',
    counts: null,
  },
  reciprocal: false,
  takesPhase: false,
  metrics: [],
  crosswalk: {
    plover: [
      { code: 'AID' },
      { code: 'SANCTION/discontinue', stance: 'denies', when: 'cut off' },
      { code: 'AGREE', stance: 'plans' },
      { code: 'AGREE', stance: 'offers' },
      { code: 'REQUEST/assist', stance: 'demands' },
      { code: 'REJECT/assist', stance: 'rejects' },
    ],
    cameo: [
      { code: '072' },
      { code: '071', when: 'money' },
      { code: '1622', stance: 'denies', when: 'cut off' },
      { code: '0332', stance: 'plans' },
      { code: '0332', stance: 'offers' },
      { code: '1032', stance: 'demands' },
      { code: '1222', stance: 'rejects' },
      { code: '1311', stance: 'threatens' },
    ],
    acled: [],
    ucdp: [],
  },
  rulings: [
    { section: '8.13', says: '"X-backed" is not coded.' },
    { section: '8.25', says: 'Support cut off or suspended is `denies`, also when announced for later.' },
  ],
} as const satisfies KindRow
