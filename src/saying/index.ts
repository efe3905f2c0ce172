/**
 * Room `saying`: sentences of ours before they are put into words, as which one it is and what stands in it, so that
 * each language says them in its own way. English is made where the sentence belongs, other languages by the pages.
 */
export type { Amount, Clause, DaySaid, End, OnExplained, Teller } from './clause.js'
export type { Line, PartySaid, TimeSaid } from './lines.js'
export { linesOf } from './lines.js'
