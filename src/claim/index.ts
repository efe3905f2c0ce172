/** Room `claim`: claim = source × stance × event, tied to the exact words (codebook section 1). */
export type {
  ActorLink,
  Claim,
  Count,
  CountedGroup,
  CountedStatus,
  Mention,
  PartyMention,
  PlaceLink,
  PlaceMention,
  Precision,
  Source,
  TimeMention,
} from './claim.js'
export { NO_SLOTS, PRECISIONS } from './claim.js'
