import type { RecordedClaim } from '../record/index.js'
import type { EvidenceRow } from './evidence.js'
import type { Holder } from './holder.js'
import type { StatePlace } from './place.js'
import type { Sighting } from './sighting.js'
import type { StateKind } from './state.js'
import type { Span } from './stretches.js'

/** A claim that tells of a state, with what it says and of which place and holders. */
export interface Told {
  readonly claim: RecordedClaim
  readonly row: EvidenceRow
  readonly place: StatePlace
  readonly holders: readonly Holder[]
}

/** Claims of one account: one kind and place and, for control, one set of holders. */
export interface Account {
  readonly kind: StateKind
  readonly place: string
  readonly placeName: string
  readonly holders: readonly string[]
  /** Keys of the holders that the account goes by. */
  readonly keys: readonly string[]
  readonly told: readonly Told[]
  readonly spans: readonly Span[]
  readonly denials: readonly Sighting[]
  readonly undated: readonly RecordedClaim[]
  readonly ahead: readonly RecordedClaim[]
}
