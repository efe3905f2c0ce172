/**
 * Room `reader`: bytes of a file to reports. One folder a format, each listed in `readers.ts`; a format answers for
 * itself. A reader refuses what it cannot read whole: nothing is repaired, nothing dropped in silence.
 */

export { checkDate } from './date.js'
export { decodeText, isText } from './decode.js'
export type { FeedLink, Item, Reader, ReadOptions } from './format.js'
export { pageFoldersOf } from './html/saved-page.js'
export { languageOf } from './language.js'
export { MAX_TEXT } from './limits.js'
export { eachReport, openReports } from './open.js'
export { READERS, readerFor } from './readers.js'
export { makeReport, READ } from './report.js'
export { readCsv } from './sheet/read-csv.js'
export { readSheet } from './sheet/read-sheet.js'
export type { SheetCell, SheetRow } from './sheet/row.js'
export { columnName, textAt } from './sheet/row.js'
export { isSound } from './sound.js'
