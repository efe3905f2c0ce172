import type { KindRow } from '../../kind.js'

export const deployment = {
  slug: 'deployment',
  label: 'Deployment',
  group: 'civic',
  order: 3,
  definition: 'sending, massing or moving of forces',
  roles: {
    agents: 'who sends or moves them',
    targets: 'the forces, if the sender is told as well',
    place: 'where to',
    time: 'when',
    counts: 'size of the force',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['present'],
  crosswalk: {
    plover: [
      { code: 'MOBILIZE/troops' },
      { code: 'MOBILIZE/weapons', when: 'weapons' },
      { code: 'MOBILIZE/police', when: 'police' },
      { code: 'MOBILIZE/militia', when: 'militia' },
      { code: 'AID', when: 'peacekeepers' },
    ],
    cameo: [
      { code: '154' },
      { code: '074', when: 'peacekeepers' },
      { code: '0334', stance: 'plans', when: 'peacekeepers' },
      { code: '1034', stance: 'demands', when: 'peacekeepers' },
      { code: '138', stance: 'threatens' },
    ],
    acled: [
      { code: 'Change to group/activity' },
      { code: 'Headquarters or base established', when: 'a base set up' },
    ],
    ucdp: [],
  },
  rulings: [
    { section: '6', says: 'The size of the force is `present`.' },
    { section: '8.17', says: 'Curfews, checkpoints and searches are not coded.' },
  ],
} as const satisfies KindRow
