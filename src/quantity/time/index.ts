/** Time expressions to dates (codebook section 7). */
export type { Holds } from './reading.js'
export { readTime, type TimeOptions, type TimeReading } from './read.js'
export { readTimes, type TimeEntry } from './report.js'
export { findTimes } from './find.js'
