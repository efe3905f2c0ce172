import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Incident } from '../incident/index.js'
import type { LinkDecision, Named } from '../record/index.js'
import { findClaim, findOne } from './find.js'
import type { Picture } from './picture.js'
import { pictureOf } from './picture.js'
import type { Project } from './project.js'

/** What became of incidents by a decision: each now has a permanent id. */
export interface Linked {
  readonly incidents: readonly string[]
  readonly links: number
  readonly entries: readonly string[]
}

/** What follows from the record, suggestions too: whatever was shown can be joined and split. */
const everythingOf = (project: Project): Picture =>
  pictureOf(project.standing(), project.objects, { suggestions: true })

/** Ids of claims, by the id of an incident (one of its claims) or of a claim. */
function meant(project: Project, picture: Picture, given: string): string | Diagnostic {
  if (!given.startsWith('c-')) {
    const incident = findIncident(picture, given)
    return 'code' in incident ? incident : incident.claims[0]!.id
  }
  const claim = findClaim(project, given)
  return 'code' in claim ? claim : claim.id
}

/** The claims that are meant, each once, and the faults of ids that mean none. */
function allMeant(
  project: Project,
  picture: Picture,
  given: readonly string[],
): { readonly claims: readonly string[]; readonly faults: readonly Diagnostic[] } {
  const found = given.map((id) => meant(project, picture, id))
  return {
    claims: [...new Set(found.filter((id) => typeof id === 'string'))],
    faults: found.filter((id) => typeof id !== 'string'),
  }
}

/** An incident by its id, by the beginning of it, or by a permanent id that now leads to it. */
export function findIncident({ incidents }: Picture, given: string): Incident | Diagnostic {
  const led = incidents.redirects.get(given) ?? given
  return findOne(incidents.incidents, led, { what: 'incident', idOf: ({ id }) => id })
}

const linkOf = (a: string, b: string, same: boolean, reason: string | null): LinkDecision => ({
  kind: 'link',
  claims: a < b ? [a, b] : [b, a],
  same,
  reason,
})

/** Joins incidents or claims to one incident. */
export function mergeIncidents(
  project: Project,
  given: readonly string[],
  { reason }: { readonly reason: string | null },
): Outcome<Linked | null> {
  const { claims, faults } = allMeant(project, everythingOf(project), given)
  if (faults.length > 0) return { value: null, diagnostics: faults }
  if (claims.length < 2) {
    const seen = 'these are one claim or incident already; nothing was changed; name two'
    return { value: null, diagnostics: [errorOf('merge/one', seen)] }
  }
  const [first = '', ...rest] = claims
  return tell(
    project,
    rest.map((claim) => linkOf(first, claim, true, reason)),
    claims,
  )
}

/** Holds claims apart from the rest of their incident, together. */
export function splitIncident(
  project: Project,
  given: readonly string[],
  { reason }: { readonly reason: string | null },
): Outcome<Linked | null> {
  const picture = everythingOf(project)
  const { claims: out, faults } = allMeant(project, picture, given)
  if (faults.length > 0) return { value: null, diagnostics: faults }
  const incident = picture.incidents.incidents.find(({ claims }) => claims.some(({ id }) => id === out[0]))
  const rest = incident?.claims.filter(({ id }) => !out.includes(id)).map(({ id }) => id) ?? []
  if (incident === undefined || rest.length === 0) {
    const seen = 'no incident would be left to split them from; nothing was changed'
    return { value: null, diagnostics: [errorOf('split/none', seen, given[0] ?? null)] }
  }
  const [first = ''] = out
  const together = out.slice(1).map((claim) => linkOf(first, claim, true, reason))
  const apart = rest.map((claim) => linkOf(first, claim, false, reason))
  return tell(project, [...together, ...apart], [first, rest[0]!])
}

/** Records links and gives the incidents that they made permanent ids. */
function tell(project: Project, links: readonly LinkDecision[], claims: readonly string[]): Outcome<Linked> {
  const linked = project.log.append(links)
  const { incidents } = everythingOf(project).incidents
  const held = incidents.filter((incident) => incident.claims.some(({ id }) => claims.includes(id)))
  const named = held.map((incident): Named | string =>
    incident.permanent ? incident.id : nameFor(project, incident),
  )
  const facts = named.filter((name) => typeof name !== 'string')
  const told = facts.length === 0 ? project.log.seal() : project.log.append(facts, { seal: true })
  return {
    value: {
      incidents: named.map((name) => (typeof name === 'string' ? name : name.incident)).sort(),
      links: links.length,
      entries: linked.value.map(({ hash }) => hash),
    },
    diagnostics: [...linked.diagnostics, ...told.diagnostics],
  }
}

const nameFor = (project: Project, { claims }: Incident): Named => ({
  kind: 'named',
  incident: `i-${Buffer.from(project.random(6)).toString('hex')}`,
  claims: claims.map(({ id }) => id),
})
