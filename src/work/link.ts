import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Incident } from '../incident/index.js'
import type { LinkDecision, Named, RecordedClaim } from '../record/index.js'
import { pictureWith } from './as-if.js'
import { findClaim, findOne } from './find.js'
import { freshIncidentId, nameIncident } from './name-incident.js'
import type { Picture } from './picture.js'
import { everythingOf } from './picture.js'
import type { Project } from './project.js'
import { chosenForPart } from './settling.js'
import type { Unsettled } from './unsettled.js'
import { unsettledIn } from './unsettled.js'

/** What became of incidents by a decision: each now has a permanent id. */
export interface Linked {
  readonly incidents: readonly string[]
  readonly links: number
  readonly entries: readonly string[]
  /** What people said of the incidents before, and what of it does not hold for the whole. */
  readonly unsettled: readonly Unsettled[]
}

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

/** Incidents or claims to join, or claims to hold apart from the rest of their incident. */
export interface LinkWish {
  readonly ids: readonly string[]
  readonly same: boolean
  readonly reason: string | null
  /** Claims among them that stand for their whole incident; an incident by its id is always meant whole. */
  readonly whole?: readonly string[]
}

/** The links that a wish comes to, with claims whose incidents they make; tells nothing. */
function linksOf(project: Project, wish: LinkWish, picture: Picture): Outcome<Links | null> {
  const { ids, same, reason } = wish
  const { claims, faults } = allMeant(project, picture, ids)
  if (faults.length > 0) return { value: null, diagnostics: faults }
  const [first = '', ...others] = claims
  const refuse = (code: string, seen: string, where: string | null = null): Outcome<null> => ({
    value: null,
    diagnostics: [errorOf(code, seen, where)],
  })
  if (same) {
    const seen = 'these are one claim or incident already; nothing was changed; name two'
    return others.length === 0 ? refuse('merge/one', seen) : joiningLinks(project, wish, { claims, picture })
  }
  const incident = picture.incidents.incidents.find((one) => one.claims.some(({ id }) => id === first))
  const rest = incident?.claims.filter(({ id }) => !claims.includes(id)).map(({ id }) => id) ?? []
  if (incident === undefined || rest.length === 0)
    return refuse(
      'split/none',
      'no incident would be left to split them from; nothing was changed',
      ids[0] ?? null,
    )
  const together = others.map((claim) => linkOf(first, claim, true, reason))
  const apart = rest.map((claim) => linkOf(first, claim, false, reason))
  return linked([...together, ...apart], [first, rest[0]!])
}

/** Links that bring claims, and with them the incidents that are meant whole, into one incident. */
function joiningLinks(
  project: Project,
  wish: LinkWish,
  { claims, picture }: { readonly claims: readonly string[]; readonly picture: Picture },
): Outcome<Links | null> {
  const [first = '', ...others] = claims
  const pairs = [...others.map((claim) => [first, claim] as const), ...heldApart(project, claims, picture)]
  const { reason } = wish
  const links = [
    ...new Map(pairs.map(([a, b]) => [[a, b].sort().join(), linkOf(a, b, true, reason)])).values(),
  ]
  const after = pictureWith(picture, links, project)
  const none = outsideIncidents(claims, after)
  if (none.length > 0) return { value: null, diagnostics: none }
  const left = leftBehind(wholeOf(project, wish, picture), first, after)
  return linked([...links, ...left.map((claim) => linkOf(first, claim, true, reason))], claims)
}

/**
 * Pairs that an earlier decision held apart and that a merge brings into one incident: without a word on each of them
 * the earlier one would stand, and the merge would put some claims out again.
 */
function heldApart(
  project: Project,
  claims: readonly string[],
  { incidents: { incidents } }: Picture,
): readonly (readonly [string, string])[] {
  const groupOf = new Map<string, string>()
  for (const claim of claims) {
    const incident = incidents.find((one) => one.claims.some(({ id }) => id === claim))
    for (const { id } of incident?.claims ?? [{ id: claim }]) groupOf.set(id, incident?.id ?? claim)
  }
  return project.standing().links.flatMap(({ claims: [a, b], same }) => {
    const [one, other] = [groupOf.get(a), groupOf.get(b)]
    return same || one === undefined || other === undefined || one === other ? [] : [[a, b] as const]
  })
}

/** All claims of the incidents that are meant whole. */
function wholeOf(project: Project, { ids, whole = [] }: LinkWish, picture: Picture): ReadonlySet<string> {
  const named = [...ids.filter((id) => !id.startsWith('c-')), ...whole].flatMap((id) => {
    const claim = meant(project, picture, id)
    return typeof claim === 'string' ? [claim] : []
  })
  const held = picture.incidents.incidents.filter(({ claims }) => claims.some(({ id }) => named.includes(id)))
  return new Set(held.flatMap(({ claims }) => claims.map(({ id }) => id)))
}

