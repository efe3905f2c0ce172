import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  {
    what: 'low and high',
    how: 'size has one number each: the best, else the low; the range stands in comment',
  },
  { what: 'who says so', how: 'PLOVER has no source of a claim: comment names it' },
  {
    what: 'claims of kinds without a type',
    how: 'denials of deeds and claims of responsibility are left out',
  },
  {
    what: 'rival claims',
    how: 'each claim is a record of its own: nothing says which are about one incident but comment',
  },
  {
    what: 'actor codes',
    how: 'names of our dictionary stand in identifier_text; there are no ids of Wikidata and no sectors',
  },
]
