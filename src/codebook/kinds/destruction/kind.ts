import type { KindRow } from '../../kind.js'

export const destruction = {
  slug: 'destruction',
  label: 'Destruction',
  group: 'force',
  order: 11,
  definition: 'burning, looting, demolition, sabotage of objects',
  roles: {
    agents: 'who destroys, loots or seizes',
    targets: 'the objects',
    place: 'where',
    time: 'when',
    counts: 'people killed or hurt by it',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured'],
  crosswalk: {
    plover: [{ code: 'ASSAULT/destroy' }, { code: 'COERCE/seize', when: 'equipment seized' }],
    cameo: [
      { code: '1712' },
      { code: '1711', when: 'equipment seized' },
      { code: '138', stance: 'threatens' },
    ],
    acled: [{ code: 'Looting/property destruction' }],
    ucdp: [],
  },
  rulings: [{ section: '8.17', says: 'Equipment seized is destruction.' }],
} as const satisfies KindRow