/** Claims that one link for each incident would leave behind, since their days or places do not meet. */
function leftBehind(
  whole: ReadonlySet<string>,
  first: string,
  { incidents: { incidents } }: Picture,
): readonly string[] {
  const one = incidents.find(({ claims }) => claims.some(({ id }) => id === first))
  const held = new Set(one?.claims.map(({ id }) => id))
  return [...whole].filter((claim) => !held.has(claim)).sort()
}

/** Claims that count for nothing make no incident: the link would be kept and never show. */
function outsideIncidents(
  claims: readonly string[],
  { incidents, standing }: Picture,
): readonly Diagnostic[] {
  const held = new Set(incidents.incidents.flatMap((incident) => incident.claims.map(({ id }) => id)))
  const none = claims.filter((id) => !held.has(id))
  const known = new Map([...standing.claims, ...standing.outside].map((claim) => [claim.id, claim]))
  const said = none.flatMap((id) => {
    const claim = known.get(id)
    const why = claim === undefined ? null : countsFor(claim, standing)
    return why === null ? [] : [{ id, why }]
  })
  const all = said.length > 0 ? said : none.map((id) => ({ id, why: 'makes no incident with the others' }))
  return all.map(({ id, why }) => errorOf('merge/no-incident', `${id} ${why}; nothing was changed`, id))
}

/** Why a claim counts for nothing; null where it counts. */
function countsFor(claim: RecordedClaim, { outside }: Picture['standing']): string | null {
  if (claim.state === 'rejected') return 'was rejected and makes no incident; undo the rejection first'
  return outside.includes(claim)
    ? `is of a kind that the project’s codebook does not have (${claim.claim.kind}) and makes no incident`
    : null
}

interface Links {
  readonly links: readonly LinkDecision[]
  readonly claims: readonly string[]
}

const linked = (links: readonly LinkDecision[], claims: readonly string[]): Outcome<Links> => ({
  value: { links, claims },
  diagnostics: [],
})

/** The links that a merge or split would record. */
export function linksFor(
  project: Project,
  wish: LinkWish,
  picture: Picture,
): Outcome<readonly LinkDecision[] | null> {
  const { value, diagnostics } = linksOf(project, wish, picture)
  return { value: value?.links ?? null, diagnostics }
}

/** Joins incidents or claims to one incident. */
export const mergeIncidents = (
  project: Project,
  ids: readonly string[],
  options: Pick<LinkWish, 'reason' | 'whole'>,
): Outcome<Linked | null> => link(project, { ids, same: true, ...options })

/** Holds claims apart from the rest of their incident, together. */
export const splitIncident = (
  project: Project,
  ids: readonly string[],
  { reason }: { readonly reason: string | null },
): Outcome<Linked | null> => link(project, { ids, same: false, reason })

function link(project: Project, wish: LinkWish): Outcome<Linked | null> {
  const before = everythingOf(project)
  const { value, diagnostics } = linksOf(project, wish, before)
  return value === null ? { value: null, diagnostics } : tell(project, value, before)
}

/** Records links and gives the incidents that they made permanent ids. */
function tell(
  project: Project,
  { links, claims }: { readonly links: readonly LinkDecision[]; readonly claims: readonly string[] },
  before: Picture,
): Outcome<Linked> {
  const linked = project.log.append(links)
  const { incidents } = everythingOf(project).incidents
  const held = incidents.filter((incident) => incident.claims.some(({ id }) => claims.includes(id)))
  const entries = linked.value.map(({ hash }) => hash)
  const isMerge = links.every(({ same }) => same)
  const isOld = ({ permanent, claims: own }: Incident): boolean =>
    permanent && !isMerge && !own.some(({ id }) => id === claims[0])
  // What is merged or split off is named anew with all its claims, so that words said from now on are known to be of them.
  const facts = held.flatMap((incident): readonly Named[] =>
    isOld(incident)
      ? []
      : [nameIncident(incident, incident.permanent ? incident.id : freshIncidentId(project), entries)],
  )
  const told = facts.length === 0 ? project.log.seal() : project.log.append(facts, { seal: true })
  const ids = new Set([
    ...facts.map(({ incident }) => incident),
    ...held.flatMap(({ permanent, id }) => (permanent ? [id] : [])),
  ])
  const now = everythingOf(project)
  const merged = isMerge ? now.incidents.incidents.filter(({ id }) => ids.has(id)) : []
  return {
    value: {
      incidents: [...ids].sort(),
      links: links.length,
      entries,
      unsettled: unsettledIn(now).filter(({ incident }) => ids.has(incident)),
    },
    diagnostics: [...linked.diagnostics, ...told.diagnostics, ...chosenForPart(before, now, merged)],
  }
}
