/** Room `pipeline`: a report in, its claims out. */

export type { Calibrated } from './calibrate.js'
export { openMarsad } from './open.js'
export type { Evidence, Marsad, MarsadOptions, Reading, SlotEvidence } from './reading.js'
