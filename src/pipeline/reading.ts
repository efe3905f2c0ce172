import type { Claim } from '../claim/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import type { Encoder, WordScores } from '../encoder/index.js'
import type { Report } from '../report/index.js'
import type { Span } from '../text/index.js'

/** What was made of one report. */
export interface Reading {
  readonly report: Report
  /** In text order of their triggers. */
  readonly claims: readonly Claim[]
  readonly diagnostics: readonly Diagnostic[]
  /** Worked out when it is asked for. */
  readonly evidence: Evidence
}

/** Why the claims came out as they did, for `marsad explain`. */
export interface Evidence {
  /** Words with a chance of denoting an event, with the kinds that were weighed; probabilities not calibrated. */
  readonly words: readonly WordScores[]
  readonly slots: readonly SlotEvidence[]
}

/** How one value of one claim was read or resolved. */
export interface SlotEvidence {
  readonly claim: string
  readonly slot: 'kind' | 'stance' | 'source' | 'agent' | 'target' | 'place' | 'time' | 'said' | 'count'
  readonly span: Span | null
  /** Grammar row, dictionary entry or runner-up, in words: `count row hedge/at-least`, `actor sy-army (exact name)`. */
  readonly why: string
}

export interface MarsadOptions {
  /** Folder of the weights; the shipped ones where none is given. */
  readonly model?: string
  /** An encoder that is open already, in place of the folder: to measure other settings of the same weights. */
  readonly encoder?: Encoder
  /** Binary of an imported gazetteer, searched beside the shipped one. */
  readonly gazetteer?: string
}

/** The opened reader. Holds the weights in memory until it is closed. */
export interface Marsad {
  readonly versions: { readonly program: string; readonly model: string; readonly codebook: string }
  /** Claims of one report. Depends on text, date, publisher and the versions only. */
  readReport(report: Report): Promise<Reading>
  close(): Promise<void>
}
