/** Time expressions to dates (codebook section 7). */

export { findTimes } from './find.js'
export { readTime, type TimeOptions, type TimeReading } from './read.js'
export type { Holds } from './reading.js'
export { readTimes, type TimeEntry } from './report.js'
