import type { KindRow } from '../../kind.js'

export const killing = {
  slug: 'killing',
  label: 'Killing',
  group: 'force',
  order: 7,
  definition: 'killing by other or unnamed means; execution; assassination',
  roles: {
    agents: 'the killers',
    targets: 'the killed',
    place: 'where',
    time: 'when',
    counts: 'the killed, and those hurt or missing beside them',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured', 'missing'],
  crosswalk: {
    plover: [
      { code: 'ASSAULT' },
      { code: 'ASSAULT/targeted', when: 'an assassination' },
      { code: 'ASSAULT/primitive', when: 'blades, clubs or stones' },
    ],
    cameo: [
      { code: '1823' },
      { code: '185', when: 'an attempt' },
      { code: '186', when: 'an assassination' },
      { code: '202', when: 'a massacre' },
      { code: '1383', stance: 'threatens' },
    ],
    acled: [
      { code: 'Attack', when: 'the victims are civilians' },
      { code: 'Armed clash', when: 'the victims are fighters killed in action' },
    ],
    ucdp: ['state-based', 'non-state', 'one-sided'],
  },
  rulings: [
    {
      section: '8.3',
      says: 'A killing whose means is nowhere known is `killing`; a toll over several incidents is `casualties`.',
    },
    { section: '8.9', says: 'An assassin who missed is an attempt that took place: `reports`.' },
    { section: '8.17', says: 'A death sentence is `detention`; a carried-out execution is `killing`.' },
    { section: '8.21', says: 'A result told before its means keeps `killing`.' },
    { section: '9.5', says: 'A completed killing of one victim with no count derives 1.' },
  ],
} as const satisfies KindRow
