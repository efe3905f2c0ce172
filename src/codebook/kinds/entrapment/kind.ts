import type { KindRow } from '../../kind.js'

export const entrapment = {
  slug: 'entrapment',
  label: 'Entrapment',
  group: 'people',
  order: 2,
  definition: 'people trapped, besieged or living in a place under threat; population figures of areas',
  roles: {
    agents: 'who keeps them in, if told',
    targets: 'who is trapped or lives there',
    place: 'where',
    time: 'since when',
    counts: 'the trapped, or the inhabitants',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['trapped', 'present'],
  crosswalk: {
    plover: [],
    cameo: [],
    acled: [],
    ucdp: [],
  },
  rulings: [
    {
      section: '1.6',
      says: 'General background is coded if it carries a count, a place under control, a siege or a humanitarian condition.',
    },
    { section: '6', says: '`trapped` for those who cannot get out, `present` for those who live there.' },
  ],
} as const satisfies KindRow
