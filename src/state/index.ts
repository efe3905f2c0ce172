/** Room `state`: control, sieges and ceasefires as intervals, with unknown between what is known. */
export type { State, StateKind, Stretch } from './state.js'
export { STATE_KINDS } from './state.js'
export { statesOf } from './states.js'
