import type { KindRow } from '../../kind.js'

export const sanction = {
  slug: 'sanction',
  label: 'Sanction',
  group: 'civic',
  order: 2,
  definition: 'sanctions, embargo, expulsion, suspension',
  roles: {
    agents: 'who imposes it',
    targets: 'who or what is hit',
    place: 'where',
    time: 'when',
    counts: null,
  },
  reciprocal: false,
  takesPhase: false,
  metrics: [],
  crosswalk: {
    plover: [
      { code: 'SANCTION/discontinue' },
      { code: 'SANCTION/expel', when: 'persons or envoys expelled' },
      { code: 'SANCTION/withdraw', when: 'envoys recalled' },
      { code: 'THREATEN/relations', stance: 'threatens' },
    ],
    cameo: [
      { code: '163' },
      { code: '161', when: 'envoys recalled, relations cut' },
      { code: '166', when: 'a body expelled' },
      { code: '174', when: 'persons expelled' },
      { code: '085', stance: 'denies', when: 'lifted' },
      { code: '0354', stance: 'offers' },
      { code: '1312', stance: 'threatens' },
    ],
    acled: [],
    ucdp: [],
  },
  rulings: [
    { section: '8.25', says: 'A stop is `denies`: sanctions lifted.' },
    {
      section: '8.26',
      says: 'Relations broken off, envoys recalled or expelled, entry denied, assets frozen, embargoes; bans of a party or a paper and trade disputes are not coded.',
    },
  ],
} as const satisfies KindRow
