import type { KindRow } from '../../kind.js'

export const assault = {
  slug: 'assault',
  label: 'Assault',
  group: 'force',
  order: 2,
  definition: 'a one-sided ground attack, raid, ambush, offensive; an attack whose means is not said',
  roles: {
    agents: 'the attackers',
    targets: 'what is attacked, and the victims',
    place: 'where it is attacked',
    time: 'when',
    counts: 'killed, injured and missing; size of a force',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured', 'missing', 'present'],
  crosswalk: {
    plover: [
      { code: 'ASSAULT' },
      { code: 'ASSAULT/unconventional', when: 'chemical weapons' },
      { code: 'ASSAULT/crowd-control', when: 'a crowd cleared by force' },
    ],
    cameo: [
      { code: '190' },
      { code: '175', when: 'a crowd cleared by force' },
      { code: '2041', when: 'chemical weapons' },
      { code: '1384', stance: 'threatens' },
    ],
    acled: [
      { code: 'Attack', when: 'the victims are civilians' },
      { code: 'Armed clash', when: 'the target is armed' },
      { code: 'Chemical weapon', when: 'chemical weapons' },
      { code: 'Protest with intervention', when: 'a protest cleared by force' },
    ],
    ucdp: ['state-based', 'non-state', 'one-sided'],
  },
  rulings: [
    { section: '8.11', says: 'Mine and gunfire together, or chemical weapons, are an assault.' },
    { section: '8.12', says: 'A raid with arrests is two claims, the arrests being `detention`.' },
    { section: '8.27', says: 'A protest cleared by force is an assault beside the protest.' },
    {
      section: '9.1',
      says: 'May be the vaguer word for a bombing, shelling, air strike, shooting or clash.',
    },
  ],
} as const satisfies KindRow
