import type { KindRow } from '../../kind.js'

export const protest = {
  slug: 'protest',
  label: 'Protest',
  group: 'civic',
  order: 1,
  definition: 'demonstration, strike, riot',
  roles: {
    agents: 'who protests',
    targets: 'against whom',
    place: 'where',
    time: 'when',
    counts: 'those gathered, killed or hurt',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['present', 'killed', 'injured'],
  crosswalk: {
    plover: [
      { code: 'PROTEST/demo' },
      { code: 'PROTEST/strike', when: 'a strike' },
      { code: 'PROTEST/hunger', when: 'a hunger strike' },
      { code: 'PROTEST/boycott', when: 'a boycott' },
      { code: 'PROTEST/obstruct', when: 'passage blocked' },
      { code: 'PROTEST/riot', when: 'a riot' },
    ],
    cameo: [
      { code: '141' },
      { code: '142', when: 'a hunger strike' },
      { code: '143', when: 'a strike or boycott' },
      { code: '144', when: 'passage blocked' },
      { code: '145', when: 'a riot' },
      { code: '133', stance: 'threatens' },
    ],
    acled: [
      { code: 'Peaceful protest' },
      { code: 'Protest with intervention', when: 'cleared or stopped' },
      { code: 'Excessive force against protesters', when: 'protesters killed or badly hurt' },
      { code: 'Violent demonstration', when: 'a riot' },
      { code: 'Mob violence', when: 'a mob attacks' },
    ],
    ucdp: [],
  },
  rulings: [
    {
      section: '8.27',
      says: 'Banned: `rejects`; allowed: `accepts`; cleared by force: `assault` beside `protest`; a prison riot is a protest.',
    },
  ],
} as const satisfies KindRow
