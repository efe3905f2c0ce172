/** Room `thread`: what parties say to a matter, what was announced and what came of it, who is called what by whom. */
export { type AgendaOptions, agendaOf, type HeldAgenda, openAgenda, ultimatumsOf } from './agenda.js'
export type { Announced, LaterWord, Ultimatum } from './announced.js'
export { AGENDA_ROWS, type WordRow } from './deadline.js'
export { type ByKind, type HeldUtterances, openUtterances } from './held-utterances.js'
export { KIN_ROWS, type KinRow } from './kin.js'
export { type HeldNaming, type Label, type NamingOptions, namingOf, openNaming } from './naming.js'
export { OUTCOME_ROWS, type OutcomeRow } from './outcome.js'
export {
  type HeldPositions,
  openPositions,
  type PositionsOptions,
  positionQuoter,
  positionsOf,
} from './positions.js'
export { quoteFinder, type TextOf } from './quote.js'
export { STANCE_ROLES, type StanceRole, sayDone } from './stances.js'
export type { PartyRow, Position, Thread } from './thread.js'
