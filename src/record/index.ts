/** Room `record`: the shapes of what a project keeps, and nothing that acts on them. */
export type { Decided, RecordedClaim, ReviewState } from './claim.js'
export { isDecided, mayCount, placeKeyOf, speakerOf } from './claim.js'
export type { CodebookWord, OwnTerm, OwnTerms, Worded } from './codebook.js'
export { codebookLabel, MARSAD, WORDED } from './codebook.js'
export type {
  ActorEdit,
  Asked,
  Capture,
  Correction,
  Decision,
  Deposit,
  Entry,
  Fact,
  FromAddress,
  Graded,
  LinkDecision,
  MachineReading,
  Named,
  Note,
  Override,
  Release,
  Responsible,
  Seen,
  Tool,
  Undo,
  Victim,
} from './fact.js'
export { codebookOf } from './fact.js'
export type {
  AgreementWord,
  Consent,
  ConsentScope,
  Credibility,
  CredibilityWord,
  LocationWord,
  Reliability,
  ReliabilityWord,
  Spot,
} from './judged.js'
export { CONSENT_SCOPES, CREDIBILITIES, RELIABILITIES } from './judged.js'
export type { Link } from './link.js'
export type { Authorship, Hash, Printing, RecordedReport } from './report.js'
export { printingsOf, publishersOf } from './report.js'
export type { SaidOf } from './said-of.js'
