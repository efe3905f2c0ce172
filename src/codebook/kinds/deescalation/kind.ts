import type { KindRow } from '../../kind.js'

export const deescalation = {
  slug: 'deescalation',
  label: 'De-escalation',
  group: 'restraint',
  order: 5,
  definition: 'reduction or suspension of force other than a ceasefire',
  roles: {
    agents: 'who holds back',
    targets: 'who or what is spared',
    place: 'where',
    time: 'when, or for how long',
    counts: null,
  },
  reciprocal: false,
  takesPhase: false,
  metrics: [],
  crosswalk: {
    plover: [
      { code: 'RETREAT' },
      { code: 'CONCEDE', stance: 'plans' },
      { code: 'AGREE', stance: 'offers' },
      { code: 'REQUEST/yield', stance: 'demands' },
      { code: 'REJECT/yield', stance: 'rejects' },
    ],
    cameo: [
      { code: '087' },
      { code: '0356', stance: 'plans' },
      { code: '0356', stance: 'offers' },
      { code: '1056', stance: 'demands', when: 'by a party' },
      { code: '0256', stance: 'demands', when: 'by a third party' },
      { code: '1246', stance: 'rejects' },
    ],
    acled: [{ code: 'Change to group/activity' }],
    ucdp: [],
  },
  rulings: [{ section: '8.15', says: '"Called for an end to attacks" is de-escalation demanded.' }],
} as const satisfies KindRow
