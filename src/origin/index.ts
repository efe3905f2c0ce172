/** Room `origin`: which claims go back to one origin. */
export { sayTree } from './branches.js'
export type { Family } from './families.js'
export { familyRows, houseOf, parseFamilies } from './families.js'
export type { Origin, OriginBranch, Origins } from './origin.js'
export { hasSameOrigin } from './origin.js'
export type { HeldOrigins, TraceOptions } from './trace.js'
export { openOrigins, traceOrigins } from './trace.js'
