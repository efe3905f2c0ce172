import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  {
    what: 'values of claims and tolls',
    how: 'PROV tells who made what of what; the csv package has the values',
  },
  {
    what: 'decisions that were superseded or undone',
    how: 'the last one of each claim is given; the log has all',
  },
  { what: 'where a report came from beside its address', how: 'names of files stay in the project' },
]
