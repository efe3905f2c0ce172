import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  {
    what: 'events without a death',
    how: 'GED holds events with at least one death in low, best or high; others are left out',
  },
  {
    what: 'the injured, missing, detained',
    how: 'GED counts deaths alone; the csv package has every measure',
  },
  { what: 'conflict, dyad and country ids', how: 'they are UCDP’s own lists: left empty' },
  {
    what: 'an open high',
    how: 'GED needs a number: the best, else the low, is written, and the ids stand in the file about it',
  },
  {
    what: 'how far off a first or last day may lie that nobody gives',
    how: 'the day that is known stands in its column, the other is empty, and date_prec is 5; a day that nobody gives at all leaves both empty',
  },
  {
    what: 'a contested best',
    how: 'where no rule gives a best, the low is written as best, as UCDP’s coders do',
  },
  {
    what: 'who denies, concedes or claims it',
    how: 'side_a is the party that is blamed or claims it; the rest is lost',
  },
  { what: 'claims and their words', how: 'source_original names who says so' },
  { what: 'tolls over a period or an area', how: 'they are no incidents; the csv package lists them' },
]
