/** Room `codebook`: the open vocabularies of CODEBOOK.md, with what each word means. */
export type { Asked, Case, ExpectedClaim, ExpectedCount } from './cases/index.js'
export { parseCases } from './cases/index.js'
export type { KindFolder } from './check.js'
export { checkKinds } from './check.js'
export { ACLED_EVENT_TYPES, CAMEO_CODES, UCDP_TYPES } from './crosswalk/index.js'
export type { Group, GroupRow } from './groups.js'
export { GROUP_ROWS, GROUPS } from './groups.js'
export type { Crosswalk, CrosswalkRow, KindRoles, KindRow, KindRuling } from './kind.js'
export type { Metric, MetricRow } from './metrics.js'
export { METRIC_ROWS, METRICS } from './metrics.js'
export type { NumberRow } from './numbers.js'
export { NUMBER_ROWS } from './numbers.js'
export type { Phase, PhaseRow } from './phases.js'
export { PHASE_ROWS, PHASES } from './phases.js'
export type { Kind } from './registry.js'
export {
  groupOf,
  isKind,
  isMetric,
  isPhase,
  isSourceType,
  isStance,
  KIND_ROWS,
  KINDS,
  kindRow,
} from './registry.js'
export type { SourceType, SourceTypeRow } from './source-types.js'
export { SOURCE_TYPE_ROWS, SOURCE_TYPES } from './source-types.js'
export type { Stance, StanceRow } from './stances.js'
export { STANCE_ROWS, STANCES } from './stances.js'
export { CODEBOOK_VERSION } from './version.js'
