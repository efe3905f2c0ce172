import { LOSSES as OF_TABLES } from '../csv/losses.js'
import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  ...OF_TABLES,
  { what: 'keys between tables', how: 'Parquet has none; columns have the same names as in the csv package' },
  { what: 'dates as a type', how: 'days are words in ISO 8601, so that an empty day stays empty everywhere' },
]
