import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  { what: 'claims and their words', how: 'each incident says how many reports and origins it rests on' },
  {
    what: 'what a point stands for, where a map ignores properties',
    how: 'geo_precision and uncertainty_m say it; draw a circle of that many metres, not a pin',
  },
  { what: 'groups and sides of victims', how: 'status alone is given; the csv package has every cell' },
  { what: 'control, sieges, ceasefires, positions and agenda', how: 'they have no geometry of their own' },
  { what: 'tolls over a period or an area', how: 'they are no incidents; the csv package lists them' },
]
