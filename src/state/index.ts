/** Room `state`: control, sieges and ceasefires as intervals, with unknown between what is known. */

export { dayNumber, isoDay, sayDay } from './days.js'
export { isAccused } from './denial.js'
export { EVIDENCE_ROWS, type EvidenceRow } from './evidence.js'
export { openStates, statesOf } from './held-states.js'
export { bareWords, HOLDER_ROWS, type Holder, holderOf, ownSide, partiesDiffer } from './holder.js'
export { type AccountOnDay, type OnDay, statesOn } from './on.js'
export { type PlaceBook, readPlaces, type StatePlace } from './place.js'
export { PLACE_ROWS } from './place-words.js'
export type { Bound, Contest, Spell, State, StateKind, Stretch } from './state.js'
export { STATE_KINDS } from './state.js'
export type { StatesOptions } from './states.js'
