import type { KindRow } from '../../kind.js'

export const aid = {
  slug: 'aid',
  label: 'Aid',
  group: 'people',
  order: 4,
  definition: 'delivery, suspension or blocking of relief',
  roles: {
    agents: 'who brings or blocks it',
    targets: 'for whom',
    place: 'where it is to go, or is held up',
    time: 'when',
    counts: null,
  },
  reciprocal: false,
  takesPhase: false,
  metrics: [],
  crosswalk: {
    plover: [
      { code: 'AID' },
      { code: 'SANCTION/discontinue', stance: 'denies', when: 'suspended by the giver' },
      { code: 'COERCE/withhold', stance: 'denies', when: 'blocked' },
      { code: 'AGREE', stance: 'plans' },
      { code: 'REQUEST/assist', stance: 'demands' },
      { code: 'REJECT/assist', stance: 'rejects' },
    ],
    cameo: [
      { code: '073' },
      { code: '1623', stance: 'denies', when: 'suspended' },
      { code: '0333', stance: 'plans' },
      { code: '0333', stance: 'offers' },
      { code: '1033', stance: 'demands', when: 'by a party' },
      { code: '0233', stance: 'demands', when: 'by a third party' },
      { code: '1223', stance: 'rejects' },
      { code: '1311', stance: 'threatens' },
    ],
    acled: [],
    ucdp: [],
  },
  rulings: [
    { section: '8.15', says: 'Aid blocked or not let in is `denies`.' },
    { section: '8.25', says: 'Aid suspended or barred is `denies`, also when announced for later.' },
    { section: '8.30', says: 'Relief after natural disasters is not coded.' },
  ],
} as const satisfies KindRow
