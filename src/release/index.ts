/**
 * Room `release`: a state of the record for everybody: redacted by a list of what may leave, searched for what must not,
 * as data and pages, with a manifest that two people sign.
 */
export type { CheckedRelease, Folder } from './check.js'
export { checkRelease, fingerprintOf, limitsOf } from './check.js'
export type { ReleasedIncident, Since } from './contents.js'
export { changesOf, contentsOf } from './contents.js'
export { areaOf, UNSIGNED } from './grid.js'
export type { Hidden } from './hidden.js'
export { hiddenOf, pointsIn } from './hidden.js'
export type { FinishedFile, Leak } from './leaks.js'
export { findLeaks } from './leaks.js'
export type { Manifest, ManifestFile, Signatures } from './manifest.js'
export {
  draftedWords,
  FORM,
  MANIFEST,
  readManifest,
  readSignatures,
  SIGNATURES,
  signedWords,
  writeJson,
} from './manifest.js'
export { COLUMNS, POLICY_VERSION, RULES } from './policy.js'
export type { Redacted, Taken } from './redact.js'
export { redact } from './redact.js'
export type { Answered } from './site/index.js'
export { writeRelease } from './write.js'
