/** Room `tally`: how many people, by whose word, and who is held responsible (codebook section 9). */
export type { AggregateCount, AggregateRow } from './aggregates.js'
export type { BestRule, Cell, CellOverride, CellQuery, UnsettledChoice } from './cell.js'
export { BEST_RULES, cellAt, sideId } from './cell.js'
export { cellsOfClaim } from './claim-cells.js'
export type { Presumption } from './counted.js'
export type { CoverageRow } from './coverage.js'
export { coverageOf } from './coverage.js'
export type { RelationDecision, Signed, UnsettledRelation } from './decided.js'
export type { Evidence, FigureRule, LeftOut, LeftOutReason } from './evidence.js'
export { LEFT_OUT_REASONS } from './evidence.js'
export type { GradeHint } from './grade.js'
export { gradeAmong, gradeHints } from './grade.js'
export type { HeldTolls, HeldTollsOptions } from './held-tolls.js'
export { openTolls } from './held-tolls.js'
export type { Bounds } from './numbers.js'
export { sayBounds } from './numbers.js'
export type { Overlap } from './overlaps.js'
export { parseCell } from './override.js'
export type { Party, SideOf } from './party.js'
export type {
  Disclaimer,
  Held,
  Relation,
  RelationEvidence,
  Responsibility,
  ResponsibilityOptions,
} from './responsibility.js'
export { holds, RELATIONS, responsibilityOf } from './responsibility.js'
export type { Cause, TallyRow, Word } from './row.js'
export { CAUSES, WORDS } from './row.js'
export type { Days, SourceSince } from './since.js'
export { firstReadWithin, saySince, sourcesSince } from './since.js'
export type { Tally, TallyOptions, TallyStatement } from './tally.js'
export { tally } from './tally.js'
export type { OwnWord, Toll, TollOptions } from './toll.js'
export { tollOf, tollsOf } from './toll.js'
export type { Contribution } from './trace.js'
export { contributionsTo } from './trace.js'
export { sayUnsettled } from './unsettled.js'
