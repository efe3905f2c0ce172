import type { Change, Material } from '../export/index.js'
import type { Incident } from '../incident/index.js'
import type { Origin, OriginBranch } from '../origin/index.js'
import type { RecordedClaim, RecordedReport } from '../record/index.js'
import type { IncidentGrade, OwnActor } from '../review/index.js'
import type { Cell, Toll } from '../tally/index.js'
import { areaOf } from './grid.js'
import type { Hidden } from './hidden.js'
import { hiderOf } from './names.js'
import { INSTEAD, PERSONS } from './policy.js'
import { redactReport } from './redact-report.js'
import { areaIds, idChanger, type Take, type Walk, walkerOf, withoutContacts } from './walk.js'

/** How often something of a sort was taken out. */
export interface Taken {
  /** "persons’ names in words", "places given as areas" … */
  readonly what: string
  readonly times: number
}

export interface Redacted {
  readonly material: Material
  /** Other values by the same rules, such as what changed since. */
  readonly also: <T>(value: T) => T
  /** So far, in the order of what was taken out. */
  readonly taken: () => readonly Taken[]
}

export interface RedactOptions {
  readonly hidden: Hidden
  /** Throw-away ids with the permanent ones that this release gives. */
  readonly ids: ReadonlyMap<string, string>
}

const SORTS = {
  person: 'names of persons who are sources',
  victim: 'names of victims',
  mentioned: 'names of persons to whom it was done, or who did it',
  requester: 'names of those who asked for corrections',
  withheld: 'words that were withheld',
} as const

/** Material as it may leave: by slots that are listed, each word of it searched for what must stay. */
export function redact(material: Material, { hidden, ids }: RedactOptions): Redacted {
  const counts = new Map<string, number>()
  const take = (what: string, times = 1): void => void counts.set(what, (counts.get(what) ?? 0) + times)
  const renamed = idChanger(ids, areaIds(material.claims))
  const hide = hiderOf(hidden.names, ({ sort }) => take(SORTS[sort]))
  const walk = walkerOf((words) =>
    withoutContacts(hide(renamed(words)), () => take('contacts and coordinates in words')),
  )
  const reviewed = reviewerHider(hidden.reviewers)

  const reports = new Map<RecordedReport, RecordedReport>()
  const reportOf = (report: RecordedReport): RecordedReport => {
    const known = reports.get(report) ?? redactReport(report, { walk, take: () => {} })
    reports.set(report, known)
    return known
  }
  const claims = new Map<RecordedClaim, RecordedClaim>()
  const claimOf = (claim: RecordedClaim): RecordedClaim => {
    const known = claims.get(claim) ?? redactClaim(claim, { walk, take, reportOf })
    claims.set(claim, known)
    return known
  }
  const incidents = material.incidents.map((incident) => redactIncident(incident, { walk, claimOf }))
  const origins = new Map<Origin, Origin>()
  const originOf = (origin: Origin): Origin => {
    const known = origins.get(origin) ?? walk(origin)
    origins.set(origin, known)
    return known
  }
  const idOf = (id: string): string => ids.get(id) ?? id
  const { left = 0, signedOff = new Map<string, boolean>() } = material
  if (left > 0) take('claims that the consent of those who gave them does not let go so far', left)
  const redacted: Material = {
    statement: walk(material.statement),
    incidents,
    tolls: material.tolls.map((toll) => redactToll(toll, { walk, reviewed })),
    grades: new Map([...material.grades].map(([id, grade]) => [idOf(id), redactGrade(grade, walk)])),
    aggregates: material.aggregates.map(({ claim, why }) => ({ claim: claimOf(claim), why: walk(why) })),
    claims: material.claims.map(claimOf),
    incidentOf: (claim) => {
      const id = material.incidentOf(claim)
      return id === null ? null : idOf(id)
    },
    origins: {
      of: (claim) => originOf(material.origins.of(claim)),
      branches: material.origins.branches.map(
        (branch): OriginBranch => ({ ...walk(branch), origin: originOf(branch.origin) }),
      ),
    },
    reports: material.reports.map((report) => redactReport(report, { walk, take })),
    textOf: () => null,
    ...(material.pagesOf === undefined ? {} : { pagesOf: material.pagesOf }),
    actors: namedActors(material).map((actor) => redactActor(actor, walk)),
    states: walk(material.states),
    // They quote persons at length, and no format of a release takes them.
    threads: [],
    agenda: [],
    tally: walk({ ...material.tally, leftOut: [] }),
    left,
    agreements: material.agreements ?? [],
    ownTerms: material.ownTerms ?? {},
    readSince: walk(material.readSince ?? []),
    signedOff: new Map([...signedOff].map(([id, signed]) => [idOf(id), signed])),
    changes: material.changes.map((change): Change => walk(change)),
  }
  return {
    material: redacted,
    also: walk,
    taken: () =>
      [...counts].map(([what, times]) => ({ what, times })).sort((a, b) => (a.what < b.what ? -1 : 1)),
  }
}

