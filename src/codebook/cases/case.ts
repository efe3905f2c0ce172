import type { Metric } from '../metrics.js'
import type { Phase } from '../phases.js'
import type { Kind } from '../registry.js'
import type { SourceType } from '../source-types.js'
import type { Stance } from '../stances.js'

/**
 * A slot of an expected claim: the value that it must have, null where it must be empty, undefined where the case does
 * not ask.
 */
export type Asked<T> = T | null | undefined

/** A count that the claim must carry (codebook section 6). Whole numbers; unknown is null. */
export interface ExpectedCount {
  readonly metric: Metric
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** The words for those counted; undefined where the case does not ask. */
  readonly of: string | undefined
  /** Index of the count, in the same claim, that this one is part of; null where it stands alone. */
  readonly partOf: number | null
}

/**
 * A claim that the case's text must give. All words stand in that text. Kind, stance and source are always asked, for
 * they make the claim; lists (agents, targets, via, counts) are whole.
 */
export interface ExpectedClaim {
  /** Line in the file, from 1. */
  readonly line: number
  readonly kind: Kind
  readonly stance: Stance
  /** Words of the source; null for the narrator. */
  readonly source: string | null
  readonly sourceType: SourceType | undefined
  readonly phase: Asked<Phase>
  readonly trigger: string | undefined
  readonly cue: Asked<string>
  readonly quoted: 'direct' | 'indirect' | undefined
  readonly said: Asked<string>
  readonly place: Asked<string>
  /** Words of the time. */
  readonly time: Asked<string>
  /** ISO dates of the time's first and last day. */
  readonly start: Asked<string>
  readonly end: Asked<string>
  readonly via: readonly string[] | undefined
  readonly agents: readonly string[] | undefined
  readonly targets: readonly string[] | undefined
  readonly counts: readonly ExpectedCount[] | undefined
}

/** One case of a `cases.txt`: a text and all claims that it makes, in the order of the text; none is a case too. */
export interface Case {
  readonly title: string
  /** Line of the title in the file, from 1. */
  readonly line: number
  /** ISO date of the report, or null where the case has no dates to work out. */
  readonly date: string | null
  readonly publisher: string | null
  readonly text: string
  readonly claims: readonly ExpectedClaim[]
}
