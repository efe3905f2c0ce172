import type { Incident } from '../incident/index.js'
import type { Named } from '../record/index.js'
import type { Project } from './project.js'

/** A permanent id that nobody has yet. */
export const freshIncidentId = ({ random }: Pick<Project, 'random'>): string =>
  `i-${Buffer.from(random(6)).toString('hex')}`

/**
 * Gives an incident an id for ever, with the claims that it holds now; or says anew what its id stands for.
 * @param links entries of the links that made it what it is; none where another word names it
 */
export const nameIncident = (
  { claims }: Incident,
  incident: string,
  links: readonly string[] = [],
): Named => ({
  kind: 'named',
  incident,
  claims: claims.map(({ id }) => id),
  ...(links.length === 0 ? {} : { links }),
})