interface OfClaim {
  readonly walk: Walk
  readonly take: Take
  /** Claims of one report share it. */
  readonly reportOf: (report: RecordedReport) => RecordedReport
}

function redactClaim(recorded: RecordedClaim, { walk, take, reportOf }: OfClaim): RecordedClaim {
  const { id, report, claim, state, decided } = recorded
  const instead = PERSONS[claim.source.type]
  if (instead !== undefined) take('sources who are persons, given by their type')
  if (claim.place?.resolved != null && areaOf(claim.place.resolved) !== claim.place.resolved)
    take('places of claims given as areas')
  const source =
    instead === undefined
      ? walk(claim.source)
      : {
          type: claim.source.type,
          text: instead,
          start: null,
          end: null,
          actor: null,
          probability: claim.source.probability,
        }
  return {
    id,
    report: reportOf(report),
    state,
    decided: decided === null ? null : { by: INSTEAD.reviewer, at: '', reason: null },
    claim: {
      ...claim,
      source,
      trigger: walk(claim.trigger),
      cue: walk(claim.cue),
      via: walk(claim.via),
      said: walk(claim.said),
      agents: walk(claim.agents),
      targets: walk(claim.targets),
      place: walk(claim.place),
      time: walk(claim.time),
      counts: walk(claim.counts),
    },
  }
}

function redactIncident(
  incident: Incident,
  { walk, claimOf }: { readonly walk: Walk; readonly claimOf: (claim: RecordedClaim) => RecordedClaim },
): Incident {
  const { id, former, claims, kind, place, start, end, lumped, reasons } = incident
  return {
    id: walk(id),
    // Whoever reads the release can cite the id: publishing makes it permanent.
    permanent: true,
    former,
    claims: claims.map(claimOf),
    kind,
    place: walk(place),
    start,
    end,
    lumped,
    reasons: walk(reasons),
  }
}

type Reviewed = (words: string) => string

/** "Rana chose 9 to 14" without Rana. */
function reviewerHider(reviewers: readonly string[]): Reviewed {
  const names = reviewers.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  if (names.length === 0) return (words) => words
  const pattern = new RegExp(`(^|[;:.,] |and )(?:${names.join('|')})(?= chose )`, 'g')
  return (words) =>
    words.replace(pattern, (_, before: string) => `${before}${before === '' ? 'A' : 'a'} reviewer`)
}

function redactToll(
  toll: Toll,
  { walk, reviewed }: { readonly walk: Walk; readonly reviewed: Reviewed },
): Toll {
  const cellOf = (cell: Cell): Cell =>
    walk({
      ...cell,
      leftOut: [],
      explain: reviewed(cell.explain),
      override: cell.override === null ? null : { ...cell.override, by: null },
      ...withoutNames(cell),
    })
  return {
    ...walk({ ...toll, cells: [], own: [], leftOut: [] }),
    cells: toll.cells.map(cellOf),
    own: toll.own.map(({ party, cells }) => ({ party: walk(party), cells: cells.map(cellOf) })),
    responsibility: walk({
      ...toll.responsibility,
      held: toll.responsibility.held.map((held) => ({
        ...held,
        decided: held.decided === null ? null : { ...held.decided, by: null },
        ...withoutNames(held),
      })),
    }),
    leftOut: [],
  }
}

/** Words that do not hold for the whole, without whose they are. */
const withoutNames = <T extends { readonly by: string | null }>({
  unsettled,
}: {
  readonly unsettled?: readonly T[]
}) => (unsettled === undefined ? {} : { unsettled: unsettled.map((word) => ({ ...word, by: null })) })

const redactGrade = (grade: IncidentGrade, walk: Walk): IncidentGrade => ({
  incident: walk(grade.incident),
  grade: grade.grade,
  provisional: grade.provisional,
  reason: walk(grade.reason),
  entry: '',
  by: INSTEAD.reviewer,
  at: '',
  agreed: grade.agreed.map(() => INSTEAD.reviewer),
  words: [],
})

/** Own actors that claims name; who is in the dictionary for other reasons stays there. */
function namedActors({ actors, claims }: Material): readonly OwnActor[] {
  const named = new Set(
    claims.flatMap(({ claim }) =>
      [...claim.via, ...claim.agents, ...claim.targets].flatMap(({ actor }) =>
        actor === null ? [] : [actor.id],
      ),
    ),
  )
  return actors.filter(({ actor }) => named.has(actor))
}

const redactActor = (actor: OwnActor, walk: Walk): OwnActor => ({
  ...walk(actor),
  aliases: [],
  by: INSTEAD.reviewer,
  at: '',
  entry: '',
})
