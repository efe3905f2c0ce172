import type { KindRow } from '../../kind.js'

export const abuse = {
  slug: 'abuse',
  label: 'Abuse',
  group: 'force',
  order: 10,
  definition: 'torture, beating, sexual violence, ill-treatment',
  roles: {
    agents: 'who does it',
    targets: 'the victims',
    place: 'where',
    time: 'when',
    counts: 'those hurt, and those who died of it',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['injured', 'killed'],
  crosswalk: {
    plover: [
      { code: 'ASSAULT/beat' },
      { code: 'ASSAULT/torture', when: 'torture' },
      { code: 'ASSAULT/sexual', when: 'sexual violence' },
    ],
    cameo: [
      { code: '182' },
      { code: '1821', when: 'sexual violence' },
      { code: '1822', when: 'torture' },
      { code: '1383', stance: 'threatens' },
    ],
    acled: [{ code: 'Attack' }, { code: 'Sexual violence', when: 'sexual violence' }],
    ucdp: [],
  },
  rulings: [{ section: '8.29', says: 'The accusation and its denial are two claims with the same agents.' }],
} as const satisfies KindRow
