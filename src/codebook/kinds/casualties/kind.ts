import type { KindRow } from '../../kind.js'

export const casualties = {
  slug: 'casualties',
  label: 'Casualties',
  group: 'people',
  order: 5,
  definition: 'a toll not tied to one incident or to a means',
  roles: {
    agents: 'who is held responsible, or the parties of the fighting',
    targets: 'the dead and hurt',
    place: 'the area',
    time: 'the period',
    counts: 'killed, injured and missing',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['killed', 'injured', 'missing'],
  crosswalk: {
    plover: [],
    cameo: [],
    acled: [],
    ucdp: ['state-based', 'non-state', 'one-sided'],
  },
  rulings: [
    { section: '8.3', says: 'A toll over several incidents or a period.' },
    {
      section: '8.21',
      says: '"Fighting has killed N since …" with the parties as agents; also only wounded, means unknown.',
    },
    { section: '9.2', says: 'An aggregate stands apart and is never added to incidents (UCDP: clarity 2).' },
  ],
} as const satisfies KindRow
