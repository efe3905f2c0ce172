/**
 * Room `text`: spans, words, sentences and the one place where offsets change unit.
 * Inside Marsad every span counts UTF-16 code units; everything that leaves counts Unicode code points.
 */

export type { CodePoints } from './codepoints.js'
export { codePointsOf } from './codepoints.js'
export { foldText } from './fold.js'
export { addTo, firstFew, listedWords } from './lists.js'
export { byText } from './order.js'
export type { Pages } from './pages.js'
export { pageAt, startOfPage } from './pages.js'
export { splitSentences } from './sentences.js'
export type { Span } from './span.js'
export { contains, covers, overlaps, sliceOf } from './span.js'
export type { Word } from './words.js'
export { splitWords } from './words.js'
