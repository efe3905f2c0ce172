/**
 * Room `reader`: bytes of a file to reports. One folder a format, each listed in `readers.ts`; a format answers for
 * itself. A reader refuses what it cannot read whole: nothing is repaired, nothing dropped in silence.
 */

export { checkDate } from './date.js'
export { decodeText } from './decode.js'
export type { Reader, ReadOptions } from './format.js'
export { languageOf } from './language.js'
export { MAX_TEXT } from './limits.js'
export { openReports } from './open.js'
export { READERS, readerFor } from './readers.js'
export { makeReport, READ } from './report.js'
