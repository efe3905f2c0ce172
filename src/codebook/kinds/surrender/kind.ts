import type { KindRow } from '../../kind.js'

export const surrender = {
  slug: 'surrender',
  label: 'Surrender',
  group: 'control',
  order: 5,
  definition: 'fighters giving up, laying down arms, handing over a place',
  roles: {
    agents: 'the fighters who give up',
    targets: 'to whom, if told',
    place: 'where',
    time: 'when',
    counts: 'those who gave up; size of the force',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['surrendered', 'injured', 'present'],
  crosswalk: {
    plover: [
      { code: 'RETREAT/disarm' },
      { code: 'REQUEST/yield', stance: 'demands' },
      { code: 'REJECT/yield', stance: 'rejects' },
    ],
    cameo: [
      { code: '0874' },
      { code: '0873', when: 'arms laid down under a plan' },
      { code: '0356', stance: 'offers' },
      { code: '1056', stance: 'demands' },
      { code: '124', stance: 'rejects' },
    ],
    acled: [
      { code: 'Agreement' },
      { code: 'Non-violent transfer of territory', when: 'a place handed over' },
    ],
    ucdp: [],
  },
  rulings: [{ section: '8.25', says: 'A refusal to disarm is a surrender rejected.' }],
} as const satisfies KindRow
