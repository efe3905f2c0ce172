/**
 * Tables of the projection. All of them can be thrown away and made again from log and objects (`marsad rebuild`).
 * Report tables are led by a bucket of the text's hash, incident tables by place and month, so that each can be
 * spread over many machines by its first columns; nothing here needs PostgreSQL to be one server.
 */
export const SCHEMA_VERSION = 4

/** Buckets that report tables are spread over. */
export const BUCKETS = 256

export const SCHEMA = `
create table meta (key text primary key, value text not null);
create table reports (
  bucket smallint not null, text_hash text not null, row_hash text not null,
  id text not null, title text, url text, publisher text, published text, captured text not null,
  language text not null, body text not null, printings json not null,
  primary key (bucket, text_hash));
create table claims (
  bucket smallint not null, id text not null, row_hash text not null, text_hash text not null,
  position integer not null, kind text not null, stance text not null, phase text, source_type text not null,
  source_name text, state text not null, probability real, actors text[] not null, place_id text, place_name text,
  places text[] not null, first_day text, last_day text, publisher text, publishers text[] not null, published text,
  incident text, origin text,
  words text not null, search tsvector not null, claim json not null,
  primary key (bucket, id));
create table incidents (
  place text not null, month text not null, id text not null, row_hash text not null, permanent boolean not null,
  kind text not null, starts text, ends text, origins integer not null, lumped boolean not null, incident json not null,
  primary key (place, month, id));
create table cells (
  place text not null, month text not null, incident text not null, position integer not null, row_hash text not null,
  metric text not null, status text not null, victims text not null, low bigint, best bigint, high bigint,
  explain text not null,
  primary key (place, month, incident, position));
create table documents (kind text not null, id text not null, row_hash text not null, document json not null,
  primary key (kind, id));
`

/** Every table of the projection with its key, in the order in which they are compared. */
export const TABLES = {
  reports: ['bucket', 'text_hash'],
  claims: ['bucket', 'id'],
  incidents: ['place', 'month', 'id'],
  cells: ['place', 'month', 'incident', 'position'],
  documents: ['kind', 'id'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type TableName = keyof typeof TABLES

/** Columns that hold JSON, which a row carries as text. */
export const DOCUMENTS: Readonly<Partial<Record<TableName, string>>> = {
  reports: 'printings',
  claims: 'claim',
  incidents: 'incident',
  documents: 'document',
}

/** The order in which claims are shown: by the day of their reports, then as they stand in the text. */
export const CLAIM_ORDER = ['published', 'text_hash', 'position', 'id'] as const

const PAGE = CLAIM_ORDER.join(', ')

/** What a page brings of a claim: every column but those that are there to be searched. */
export const CLAIM_COLUMNS = (
  'bucket id row_hash text_hash position kind stance phase source_type source_name state probability actors place_id ' +
  'place_name places first_day last_day publisher publishers published incident origin claim'
).split(' ')

/** What tables are found by, beside their keys: the columns of each index. A table that is filled anew gets them last. */
export const INDEXES: Readonly<Record<TableName, Readonly<Record<string, string>>>> = {
  reports: {},
  claims: {
    claims_page: `(${PAGE})`,
    claims_state: `(state, ${PAGE})`,
    claims_kind: `(kind, ${PAGE})`,
    claims_stance: `(stance, ${PAGE})`,
    claims_publishers: 'using gin (publishers)',
    claims_text: '(text_hash, position)',
    claims_incident: '(incident)',
    claims_days: '(first_day, last_day)',
    claims_actors: 'using gin (actors)',
    claims_places: 'using gin (places)',
    claims_search: 'using gin (search)',
  },
  incidents: { incidents_id: '(id)' },
  cells: { cells_metric: '(metric, status)' },
  documents: {},
}
