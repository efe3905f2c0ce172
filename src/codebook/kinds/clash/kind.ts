import type { KindRow } from '../../kind.js'

export const clash = {
  slug: 'clash',
  label: 'Clash',
  group: 'force',
  order: 1,
  definition: 'fighting between two or more armed sides',
  roles: {
    agents: 'the armed sides, all of them',
    targets: 'victims only',
    place: 'where it is fought',
    time: 'when it is fought',
    counts: 'killed, injured and missing; size of a force',
  },
  reciprocal: true,
  takesPhase: false,
  metrics: ['killed', 'injured', 'missing', 'present'],
  crosswalk: {
    plover: [{ code: 'ASSAULT' }, { code: 'ASSAULT/sideAB', when: 'two clear sides' }],
    cameo: [{ code: '190' }, { code: '193', when: 'small arms' }, { code: '1384', stance: 'threatens' }],
    acled: [{ code: 'Armed clash' }],
    ucdp: ['state-based', 'non-state'],
  },
  rulings: [
    { section: '8.1', says: 'All parties are agents; the victims, if told, are targets.' },
    { section: '8.11', says: 'Fire returned or an attack repelled is a clash.' },
    { section: '8.15', says: 'A vow to fight or defeat an enemy is a clash threatened.' },
    {
      section: '8.21',
      says: 'A toll of fighting over a war or a long time is `casualties`, with the parties as agents.',
    },
    { section: '8.27', says: 'A fight between rioting prisoners and guards is a clash beside the protest.' },
  ],
} as const satisfies KindRow
