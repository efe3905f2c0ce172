import type { KindRow } from '../../kind.js'

export const detention = {
  slug: 'detention',
  label: 'Detention',
  group: 'force',
  order: 9,
  definition: 'arrest, capture of persons, imprisonment, trial of persons held',
  roles: {
    agents: 'who detains, holds, tries or sentences',
    targets: 'the detained',
    place: 'where they were taken or are held',
    time: 'when',
    counts: 'detained and missing',
  },
  reciprocal: false,
  takesPhase: false,
  metrics: ['detained', 'missing'],
  crosswalk: {
    plover: [
      { code: 'COERCE/arrest' },
      { code: 'ASSAULT/abduct', when: 'fighters captured' },
      { code: 'SANCTION/convict', when: 'a sentence' },
      { code: 'COOPERATE', when: 'an extradition' },
    ],
    cameo: [{ code: '173' }, { code: '116', when: 'a sentence' }, { code: '137', stance: 'threatens' }],
    acled: [{ code: 'Arrests' }],
    ucdp: [],
  },
  rulings: [
    { section: '8.12', says: 'A raid with arrests is two claims; the arrests carry the number.' },
    { section: '8.17', says: 'Sentencing is detention.' },
    {
      section: '8.22',
      says: 'An arrest warrant is detention demanded; charges and indictments are not coded.',
    },
    { section: '8.26', says: 'Extradition is detention.' },
  ],
} as const satisfies KindRow
