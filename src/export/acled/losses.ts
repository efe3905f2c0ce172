import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  {
    what: 'low and high',
    how: 'one number of fatalities: our best, else our low; the range stands in notes',
  },
  {
    what: 'not said and zero',
    how: 'fatalities must be a number: 0 is written for both, and notes say which',
  },
  { what: 'the injured, missing, detained, and who the dead were', how: 'the csv package has every cell' },
  {
    what: 'who attacked whom',
    how: 'ACLED’s actor1 and actor2 have no direction; notes say who is blamed and by whom',
  },
  {
    what: 'several days',
    how: 'the day in the middle is written with time_precision 2 or 3, as ACLED does; notes have both ends',
  },
  {
    what: 'a first or last day that nobody gives',
    how: '“by 18 March” is written as that day with time_precision 3; notes say which end is not known',
  },
  {
    what: 'a third side of a fight',
    how: 'rows are of two actors: the first two by their ids; notes name all',
  },
  { what: 'kinds without a sub-event type', how: 'statements, talks and states are left out' },
  {
    what: 'admin2, admin3, inter and region codes',
    how: 'they are ACLED’s own lists: left empty where unknown',
  },
  { what: 'tolls over a period or an area', how: 'they are no incidents; the csv package lists them' },
]
