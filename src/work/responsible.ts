import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Responsible } from '../record/index.js'
import type { Held, Party, Toll } from '../tally/index.js'
import { holds, sideId } from '../tally/index.js'
import { findActor } from './actor-edit.js'
import type { Told } from './on-incident.js'
import { meantIncident, tellOf } from './on-incident.js'
import { pictureOf } from './picture.js'
import type { Project } from './project.js'

export interface ResponsibleOptions {
  readonly incident: string
  /** Id of an actor, or the name or words by which the incident's claims name a party. */
  readonly party: string
  readonly relation: Responsible['relation']
  /** False: the relation does not hold. */
  readonly holds: boolean
  readonly reason: string | null
}

/** Who is held responsible now, in all relations that hold, and what the words of claims suggest. */
export interface HeldResponsible extends Told {
  readonly party: string
  readonly relation: Responsible['relation']
  readonly holds: boolean
  readonly held: readonly Held[]
}

/** Records a person's word on who did it (codebook section 9.8); what claims say stays beside it. */
export function holdResponsible(
  project: Project,
  { incident, party: given, relation, holds: does, reason }: ResponsibleOptions,
): Outcome<HeldResponsible | null> {
  const meant = meantIncident(project, incident)
  if ('code' in meant) return { value: null, diagnostics: [meant] }
  const party = partyMeant(project, meant.toll, given)
  if ('code' in party) return { value: null, diagnostics: [party] }
  const fact: Responsible = {
    kind: 'responsible',
    incident: meant.id,
    party: party.id,
    relation,
    holds: does,
    reason,
  }
  const told = tellOf(project, meant, [fact])
  const { suggestions } = meant.toll
  const { tolls } = pictureOf(project.standing(), project.objects, { suggestions })
  const toll = tolls.find((one) => one.incident === meant.id)
  return {
    value: {
      ...told.value,
      party: party.id,
      relation,
      holds: does,
      held: toll?.responsibility.held.filter(holds) ?? [],
    },
    diagnostics: told.diagnostics,
  }
}

/** The party that is meant: one that the incident's claims name, else an actor that the project knows. */
function partyMeant(project: Project, toll: Toll, given: string): { readonly id: string } | Diagnostic {
  const parties = partiesOf(toll)
  const plain = (words: string): string =>
    words
      .trim()
      .replace(/^words:/, '')
      .toLowerCase()
  const byId = parties.find(({ id }) => id === given)
  if (byId !== undefined) return byId
  const named = parties.filter(({ id, name }) => [id, name].some((words) => plain(words) === plain(given)))
  if (named.length === 1) return named[0]!
  const actor = findActor(project, given)
  if (!('code' in actor)) return { id: actor.id }
  const known = parties.map(({ id, name }) => (id === name ? id : `${id} (${name})`)).join(', ')
  return errorOf(
    'responsible/party',
    `no claim of the incident names "${given}", and no actor has this id or name; not recorded; ` +
      `the incident has ${known || 'no parties'}; for another: marsad actors add ID --name NAME`,
  )
}

/** Parties that the incident's claims name, as doing it or among the victims. */
function partiesOf({ responsibility, cells }: Toll): readonly Pick<Party, 'id' | 'name'>[] {
  const sides = cells.flatMap(({ side }) => (typeof side === 'string' ? [] : [side]))
  const found = new Map(
    [...sides, ...responsibility.held.map(({ party }) => party)].map((p) => [sideId(p), p]),
  )
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
