import type { Incident } from '../incident/index.js'
import type { Named } from '../record/index.js'
import type { Project } from './project.js'

/** A permanent id that nobody has yet. */
export const freshIncidentId = ({ random }: Pick<Project, 'random'>): string =>
  `i-${Buffer.from(random(6)).toString('hex')}`

/** Gives an incident an id for ever, with the claims that it holds now. */
export const nameIncident = ({ claims }: Incident, incident: string): Named => ({
  kind: 'named',
  incident,
  claims: claims.map(({ id }) => id),
})
