import type { KindRow } from '../../kind.js'

export const deprivation = {
  slug: 'deprivation',
  label: 'Deprivation',
  group: 'people',
  order: 3,
  definition: 'lack or cutting of food, water, medicine, power, health care',
  roles: {
    agents: 'who cuts it off, if told',
    targets: 'who goes without',
    place: 'where',
    time: 'since when',
    counts: 'those who died of it, or go without',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'present'],
  crosswalk: {
    plover: [{ code: 'COERCE/withhold', when: 'somebody cuts it off' }],
    cameo: [],
    acled: [],
    ucdp: [],
  },
  rulings: [{ section: '1.6', says: 'A humanitarian condition in the background is coded.' }],
} as const satisfies KindRow
