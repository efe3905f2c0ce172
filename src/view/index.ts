/** Room `view`: readings as people see them on a terminal. Words of reports never reach it as control codes. */

export type { ExplanationOptions } from './explain.js'
export { renderExplanation, renderSentences } from './explain.js'
export type { GridColumn } from './grid.js'
export { renderGrid } from './grid.js'
export { sayCount, sayNumber } from './numbers.js'
export type { TableOptions } from './table.js'
export { renderTable } from './table.js'
