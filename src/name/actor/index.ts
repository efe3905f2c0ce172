/** Part `actor` of room `name`: who is meant by the words of a party. Rows in data/actors. */
export type {
  Actor,
  ActorCandidate,
  ActorContext,
  ActorDictionary,
  ActorQuery,
  ActorRole,
  ActorType,
  CandidateStatus,
  LoadedLabel,
  NationName,
  PlaceSeen,
  SeenActor,
} from './actor.js'
export { ACTOR_TYPES } from './actor.js'
export { openActors, resolveActor } from './dictionary.js'
