/** Room `pipeline`: a report in, its claims out. */

export { openMarsad } from './open.js'
export type { Evidence, Marsad, MarsadOptions, Reading, SlotEvidence } from './reading.js'
