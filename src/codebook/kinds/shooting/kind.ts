import type { KindRow } from '../../kind.js'

export const shooting = {
  slug: 'shooting',
  label: 'Shooting',
  group: 'force',
  order: 6,
  definition: 'small-arms fire on persons',
  roles: {
    agents: 'who shoots',
    targets: 'who is shot at, and the victims',
    place: 'where',
    time: 'when',
    counts: 'killed, injured and missing; number of attackers',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured', 'missing', 'present'],
  crosswalk: {
    plover: [{ code: 'ASSAULT/firearms' }],
    cameo: [{ code: '193' }, { code: '1384', stance: 'threatens' }],
    acled: [
      { code: 'Attack', when: 'the victims are civilians' },
      { code: 'Armed clash', when: 'both sides are armed' },
      { code: 'Excessive force against protesters', when: 'the victims are protesters' },
    ],
    ucdp: ['state-based', 'non-state', 'one-sided'],
  },
  rulings: [
    { section: '1.3', says: 'A shooting that killed is `shooting`, not `killing`.' },
    { section: '8.3', says: 'A later sentence that tells only the dead keeps the kind of its incident.' },
    { section: '8.24', says: 'A single attacker ("a gunman") is no `present` count.' },
  ],
} as const satisfies KindRow
