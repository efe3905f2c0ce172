/** Room `report`: one document as received, and one line of JSONL as it leaves. */
export type {
  CodedClaim,
  CodedCount,
  CodedReport,
  CodedSource,
  CodedTime,
  CodedWords,
} from './coded.js'
export type {
  LineClaim,
  LineCount,
  LineParty,
  LinePlace,
  LinePlaceLink,
  LineSource,
  LineTime,
  LineWords,
  ReportLine,
  Versions,
} from './line.js'
export { withPages } from './pages.js'
export type { Report, Taken } from './report.js'
export { NOTHING_TAKEN } from './report.js'
export type { Reading } from './to-coded.js'
export { toCodedReport } from './to-coded.js'
