import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  {
    what: 'ids and offsets',
    how: 'a bulletin is for reading; every number can be followed in the csv package',
  },
  { what: 'coordinates', how: 'places are named' },
  { what: 'cells beside killed, injured, missing and detained', how: 'the csv package has every cell' },
]
