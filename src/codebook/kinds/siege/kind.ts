import type { KindRow } from '../../kind.js'

export const siege = {
  slug: 'siege',
  label: 'Siege',
  group: 'control',
  order: 4,
  definition: 'encirclement or blockade of a place (with phase)',
  roles: {
    agents: 'who encircles or closes it',
    targets: null,
    place: 'what is shut in, or the road that is closed',
    time: 'since or until when',
    counts: 'people shut in; size of a force',
  },
  reciprocal: false,
  takesPhase: true,
  metrics: ['trapped', 'present'],
  crosswalk: {
    plover: [
      { code: 'COERCE/restrict' },
      { code: 'RETREAT/access', phase: 'ends' },
      { code: 'REQUEST/yield', stance: 'demands' },
    ],
    cameo: [
      { code: '191' },
      { code: '0872', phase: 'ends' },
      { code: '1056', stance: 'demands' },
      { code: '1246', stance: 'rejects' },
      { code: '1381', stance: 'threatens' },
    ],
    acled: [{ code: 'Other', when: 'the siege itself has no type; its incidents have theirs' }],
    ucdp: [],
  },
  rulings: [
    { section: '2', says: 'The place belongs in `place`, not in `targets`.' },
    { section: '8.15', says: '"Lift the siege" is `demands`, phase `ends`.' },
    {
      section: '8.22',
      says: 'Closing or opening the crossings or supply roads of a territory is a siege that begins or ends.',
    },
  ],
} as const satisfies KindRow
