/** How a source stands to an event (codebook section 4). */
export interface StanceRow {
  readonly slug: string
  readonly label: string
  /** Goes on from "the source …". */
  readonly definition: string
  /** True where the source is the party whose stance it is, even if an observer, then in `via`, tells of it. */
  readonly ofParty: boolean
  /** PLOVER code for a claim with this stance where the kind's own crosswalk names none, or null. */
  readonly plover: string | null
  /** CAMEO code, likewise. */
  readonly cameo: string | null
}

export const STANCE_ROWS = [
  {
    slug: 'reports',
    label: 'reports',
    definition: 'says that it happened, happens or holds (the default; also for accusations and admissions)',
    ofParty: false,
    plover: null,
    cameo: null,
  },
  {
    slug: 'denies',
    label: 'denies',
    definition: 'says that it did not happen, does not hold or is not planned',
    ofParty: false,
    plover: 'REJECT',
    cameo: '016',
  },
  {
    slug: 'plans',
    label: 'plans',
    definition: 'announces or is said to intend it, schedules it',
    ofParty: true,
    plover: 'AGREE',
    cameo: '030',
  },
  {
    slug: 'threatens',
    label: 'threatens',
    definition: 'announces it as a threat, vow or ultimatum against someone',
    ofParty: true,
    plover: 'THREATEN',
    cameo: '130',
  },
  {
    slug: 'offers',
    label: 'offers',
    definition: 'offers it, conditionally or not',
    ofParty: true,
    plover: 'AGREE',
    cameo: '030',
  },
  {
    slug: 'accepts',
    label: 'accepts',
    definition: 'accepts or agrees to it',
    ofParty: true,
    plover: 'AGREE',
    cameo: '030',
  },
  {
    slug: 'rejects',
    label: 'rejects',
    definition: 'refuses or denounces an offer, call or arrangement of it',
    ofParty: true,
    plover: 'REJECT',
    cameo: '120',
  },
  {
    slug: 'demands',
    label: 'demands',
    definition: 'asks, urges, calls for or orders someone else to do it',
    ofParty: true,
    plover: 'REQUEST',
    cameo: '100',
  },
  {
    slug: 'predicts',
    label: 'predicts',
    definition: 'expects it, warns that it may come',
    ofParty: false,
    plover: null,
    cameo: null,
  },
  {
    slug: 'condemns',
    label: 'condemns',
    definition: 'condemns it as an act done',
    ofParty: false,
    plover: 'ACCUSE/disapprove',
    cameo: '111',
  },
  {
    slug: 'welcomes',
    label: 'welcomes',
    definition: 'praises or backs it',
    ofParty: false,
    plover: 'SUPPORT',
    cameo: '051',
  },
] as const satisfies readonly StanceRow[]

export type Stance = (typeof STANCE_ROWS)[number]['slug']

/** In the codebook's order. */
export const STANCES: readonly Stance[] = STANCE_ROWS.map((row) => row.slug)
