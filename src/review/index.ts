/**
 * Room `review`: the record as it stands. Entries of the log, in order, become claims as decided, with what people said
 * about them; and a person's edit is checked before it is recorded.
 */
export type { PastDecision } from './advance.js'
export { advance, decisionsOn, incidentRivals, sightOf, standing } from './advance.js'
export { AUTHOR_ROWS, type AuthorRow, authorshipOf } from './authors.js'
export type { Deciding } from './by-hand.js'
export { toKeep } from './by-hand.js'
export { reportOf } from './captures.js'
export { checkDecision, shownHash } from './decide.js'
export { differingSlots } from './differ.js'
export type { QuotedClaim, QuotedCount, QuotedTime } from './from-words.js'
export { claimFromWords } from './from-words.js'
export { entriesThatHold } from './holding.js'
export type {
  ClaimRating,
  GivenAgreement,
  GivenConsent,
  GivenLocation,
  Rating,
  RatingWord,
  SourceRating,
} from './judged.js'
export { spotKey } from './judged.js'
export { isReadAs } from './of-text.js'
export { printingsIn } from './printings.js'
export type { Quote } from './quote.js'
export { isDeciding } from './rival-kinds.js'
export type {
  DecidingFact,
  Given,
  GivenCodebook,
  GivenCorrection,
  GivenLink,
  GivenName,
  GivenNote,
  GivenOverride,
  GivenRelease,
  GivenResponsible,
  GivenVictim,
  GradeWord,
  IncidentGrade,
  OwnActor,
  Payloads,
  Received,
  ReceivedReport,
  Rival,
  RivalKind,
  RivalSide,
  RivalWord,
  SecondLook,
  Shipped,
  SlotName,
  Standing,
} from './standing.js'
