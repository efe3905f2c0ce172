/** What sort of source vouches for a claim (codebook section 5). */
export interface SourceTypeRow {
  readonly slug: string
  readonly label: string
  readonly definition: string
}

export const SOURCE_TYPE_ROWS = [
  { slug: 'government', label: 'Government', definition: 'officials and state bodies' },
  { slug: 'military', label: 'Military', definition: 'armed forces of a state or of an alliance of states' },
  {
    slug: 'armed-group',
    label: 'Armed group',
    definition: 'armed groups that are no state, with their political offices',
  },
  { slug: 'police', label: 'Police', definition: 'police forces' },
  { slug: 'monitor', label: 'Monitor', definition: 'war monitors, rights groups' },
  { slug: 'io', label: 'International body', definition: 'UN, AU, EU, NATO bodies' },
  { slug: 'aid', label: 'Aid', definition: 'relief workers, hospitals, Red Cross' },
  { slug: 'media', label: 'Media', definition: 'newspapers, agencies, broadcasters, their reporters' },
  { slug: 'witness', label: 'Witness', definition: 'residents, witnesses' },
  { slug: 'person', label: 'Person', definition: 'anyone else named' },
  { slug: 'anonymous', label: 'Anonymous', definition: 'unnamed officials who are said to be so' },
  { slug: 'narrator', label: 'Narrator', definition: 'the report itself; `text` is then empty' },
] as const satisfies readonly SourceTypeRow[]

export type SourceType = (typeof SOURCE_TYPE_ROWS)[number]['slug']

/** In the codebook's order. */
export const SOURCE_TYPES: readonly SourceType[] = SOURCE_TYPE_ROWS.map((row) => row.slug)
