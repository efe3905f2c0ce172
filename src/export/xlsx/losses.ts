import { LOSSES as OF_TABLES } from '../csv/losses.js'
import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  ...OF_TABLES,
  {
    what: 'keys between sheets',
    how: 'a workbook has none; columns have the same names as in the csv package',
  },
  { what: 'rows beyond 1,048,575 of a sheet', how: 'the limit of the format: they go on in a second sheet' },
  { what: 'words beyond 32,767 letters of a cell', how: 'the limit of the format: cut, with … at the end' },
]
