/** Cases that a person can read and argue with: a text and the claims that it makes. */
export type { Asked, Case, ExpectedClaim, ExpectedCount } from './case.js'
export { parseCases } from './parse.js'
