import type { Diagnostic } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { Incident } from '../incident/index.js'
import type { Resting } from '../ledger/index.js'
import type { Entry, Fact, Hash } from '../record/index.js'
import { firstFew } from '../text/index.js'
import { releasesWith } from './erase-words.js'
import { nameIncident } from './name-incident.js'
import { everythingOf } from './picture.js'
import type { Project } from './project.js'

/** An incident that other reports hold up as well, as it stood before one of its reports was erased. */
export interface Part {
  readonly incident: Incident
  /** Ids of its claims that stay. */
  readonly rest: readonly string[]
}

/** Incidents of a report that stand on others too. */
export function partsBefore(project: Project, text: Hash): readonly Part[] {
  const { incidents } = everythingOf(project).incidents
  return incidents.flatMap((incident) => {
    const rest = incident.claims.filter(({ report }) => report.text !== text)
    const isPart = rest.length > 0 && rest.length < incident.claims.length
    return isPart ? [{ incident, rest: rest.map(({ id }) => id) }] : []
  })
}

/** Incidents of the claims of a link, whole. */
export function linkedBefore(project: Project, fact: Fact | null): readonly Part[] {
  if (fact?.kind !== 'link') return []
  const { incidents } = everythingOf(project).incidents
  return incidents.flatMap((incident) => {
    const all = incident.claims.map(({ id }) => id)
    return all.some((id) => fact.claims.includes(id)) ? [{ incident, rest: all }] : []
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

const few = (words: readonly string[]): string => firstFew(words, NAMED)

/** What people said of incidents that other reports hold up too, and of several reports at once: it stays, and is told. */
export function leftBeside(
  entries: readonly Entry[],
  resting: Resting,
  { project, before }: { readonly project: Project; readonly before: readonly Part[] },
): readonly Diagnostic[] {
  const gone = new Set(resting.entries)
  const ids = new Set([
    ...before.flatMap(({ incident }) => [incident.id, ...incident.former]),
    ...entries.flatMap(({ fact }) =>
      fact?.kind === 'named' && fact.claims.some((id) => resting.ids.has(id)) ? [fact.incident] : [],
    ),
  ])
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
  return [
    ...(left.length === 0 ? [] : [keptBeside(left)]),
    ...sayReleases(releasesWith(entries, resting, project.objects)),
  ]
}

function keptBeside(left: readonly Entry[]): Diagnostic {
  const named = few(left.map(({ fact, hash }) => `${fact!.kind} ${hash.slice(0, 12)}`))
  const seen = `what people said where other reports stand as well is kept: ${named}`
  return warningOf('erase/beside', `${seen}; look at each, and erase what rests on this report`)
}

function sayReleases(releases: ReturnType<typeof releasesWith>): readonly Diagnostic[] {
  if (releases.length === 0) return []
  const names = [...new Set(releases.map(({ fact }) => fact.name))]
  const words = releases.filter(({ fact }) => fact.withheld.length + fact.letStand.length > 0)
  const seen = `it went into the release ${few(names)}; what left this folder is out of reach`
  const next = 'the next release cannot tell what changed since'
  const kept = `words that were held back or let stand are kept: ${few(words.map(({ entry }) => entry.slice(0, 12)))}`
  return [warningOf('erase/released', [seen, next, ...(words.length > 0 ? [kept] : [])].join('; '))]
}

/** Claims that were one incident by way of what was erased, and are several now; and the other way round. */
export function cameApart(project: Project, before: readonly Part[]): readonly Diagnostic[] {
  if (before.length === 0) return []
  const { incidents } = everythingOf(project).incidents
  const now = new Map(incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id] as const)))
  const partsOf = ({ rest }: Part): readonly string[] => [
    ...new Set(rest.map((claim) => now.get(claim) ?? claim)),
  ]
  const apart = before.flatMap((part) => {
    const parts = partsOf(part)
    if (parts.length < 2) return []
    const seen = `incident ${part.incident.id} was held together by it and is ${parts.length} now: ${few(parts)}`
    return [warningOf('erase/apart', `${seen}; merge them where they are one`)]
  })
  const shared = before.filter((one) =>
    before.some((other) => other !== one && partsOf(other).some((id) => partsOf(one).includes(id))),
  )
  if (shared.length === 0) return apart
  const seen = `incidents ${few(shared.map(({ incident }) => incident.id))} were held apart by it and are together now`
  return [...apart, warningOf('erase/together', `${seen}; split them where they are several`)]
}
