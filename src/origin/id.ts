import { hashOf } from '../ledger/index.js'

/** Id of an origin by what it is: the same in every project that names it alike. */
export const idOf = (key: string): string => `o-${hashOf(key).slice(0, 16)}`
