import type { KindRow } from '../../kind.js'

export const shelling = {
  slug: 'shelling',
  label: 'Shelling',
  group: 'force',
  order: 3,
  definition: 'artillery, mortar, rocket, missile, tank fire; bombardment not said to be from the air',
  roles: {
    agents: 'who fires, or commands the guns',
    targets: 'what is shelled, and the victims',
    place: 'where the shells fall',
    time: 'when',
    counts: 'killed, injured and missing',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured', 'missing'],
  crosswalk: {
    plover: [{ code: 'ASSAULT/heavy-weapons' }],
    cameo: [{ code: '194' }, { code: '1384', stance: 'threatens' }],
    acled: [
      { code: 'Shelling/artillery/missile attack' },
      { code: 'Disrupted weapons use', when: 'intercepted before it fell' },
    ],
    ucdp: ['state-based', 'non-state', 'one-sided'],
  },
  rulings: [
    {
      section: '8.11',
      says: 'A missile or a rocket-propelled grenade is shelling unless it is said to come from the air.',
    },
  ],
} as const satisfies KindRow
