import type { KindRow } from '../../kind.js'

export const capture = {
  slug: 'capture',
  label: 'Capture',
  group: 'control',
  order: 1,
  definition: 'taking of territory or positions',
  roles: {
    agents: 'who takes it',
    targets: null,
    place: 'what is taken',
    time: 'when',
    counts: 'people killed or hurt; size of a force',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured', 'present'],
  crosswalk: {
    plover: [{ code: 'ASSAULT' }],
    cameo: [{ code: '192' }, { code: '1382', stance: 'threatens' }],
    acled: [
      { code: 'Government regains territory', when: 'by the government, with fighting' },
      { code: 'Non-state actor overtakes territory', when: 'by anyone else, with fighting' },
      { code: 'Non-violent transfer of territory', when: 'without fighting' },
    ],
    ucdp: ['state-based', 'non-state'],
  },
  rulings: [
    { section: '2', says: 'The place belongs in `place`, not in `targets`.' },
    { section: '8.28', says: 'A town handed over is `control`, phase `begins`.' },
  ],
} as const satisfies KindRow
