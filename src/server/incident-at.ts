import type { Diagnostic } from '../diagnostic/index.js'
import type { Incident } from '../incident/index.js'
import type { Toll } from '../tally/index.js'
import { findIncident, type Picture } from '../work/index.js'
import type { Served } from './served.js'

/** An incident where it stands. */
export interface Placed {
  readonly incident: Incident
  readonly toll: Toll
  readonly picture: Picture
}

/**
 * An incident by its id, by one that it was proposed under before, or by a claim of it: of decided claims first, of
 * suggestions where it is no more than one, or they are asked for.
 */
export function incidentAt(served: Served, id: string, suggestions = false): Placed | Diagnostic {
  const pictures = [suggestions, !suggestions].map(served.picture)
  const tried = pictures.map((picture) => placedIn(picture, findIncident(picture, id)))
  const found = tried.find((one) => !('code' in one))
  if (found !== undefined) return found
  const claim = served.live.claim(id) === null ? served.claimOnce(id) : id
  if (claim === null) return tried[0]!
  return pictures.map((picture) => holding(picture, claim)).find((one) => one !== null) ?? tried[0]!
}

function holding(picture: Picture, claim: string): Placed | null {
  const incident = picture.incidents.incidents.find(({ claims }) => claims.some(({ id }) => id === claim))
  return incident === undefined ? null : placed(picture, incident)
}

const placedIn = (picture: Picture, incident: Incident | Diagnostic): Placed | Diagnostic =>
  'code' in incident ? incident : placed(picture, incident)

const placed = (picture: Picture, incident: Incident): Placed => ({
  incident,
  toll: picture.tolls[picture.incidents.incidents.indexOf(incident)]!,
  picture,
})
