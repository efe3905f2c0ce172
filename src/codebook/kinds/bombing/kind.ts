import type { KindRow } from '../../kind.js'

export const bombing = {
  slug: 'bombing',
  label: 'Bombing',
  group: 'force',
  order: 5,
  definition: 'explosives placed or carried: car bomb, roadside bomb, mine, suicide attack',
  roles: {
    agents: 'who placed or carried them',
    targets: 'what is bombed, and the victims',
    place: 'where it exploded',
    time: 'when',
    counts: 'killed, injured and missing; number of attackers',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured', 'missing', 'present'],
  crosswalk: {
    plover: [{ code: 'ASSAULT/explosives' }, { code: 'ASSAULT/suicide-attack', when: 'a suicide attack' }],
    cameo: [
      { code: '183' },
      { code: '1831', when: 'a suicide attack' },
      { code: '1832', when: 'a car bomb' },
      { code: '1833', when: 'a roadside bomb' },
      { code: '1383', stance: 'threatens' },
    ],
    acled: [
      { code: 'Remote explosive/landmine/IED' },
      { code: 'Suicide bomb', when: 'a suicide attack' },
      { code: 'Grenade', when: 'a grenade' },
      { code: 'Disrupted weapons use', when: 'defused or found in time' },
    ],
    ucdp: ['state-based', 'non-state', 'one-sided'],
  },
  rulings: [
    { section: '6', says: 'A bomber who kills himself and others counts only if the text adds him up.' },
    { section: '8.2', says: '"Exploded at X", "in front of X" give a place and no target.' },
    { section: '8.9', says: 'A bomb defused is an attempt that took place: `reports`.' },
    { section: '8.11', says: 'A grenade is a bombing.' },
    { section: '8.22', says: 'Leftover munitions that explode are a bombing.' },
  ],
} as const satisfies KindRow
