/**
 * Room `encoder`: the learnt part of the reader. A small pretrained encoder with heads (MODEL.md) proposes, for each
 * event word, its kind and the words that fill each slot, with probabilities. It knows no number, date or name.
 */

export { relationOf, wordBucket } from './buckets.js'
export type { Manifest } from './manifest.js'
export { checkManifest, openManifest } from './manifest.js'
export type { Encoder } from './model.js'
export { openEncoder } from './model.js'
export { openPieces } from './pieces.js'
export type { ProposedClaim, ProposedCount, ProposedSpan, WordScores } from './proposal.js'
export { proposeClaims } from './propose.js'
export { directSpeech } from './quotes.js'
export { cutWindows } from './windows.js'
