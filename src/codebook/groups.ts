/** Group of event kinds (codebook section 3). */
export interface GroupRow {
  readonly slug: string
  readonly label: string
  readonly definition: string
}

export const GROUP_ROWS = [
  { slug: 'force', label: 'Force', definition: 'force used, or persons held or harmed' },
  { slug: 'control', label: 'Control', definition: 'who holds, takes, leaves or shuts in a place' },
  { slug: 'restraint', label: 'Restraint', definition: 'force held back, people spared, freed or let out' },
  { slug: 'talk', label: 'Talk', definition: 'parties speaking with each other or to a population' },
  { slug: 'people', label: 'People', definition: 'what the conflict does to those who live in it' },
  { slug: 'civic', label: 'Civic', definition: 'pressure, moves and backing short of force' },
] as const satisfies readonly GroupRow[]

export type Group = (typeof GROUP_ROWS)[number]['slug']

/** In the codebook's order. */
export const GROUPS: readonly Group[] = GROUP_ROWS.map((row) => row.slug)
