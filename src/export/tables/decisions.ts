import { CONSENT_SCOPES } from '../../record/index.js'
import type {
  GivenConsent,
  GivenLink,
  GivenLocation,
  GivenName,
  GivenOverride,
  GivenResponsible,
  IncidentGrade,
  Rating,
} from '../../review/index.js'
import { degrees, flag, joined, type Table, text, whole } from './table.js'

const BY = ['by', 'Decided by', ''] as const
const AT = ['at', 'When', 'UTC, ISO 8601'] as const

/** People's words that two claims are about one incident, or about two. */
export const LINKS: Table<GivenLink> = {
  name: 'links',
  title: 'Claims joined and held apart',
  key: ['claim_id', 'other_claim_id'],
  foreign: [{ column: 'claim_id', table: 'claims', names: 'claim_id' }],
  columns: [
    text('claim_id', 'Claim', '', (r) => r.claims[0], { required: true }),
    text('other_claim_id', 'Other claim', '', (r) => r.claims[1], { required: true }),
    flag('same', 'Same', 'true: one incident; false: two', (r) => r.same),
    text('reason', 'Reason', '', (r) => r.reason),
    text(...BY, (r) => r.by, { required: true }),
    text(...AT, (r) => r.at, { required: true }),
  ],
  *rows({ decisions }) {
    yield* decisions?.links ?? []
  },
}

interface NameRow {
  readonly nth: number
  readonly name: GivenName
}

/** Permanent ids, in the order in which they were given: of two of one incident the later may lead. */
export const NAMES: Table<NameRow> = {
  name: 'names',
  title: 'Permanent ids of incidents',
  key: ['nth'],
  foreign: [],
  columns: [
    whole('nth', 'Which', 'from 0, in the order in which they were given', (r) => r.nth, {
      required: true,
      minimum: 0,
    }),
    text('incident_id', 'Incident', '', (r) => r.name.incident, { required: true }),
    text('claim_ids', 'Claims', 'that it held then; ids, joined by ;', (r) => joined(r.name.claims)),
    text(...BY, (r) => r.name.by, { required: true }),
    text(...AT, (r) => r.name.at, { required: true }),
  ],
  *rows({ decisions }) {
    for (const [nth, name] of (decisions?.named ?? []).entries()) yield { nth, name }
  },
}

/** Numbers that people chose for a cell, with their reasons. */
export const OVERRIDES: Table<GivenOverride> = {
  name: 'overrides',
  title: 'Numbers that people chose',
  key: ['incident_id', 'cell'],
  foreign: [],
  columns: [
    text('incident_id', 'Incident', 'permanent id, which may have become a former one', (r) => r.incident, {
      required: true,
    }),
    text('cell', 'Cell', 'measure, status, group and side, apart by /', (r) => r.cell, { required: true }),
    whole('low', 'Low', 'persons', (r) => r.value?.low ?? null, { minimum: 0 }),
    whole('best', 'Best', 'persons', (r) => r.value?.best ?? null, { minimum: 0 }),
    whole('high', 'High', 'persons; empty: open', (r) => r.value?.high ?? null, { minimum: 0 }),
    text('reason', 'Reason', '', (r) => r.reason, { required: true }),
    text(...BY, (r) => r.by, { required: true }),
    text(...AT, (r) => r.at, { required: true }),
  ],
  *rows({ decisions }) {
    yield* decisions?.overrides ?? []
  },
}

type GradeRow = IncidentGrade['words'][number] & { readonly incident: string }

/** Each person's last word on the grade of an incident; the last row of an incident is its grade. */
export const GRADES: Table<GradeRow> = {
  name: 'grades',
  title: 'Grades, person by person',
  key: ['incident_id', 'by'],
  foreign: [],
  columns: [
    text('incident_id', 'Incident', 'permanent id', (r) => r.incident, { required: true }),
    text('grade', 'Grade', 'codebook section 9.9', (r) => r.grade, {
      required: true,
      words: ['confirmed', 'fair', 'weak', 'contested', 'discounted'],
    }),
    text('reason', 'Reason', '', (r) => r.reason),
    text(...BY, (r) => r.by, { required: true }),
    text(...AT, (r) => r.at, { required: true }),
  ],
  *rows({ decisions }) {
    for (const { incident, by, words } of decisions?.grades ?? []) {
      for (const word of words) if (word.by !== by) yield { ...word, incident }
      for (const word of words) if (word.by === by) yield { ...word, incident }
    }
  },
}

