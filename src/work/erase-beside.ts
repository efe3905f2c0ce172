import type { Diagnostic } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { Incident } from '../incident/index.js'
import type { Resting } from '../ledger/index.js'
import type { Entry, Fact, Hash } from '../record/index.js'
import { nameIncident } from './name-incident.js'
import { pictureOf } from './picture.js'
import type { Project } from './project.js'

/** An incident that other reports hold up as well, as it stood before one of its reports was erased. */
export interface Part {
  readonly incident: Incident
  /** Ids of its claims that stay. */
  readonly rest: readonly string[]
}

/** Incidents of a report that stand on others too. */
export function partsBefore(project: Project, text: Hash): readonly Part[] {
  const { incidents } = pictureOf(project.standing(), project.objects, { suggestions: true }).incidents
  return incidents.flatMap((incident) => {
    const rest = incident.claims.filter(({ report }) => report.text !== text)
    const isPart = rest.length > 0 && rest.length < incident.claims.length
    return isPart ? [{ incident, rest: rest.map(({ id }) => id) }] : []
  })
}

/** An incident that was known by claims of the erased report alone is known by its others from here on. */
export function keepNames(project: Project, parts: readonly Part[]): readonly Diagnostic[] {
  const { named } = project.standing()
  const names = parts.flatMap(({ incident, rest }) => {
    const ids = [...incident.former, incident.id]
    const isLost = (id: string): boolean => {
      const known = named.filter((name) => name.incident === id)
      return known.length > 0 && known.every(({ claims }) => !claims.some((claim) => rest.includes(claim)))
    }
    if (!incident.permanent || !ids.some(isLost)) return []
    const claims = incident.claims.filter(({ id }) => rest.includes(id))
    // The id that leads is named last: it is the one that stays.
    return ids
      .filter((id) => id === incident.id || isLost(id))
      .map((id) => nameIncident({ ...incident, claims }, id))
  })
  return names.length === 0 ? [] : project.log.append(names).diagnostics
}

/** Entries and incidents that are named one by one. */
const NAMED = 10

const few = (words: readonly string[]): string =>
  `${words.slice(0, NAMED).join(', ')}${words.length > NAMED ? ` and ${words.length - NAMED} more` : ''}`

/** What people said of incidents that other reports hold up too, and of several reports at once: it stays, and is told. */
export function leftBeside(
  entries: readonly Entry[],
  resting: Resting,
  { project, before }: { readonly project: Project; readonly before: readonly Part[] },
): readonly Diagnostic[] {
  const ids = new Set(before.flatMap(({ incident }) => [incident.id, ...incident.former]))
  const gone = new Set(resting.entries)
  const bulks = new Set(
    resting.entries.flatMap(({ fact }) =>
      fact?.kind === 'decision' && fact.bulk !== null ? [fact.bulk] : [],
    ),
  )
  const isBeside = (fact: Fact): boolean =>
    ('incident' in fact && fact.kind !== 'named' && ids.has(fact.incident)) ||
    (fact.kind === 'note' && ids.has(fact.about)) ||
    (fact.kind === 'undo' && bulks.has(fact.of))
  const left = entries.filter((entry) => entry.fact !== null && !gone.has(entry) && isBeside(entry.fact))
  const releases = releasesWith(project, resting)
  return [
    ...(left.length === 0
      ? []
      : [
          warningOf(
            'erase/beside',
            `what people said where other reports stand as well is kept: ${few(left.map(({ fact, hash }) => `${fact!.kind} ${hash.slice(0, 12)}`))}; look at each, and erase what rests on this report`,
          ),
        ]),
    ...(releases.length === 0
      ? []
      : [
          warningOf(
            'erase/released',
            `it went into the release ${few(releases)}; what left this folder is out of reach, and the next release cannot tell what changed since`,
          ),
        ]),
  ]
}

/** Names of releases whose contents hold a claim of it. */
function releasesWith({ standing, objects }: Project, { ids }: Resting): readonly string[] {
  const names = standing().releases.flatMap(({ name, contents }) => {
    const said = objects.get(contents)?.toString('utf8') ?? ''
    return [...ids].some((id) => said.includes(`"${id}"`)) ? [name] : []
  })
  return [...new Set(names)]
}

/** Claims that were one incident by way of the erased report, and are several now. */
export function cameApart(project: Project, before: readonly Part[]): readonly Diagnostic[] {
  if (before.length === 0) return []
  const { incidents } = pictureOf(project.standing(), project.objects, { suggestions: true }).incidents
  const now = new Map(incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id] as const)))
  return before.flatMap(({ incident, rest }) => {
    const parts = [...new Set(rest.map((claim) => now.get(claim) ?? claim))]
    if (parts.length < 2) return []
    const seen = `incident ${incident.id} was held together by it and is ${parts.length} now: ${few(parts)}`
    return [warningOf('erase/apart', `${seen}; merge them where they are one`)]
  })
}
