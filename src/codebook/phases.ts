/** Phase of a condition that lasts (codebook section 2): ceasefire, siege, control. */
export interface PhaseRow {
  readonly slug: string
  readonly label: string
  readonly definition: string
}

export const PHASE_ROWS = [
  { slug: 'begins', label: 'begins', definition: 'it starts, is imposed, takes effect or changes hands' },
  { slug: 'continues', label: 'continues', definition: 'it holds, or is extended' },
  { slug: 'ends', label: 'ends', definition: 'it is over, lifted, lost or collapsed' },
] as const satisfies readonly PhaseRow[]

export type Phase = (typeof PHASE_ROWS)[number]['slug']

/** In the order of time. */
export const PHASES: readonly Phase[] = PHASE_ROWS.map((row) => row.slug)
