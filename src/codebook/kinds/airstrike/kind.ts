import type { KindRow } from '../../kind.js'

export const airstrike = {
  slug: 'airstrike',
  label: 'Air strike',
  group: 'force',
  order: 4,
  definition: 'bombs or missiles from aircraft, helicopters, drones',
  roles: {
    agents: 'who flies, or commands the aircraft',
    targets: 'what is bombed, and the victims',
    place: 'where the bombs fall',
    time: 'when',
    counts: 'killed, injured and missing',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured', 'missing'],
  crosswalk: {
    plover: [{ code: 'ASSAULT/aerial' }, { code: 'ASSAULT/drone', when: 'a drone' }],
    cameo: [{ code: '195' }, { code: '1384', stance: 'threatens' }],
    acled: [
      { code: 'Air/drone strike' },
      { code: 'Disrupted weapons use', when: 'shot down or intercepted' },
    ],
    ucdp: ['state-based', 'non-state', 'one-sided'],
  },
  rulings: [
    {
      section: '1.3',
      says: 'An air strike that killed is one claim, `airstrike`, with the killed as its count.',
    },
    { section: '8.11', says: 'Helicopters that fire and air support are air strikes.' },
  ],
} as const satisfies KindRow
