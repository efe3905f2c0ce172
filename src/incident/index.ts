/** Room `incident`: what claims are held to be about. */
export type { Aggregate, Incident, Incidents, Reason } from './incident.js'
export type { KindRule } from './kinds.js'
export { KIND_RULES } from './kinds.js'
export { compassOf } from './place-words.js'
export type { ClaimChanges, Proposals, ProposalsOptions } from './proposals.js'
export { openProposals } from './proposals.js'
export type { ProposeOptions } from './propose.js'
export { proposeIncidents } from './propose.js'
