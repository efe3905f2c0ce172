import type { SourceType } from '../codebook/index.js'

/** Version of the rules below; it goes up by one with every change of what leaves. */
export const POLICY_VERSION = 3

/**
 * Columns of each table that go out (field rule P2: a list of what may, not of what may not). A column or table that is
 * not here stays in the project, so one that is added to the record is private until somebody puts it here.
 */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  incidents: [
    'incident_id',
    'former_ids',
    'kind',
    'date_earliest',
    'date_latest',
    'place',
    'place_id',
    'place_name',
    'place_name_ar',
    'country',
    'admin1',
    'latitude',
    'longitude',
    'geo_precision',
    'geo_method',
    'location_signed',
    'killed_low',
    'killed_best',
    'killed_high',
    'injured_low',
    'injured_best',
    'injured_high',
    'blamed',
    'claimed_by',
    'conceded_by',
    'denied_by',
    'grade',
    'grade_provisional',
    'lumped',
    'claims',
    'origins',
    'source_ids',
    'suggested',
    'explain',
  ],
  casualties: [
    'incident_id',
    'measure',
    'status',
    'group',
    'side',
    'own_word_of',
    'low',
    'best',
    'high',
    'words',
    'rule',
    'derived_low',
    'derived_best',
    'derived_high',
    'override_reason',
    'part',
    'contested',
    'suggested',
    'basis_claim_ids',
    'origin_ids',
    'explain',
  ],
  attributions: [
    'incident_id',
    'actor_id',
    'actor_name',
    'actor_sort',
    'relation',
    'holds',
    'claim_id',
    'by_speaker',
    'words',
    'decided_why',
    'suggested',
  ],
  claims: [
    'claim_id',
    'incident_id',
    'source_id',
    'origin_id',
    'kind',
    'stance',
    'phase',
    'speaker',
    'speaker_type',
    'speaker_id',
    'speaker_words',
    'quoted',
    'quote',
    'quote_start',
    'quote_end',
    'offset_unit',
    'cue',
    'agent_ids',
    'target_ids',
    'via_ids',
    'time_words',
    'date_earliest',
    'date_latest',
    'date_holds',
    'date_rule',
    'said_words',
    'said_earliest',
    'said_latest',
    'place',
    'place_id',
    'place_name',
    'place_name_ar',
    'place_country',
    'place_admin1',
    'latitude',
    'longitude',
    'geo_precision',
    'geo_method',
    'location_signed',
    'review_state',
  ],
  mentions: ['claim_id', 'slot', 'nth', 'words', 'actor_id', 'actor_name', 'loaded'],
  counts: [
    'claim_id',
    'nth',
    'measure',
    'words',
    'low',
    'best',
    'high',
    'of',
    'part_of',
    'status',
    'group',
    'rule',
  ],
  sources: ['source_id', 'outlet', 'outlet_since', 'title', 'url', 'published', 'language', 'claims'],
  printings: ['source_id', 'nth', 'outlet', 'published', 'title', 'url'],
  origins: ['origin_id', 'name', 'sort', 'why', 'source_ids', 'claim_ids'],
  actors: ['actor_id', 'name', 'label', 'claims'],
  states: [
    'kind',
    'place',
    'place_name',
    'holders',
    'status',
    'from_earliest',
    'from_latest',
    'from_basis',
    'until_earliest',
    'until_latest',
    'until_basis',
    'rests',
    'claim_ids',
    'contested',
    'suggested',
  ],
  changes: ['incident_id', 'change', 'before', 'after', 'reason'],
}

/** Sources who are persons and no bodies: none of them is named, whoever named them before. */
export const PERSONS: Readonly<Partial<Record<SourceType, string>>> = {
  witness: 'a witness',
  person: 'a person',
  anonymous: 'an anonymous source',
}

/**
 * Sources that speak in an office: their names stand, as those of whom they speak for do. Persons who speak for anybody
 * else (relief workers, hospitals, reporters, monitors) are not named.
 */
export const IN_OFFICE: ReadonlySet<SourceType> = new Set<SourceType>([
  'government',
  'military',
  'armed-group',
  'police',
  'io',
])

/** What stands where something was taken out. */
export const INSTEAD = {
  name: '[name withheld]',
  victim: 'a victim',
  reviewer: 'a reviewer',
  withheld: '[withheld]',
  contact: '[contact withheld]',
} as const

/** One class of places that is given as an area. */
export interface GridRow {
  readonly precision: string
  /** Cells in a degree, of latitude and of longitude. The finer grid lies within the coarser. */
  readonly cells: number
  /**
   * The class that it is given as: the whole cell lies within that class's radius of its centre, so that what a map
   * draws is true.
   */
  readonly as: string
}

/**
 * Places that are finer than a settlement are given as the cell of a grid that is the same in every release (field rule
 * P6): nothing is moved at random, so releases held against each other show no more than one does.
 */
export const GRID: readonly GridRow[] = [
  { precision: 'site', cells: 80, as: 'quarter' },
  { precision: 'quarter', cells: 40, as: 'settlement' },
]

/** Hosts where an address leads to a person's own page; such addresses stay in the project. */
export const PERSONAL_HOSTS: readonly string[] = [
  't.me',
  'telegram.me',
  'twitter.com',
  'x.com',
  'facebook.com',
  'instagram.com',
  'tiktok.com',
  'vk.com',
  'wa.me',
  'whatsapp.com',
  'youtube.com',
]

/** The rules in words, as the policy page says them and the manifest names them. */
export const RULES: readonly { readonly what: string; readonly how: string }[] = [
  {
    what: 'What may leave',
    how: 'Columns and slots on a written list leave; everything else stays, also what is added to the record later.',
  },
  {
    what: 'People who spoke',
    how: 'A source who is a witness, a private person or anonymous is “a witness”, “a person” or “an anonymous source”. A person who speaks for a hospital, a relief or rights group or a medium is not named either; who speaks in the office of a government, an army, a police force, an armed group or an international body is. The name leaves quotes, titles and sentences too.',
  },
  {
    what: 'Victims',
    how: 'Victims are counted and never named: not those who were killed, hurt, taken or looked for, nor persons who are said to have done it, unless they are in the public dictionary of parties. A list of names raises a number and stays with us.',
  },
  {
    what: 'Contacts',
    how: 'Mail addresses, telephone numbers, account names and addresses of personal pages are taken out.',
  },
  {
    what: 'Places',
    how: 'A site or a quarter is given as the cell of a fixed grid that holds it, by its centre: a site in cells of 1/80 of a degree (about 1.4 km), drawn as a quarter; a quarter, and any point that a person placed, in cells of 1/40 (about 2.8 km), drawn as a settlement at least. The grid is the same in every release, and nothing is moved at random. A spot that nobody has signed off apart from its claim is given as its town.',
  },
  {
    what: 'Consent',
    how: 'A statement that was given on condition that it stays with us or with partners is not in a release, nor is any number that rests on it. What had been published before we read it needs none.',
  },
  {
    what: 'Words of the reports',
    how: 'The words that a claim rests on are quoted. Texts of reports, texts of private messages and files are not given out.',
  },
  {
    what: 'People who work on the record',
    how: 'Reviewers are not named. Who drafted and who signed this release are, by their keys.',
  },
  {
    what: 'Check',
    how: 'The finished files were searched for every name that was taken out, for words shaped like the name of a person, for contacts, for coordinates finer than these and for traces of machines. A second person signed them.',
  },
]