/** People's words on who is held responsible. */
export const RESPONSIBLE: Table<GivenResponsible> = {
  name: 'responsible',
  title: 'Decisions on who is responsible',
  key: ['incident_id', 'party', 'relation'],
  foreign: [],
  columns: [
    text('incident_id', 'Incident', 'permanent id', (r) => r.incident, { required: true }),
    text('party', 'Party', 'actor id, or words: where no dictionary has it', (r) => r.party, {
      required: true,
    }),
    text('relation', 'Relation', 'codebook section 9.8', (r) => r.relation, {
      required: true,
      words: ['claimed', 'blamed', 'suspected', 'denied', 'conceded'],
    }),
    flag('holds', 'Holds', 'false: it does not', (r) => r.holds),
    text('reason', 'Reason', '', (r) => r.reason),
    text(...BY, (r) => r.by, { required: true }),
    text(...AT, (r) => r.at, { required: true }),
  ],
  *rows({ decisions }) {
    yield* decisions?.responsible ?? []
  },
}

/** A person's last word on one axis; the last row of a source or a claim is how it is rated. */
interface RatingRow {
  readonly axis: 'reliability' | 'credibility'
  readonly about: string
  readonly name: string | null
  readonly value: string
  readonly reason: string | null
  readonly by: string
  readonly at: string
}

/** How far people rely on sources, and on what claims say; no number rests on it. */
export const RATINGS: Table<RatingRow> = {
  name: 'ratings',
  title: 'Reliability of sources, credibility of claims',
  key: ['axis', 'about', 'by'],
  foreign: [],
  columns: [
    text('axis', 'Axis', 'graded apart', (r) => r.axis, {
      required: true,
      words: ['reliability', 'credibility'],
    }),
    text('about', 'About', 'id of an origin, or of a claim', (r) => r.about, { required: true }),
    text('name', 'Name', 'of the source', (r) => r.name),
    text('value', 'Value', 'A to F, or 1 to 6 (Admiralty code)', (r) => r.value, { required: true }),
    text('reason', 'Reason', '', (r) => r.reason),
    text(...BY, (r) => r.by, { required: true }),
    text(...AT, (r) => r.at, { required: true }),
  ],
  *rows({ decisions }) {
    for (const rating of decisions?.reliabilities ?? [])
      yield* lastOneLast(rating, { axis: 'reliability', about: rating.about, name: rating.name })
    for (const rating of decisions?.credibilities ?? [])
      yield* lastOneLast(rating, { axis: 'credibility', about: rating.about, name: null })
  },
}

function* lastOneLast(
  { words, by }: Rating<string | number>,
  what: Pick<RatingRow, 'axis' | 'about' | 'name'>,
): Iterable<RatingRow> {
  const others = words.filter((word) => word.by !== by)
  for (const { value, ...word } of [...others, ...words.filter((word) => word.by === by)])
    yield { ...word, ...what, value: String(value) }
}

/** Exact spots that people signed off. */
export const SPOTS: Table<GivenLocation> = {
  name: 'spots',
  title: 'Spots that were signed off',
  key: ['claim_id', 'place_id', 'latitude', 'longitude', 'geo_precision'],
  foreign: [{ column: 'claim_id', table: 'claims', names: 'claim_id' }],
  columns: [
    text('claim_id', 'Claim', '', (r) => r.claim, { required: true }),
    text('place_id', 'Place id', '', (r) => r.spot.id, { required: true }),
    degrees('latitude', 'Latitude', 'WGS 84', (r) => r.spot.latitude),
    degrees('longitude', 'Longitude', 'WGS 84', (r) => r.spot.longitude),
    text('geo_precision', 'Precision', '', (r) => r.spot.precision, { required: true }),
    text('reason', 'Reason', 'how it was found', (r) => r.reason),
    text(...BY, (r) => r.by, { required: true }),
    text(...AT, (r) => r.at, { required: true }),
  ],
  *rows({ decisions }) {
    yield* decisions?.locations ?? []
  },
}

/** How far statements may go: whoever has the tables is bound by it. */
export const CONSENTS: Table<GivenConsent> = {
  name: 'consents',
  title: 'How far statements may go',
  key: ['about'],
  foreign: [],
  columns: [
    text('about', 'About', 'id of a claim, or SHA-256 of a report’s text', (r) => r.about, {
      required: true,
    }),
    text('scope', 'Scope', 'no further than this', (r) => r.scope, {
      required: true,
      words: CONSENT_SCOPES,
    }),
    text('reason', 'Reason', 'how it was given', (r) => r.reason, { required: true }),
    text(...BY, (r) => r.by, { required: true }),
    text(...AT, (r) => r.at, { required: true }),
  ],
  *rows({ decisions }) {
    yield* decisions?.consents ?? []
  },
}
