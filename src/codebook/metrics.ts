/** What is counted (codebook section 6). Every metric counts persons. */
export interface MetricRow {
  readonly slug: string
  readonly label: string
  readonly definition: string
}

export const METRIC_ROWS = [
  { slug: 'killed', label: 'Killed', definition: 'people killed, or dead of the event' },
  { slug: 'injured', label: 'Injured', definition: 'people wounded or hurt' },
  { slug: 'missing', label: 'Missing', definition: 'people of whom nothing is known since the event' },
  { slug: 'detained', label: 'Detained', definition: 'people arrested, captured, imprisoned or tried' },
  { slug: 'abducted', label: 'Abducted', definition: 'people kidnapped or held hostage' },
  { slug: 'released', label: 'Released', definition: 'people freed' },
  { slug: 'displaced', label: 'Displaced', definition: 'people who fled or were driven out' },
  { slug: 'trapped', label: 'Trapped', definition: 'people who cannot get out' },
  { slug: 'evacuated', label: 'Evacuated', definition: 'people taken out, or brought back, by arrangement' },
  { slug: 'surrendered', label: 'Surrendered', definition: 'fighters who gave up' },
  { slug: 'present', label: 'Present', definition: 'people living or gathered in a place, size of a force' },
] as const satisfies readonly MetricRow[]

export type Metric = (typeof METRIC_ROWS)[number]['slug']

/** In the codebook's order. */
export const METRICS: readonly Metric[] = METRIC_ROWS.map((row) => row.slug)
