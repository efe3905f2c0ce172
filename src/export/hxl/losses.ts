import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  { what: 'claims and their words', how: 'numbers of reports and of independent origins are given' },
  { what: 'a second party in one relation', how: 'the first is named; the csv package has all' },
  {
    what: 'ranges in one column',
    how: 'HXL has no attribute for them: +min, +best and +max stand beside each other',
  },
  { what: 'victims’ sides, men, and the protected', how: 'the csv package has every cell' },
  { what: 'tolls over a period or an area', how: 'they are no incidents; the csv package lists them' },
  { what: 'control, sieges, positions and agenda', how: 'the csv package has states' },
]
