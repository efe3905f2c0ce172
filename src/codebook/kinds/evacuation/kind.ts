import type { KindRow } from '../../kind.js'

export const evacuation = {
  slug: 'evacuation',
  label: 'Evacuation',
  group: 'restraint',
  order: 3,
  definition: 'arranged movement of fighters or civilians out of a place',
  roles: {
    agents: 'who moves them, or arranges it',
    targets: 'who is moved',
    place: 'what they leave, or return to',
    time: 'when',
    counts: 'the evacuated',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['evacuated'],
  crosswalk: {
    plover: [
      { code: 'RETREAT/access' },
      { code: 'AID', when: 'a rescue' },
      { code: 'SANCTION/expel', when: 'under force' },
    ],
    cameo: [
      { code: '0863' },
      { code: '073', when: 'carried out as relief' },
      { code: '201', when: 'under force' },
      { code: '0333', stance: 'offers' },
    ],
    acled: [{ code: 'Agreement' }],
    ucdp: [],
  },
  rulings: [
    { section: '1.8', says: '"No plan to evacuate" is evacuation, denied.' },
    { section: '8.28', says: 'The arranged return or resettlement of refugees is an evacuation.' },
  ],
} as const satisfies KindRow
