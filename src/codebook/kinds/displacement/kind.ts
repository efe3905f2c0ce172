import type { KindRow } from '../../kind.js'

export const displacement = {
  slug: 'displacement',
  label: 'Displacement',
  group: 'people',
  order: 1,
  definition: 'people fleeing or displaced',
  roles: {
    agents: 'who drives them out, if told',
    targets: 'who flees',
    place: 'what they leave',
    time: 'when',
    counts: 'the displaced, or those gathered where they fled to',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['displaced', 'present'],
  crosswalk: {
    plover: [{ code: 'SANCTION/expel', when: 'the cause is named as agent' }],
    cameo: [{ code: '201', when: 'expelled by force' }],
    acled: [{ code: 'Other', when: 'expelled by force' }],
    ucdp: [],
  },
  rulings: [
    { section: '8.22', says: 'Expelled residents are displacement.' },
    { section: '8.28', says: 'An arranged return is an evacuation.' },
  ],
} as const satisfies KindRow
