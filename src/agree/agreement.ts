import type { Kind } from '../codebook/index.js'
import type { Alpha } from './alpha.js'
import type { Measure } from './tally.js'

/**
 * What is measured, in the order of the table. `event`, `group` and `claim` (kind, stance and source) count claims;
 * `counts` and `count_metric` count numbers by sentence, whichever claim holds them; the others count slots of claims
 * whose kind agrees. `part_of` counts relations of a part to its whole.
 */
export const MEASURES = [
  'event',
  'group',
  'claim',
  'agents',
  'targets',
  'place',
  'date',
  'counts',
  'count_metric',
  'via',
  'cue',
  'time.end',
  'part_of',
] as const

export type MeasureName = (typeof MEASURES)[number]

/** Judged on every claim whose kind agrees; `quoted` where the gold names a source, `phase` where it has one. */
export const ACCURACIES = ['stance', 'source', 'source_type', 'quoted', 'phase'] as const

export type AccuracyName = (typeof ACCURACIES)[number]

export interface KindMeasure {
  readonly kind: Kind
  /** To three places. */
  readonly f1: number
  readonly gold: number
  readonly pred: number
}

/** How far one coding agrees with another. All figures to four places where nothing else is said. */
export interface Agreement {
  readonly measures: Readonly<Record<MeasureName, Measure>>
  /** Share of right ones; null where there was none to judge. */
  readonly accuracy: Readonly<Record<AccuracyName, number | null>>
  /** Kinds by how often the gold has them. */
  readonly byKind: readonly KindMeasure[]
  /** Over aligned claims only: read it beside `unmatched`, which it does not see. */
  readonly alpha: { readonly kind: Alpha; readonly stance: Alpha }
  /** Claims that were aligned with none of the other side. */
  readonly unmatched: { readonly gold: number; readonly pred: number }
  readonly reports: {
    readonly both: number
    /** Ids that the prediction lacks; their claims count as missed. */
    readonly onlyGold: readonly string[]
    /** Ids that the gold lacks; their claims are not counted. */
    readonly onlyPred: readonly string[]
    /** Ids whose texts differ, so that their offsets do not compare. */
    readonly textDiffers: readonly string[]
  }
}
