import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  {
    what: 'numbers of people as numbers',
    how: 'FtM has no such property: the tally’s sentence stands in notes',
  },
  { what: 'offsets of words', how: 'a Documentation holds the quote, not where it stands' },
  { what: 'low, best and high of groups', how: 'the csv package has every cell' },
  { what: 'what a coordinate stands for', how: 'Address has no precision: notes say it' },
  { what: 'states, positions and agenda', how: 'there is no schema for them' },
]
