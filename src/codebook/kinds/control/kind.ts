import type { KindRow } from '../../kind.js'

export const control = {
  slug: 'control',
  label: 'Control',
  group: 'control',
  order: 3,
  definition: 'who holds a place (a condition, with phase)',
  roles: {
    agents: 'who holds it',
    targets: null,
    place: 'what is held',
    time: 'since or until when',
    counts: 'size of the force',
  },
  reciprocal: false,
  takesPhase: true,
  metrics: ['present'],
  crosswalk: {
    plover: [],
    cameo: [
      { code: '192', phase: 'begins' },
      { code: '1382', stance: 'threatens' },
    ],
    acled: [
      { code: 'Non-violent transfer of territory', phase: 'begins', when: 'handed over without fighting' },
      { code: 'Headquarters or base established', phase: 'begins', when: 'a base set up' },
    ],
    ucdp: [],
  },
  rulings: [
    {
      section: '8.13',
      says: '"X-held", "X-controlled", "stronghold of X": phase `continues`; "X-backed" is not coded.',
    },
    {
      section: '8.28',
      says: 'A town handed over: phase `begins`, the new holder as agent; put off: `denies`.',
    },
  ],
} as const satisfies KindRow
