import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import type { Incident } from '../incident/index.js'
import type { Entry, Fact } from '../record/index.js'
import type { Toll } from '../tally/index.js'
import { findIncident } from './link.js'
import { freshIncidentId, nameIncident } from './name-incident.js'
import { pictureOf } from './picture.js'
import type { Project } from './project.js'

/** An incident that somebody has a word on, with its toll as it stands. */
export interface Meant {
  readonly incident: Incident
  readonly toll: Toll
  /** Its permanent id: its own, or one that it is given together with the first word on it. */
  readonly id: string
  /** True where it has an id for ever already. */
  readonly named: boolean
}

/** What was recorded about an incident. */
export interface Told {
  /** Permanent id. */
  readonly incident: string
  /** True where this decision gave it the id. */
  readonly named: boolean
  /** Entries in the order of what was said. */
  readonly entries: readonly string[]
}

/**
 * An incident by its id, the beginning of it, or a permanent id that now leads to it: of those from decided claims, else
 * of those that `--include-suggestions` shows.
 */
export function meantIncident(project: Project, given: string): Meant | Diagnostic {
  let fault: Diagnostic | null = null
  for (const suggestions of [false, true]) {
    const picture = pictureOf(project.standing(), project.objects, { suggestions })
    const incident = findIncident(picture, given)
    if ('code' in incident) {
      fault = incident
      continue
    }
    const toll = picture.tolls[picture.incidents.incidents.indexOf(incident)]!
    const id = incident.permanent ? incident.id : freshIncidentId(project)
    return { incident, toll, id, named: incident.permanent }
  }
  return fault!
}

/**
 * Records facts about an incident, all or none; one that had no permanent id gets it by this. Where other ids lead to it
 * it is named with all its claims, so that the word is known to be of the whole.
 */
export function tellOf(
  project: Project,
  { incident, id, named }: Meant,
  facts: readonly Fact[],
): Outcome<Told> {
  const all = named && isNamedWhole(project, incident) ? facts : [nameIncident(incident, id), ...facts]
  const { value, diagnostics } = project.log.append(all, { seal: true })
  const entries = value.slice(all.length - facts.length).map(({ hash }: Entry) => hash)
  return { value: { incident: id, named: !named, entries }, diagnostics }
}

/** Ids under which something may have been said about an incident: its own, then those that now lead to it. */
export const idsOf = ({ incident, id }: Meant): readonly string[] => [id, ...incident.former]

/** Whether no other id leads to it, or it was named with all its claims since the others came. */
export function isNamedWhole(project: Project, { id, former, claims }: Incident): boolean {
  if (former.length === 0) return true
  const last = project.standing().named.findLast(({ incident }) => incident === id)
  const held = new Set(last?.claims)
  return claims.every((claim) => held.has(claim.id))
}
