import type { Decisions, Material } from '../export/index.js'
import type { RecordedReport } from '../record/index.js'
import type { Standing } from '../review/index.js'
import { statesOf } from '../state/index.js'
import type { Filter } from '../store/index.js'
import { tally } from '../tally/index.js'
import { agendaOf, positionsOf } from '../thread/index.js'
import type { Live } from './live.js'
import { VERSION } from './program.js'
import { payloadsOf } from './record.js'
import { sidesOf } from './sides.js'

export interface MaterialOptions {
  /** Null: everything that has not been rejected. */
  readonly filter: Filter | null
  /** The filter in words; null where there is none. */
  readonly words: string | null
  readonly suggestions: boolean
  readonly licence?: string | null
}

const COUNTED = ['accepted', 'edited', 'added'] as const
const SUGGESTED = ['suggested', 'unsure'] as const

/** What an export takes: the claims of a filter and all that follows from them, worked out once for every format. */
export function materialOf(live: Live, options: MaterialOptions): Material {
  const { filter, words, suggestions, licence = null } = options
  const { project } = live
  const standing = live.standing()
  const { actors, grades } = standing
  const { textOf } = payloadsOf(project.objects)
  const may = new Set<string>(suggestions ? [...COUNTED, ...SUGGESTED] : COUNTED)
  const { incidents, tolls, origins } = live.incidents(filter, { suggestions })
  const found = live.matching(filter ?? {}, { suggestions }).filter(({ state }) => may.has(state))
  // An incident is given whole: its numbers rest on claims that the filter alone would not have found.
  const claims = [...new Set([...found, ...incidents.incidents.flatMap((one) => one.claims)])].toSorted(
    (a, b) => compare(a.report.text, b.report.text) || a.claim.trigger.start - b.claim.trigger.start,
  )
  const here = new Map(
    incidents.incidents.flatMap((one) => one.claims.map(({ id }) => [id, one.id] as const)),
  )
  const reports = new Map<string, RecordedReport>(claims.map(({ report }) => [report.text, report]))
  const sideOf = sidesOf(actors)
  const data = project.log
    .heads()
    .map(({ chain, head }) => `${chain.slice(0, 8)} ${head}`)
    .join(', ')
  const summed = tally(tolls, {
    origins,
    aggregates: incidents.aggregates,
    suggestions,
    filter: words,
    data: `heads ${data}`,
  })
  return {
    statement: {
      project: project.settings.name,
      filter: words,
      suggestions,
      codebook: summed.statement.codebook,
      data,
      program: VERSION,
      made: project.clock().toISOString(),
      rules: summed.statement.sentences,
      licence,
    },
    incidents: incidents.incidents,
    tolls,
    grades: new Map(grades.map((grade) => [grade.incident, grade])),
    aggregates: incidents.aggregates,
    claims,
    incidentOf: (claim) => here.get(claim) ?? null,
    origins,
    reports: [...reports.values()].toSorted((a, b) => compare(a.text, b.text)),
    // A filter is about claims.
    claimless: filter === null ? claimlessIn(standing) : [],
    textOf,
    actors,
    states: statesOf(claims, { suggestions, sideOf }),
    threads: positionsOf(claims, { suggestions, textOf, sideOf }),
    agenda: agendaOf(claims, { suggestions, textOf, sideOf }),
    tally: summed,
    changes: [],
    decisions: decisionsOn(standing, {
      claims: new Set(claims.map(({ id }) => id)),
      incidents: new Set(incidents.incidents.flatMap(({ id, former }) => [id, ...former])),
    }),
  }
}

function claimlessIn({ claims, reports }: Standing): readonly RecordedReport[] {
  const told = new Set(claims.map(({ report }) => report.text))
  return reports.flatMap(({ report }) => (told.has(report.text) ? [] : [report]))
}

/** What people decided about these claims and incidents. */
function decisionsOn(
  { links, named, overrides, grades, responsible }: Standing,
  { claims, incidents }: { readonly claims: ReadonlySet<string>; readonly incidents: ReadonlySet<string> },
): Decisions {
  const isHere = ({ incident }: { readonly incident: string }): boolean => incidents.has(incident)
  return {
    links: links.filter((link) => link.claims.every((claim) => claims.has(claim))),
    named: named.flatMap((name) => {
      const held = name.claims.filter((claim) => claims.has(claim))
      return held.length === 0 ? [] : [{ ...name, claims: held }]
    }),
    overrides: overrides.filter(isHere),
    grades: grades.filter(isHere),
    responsible: responsible.filter(isHere),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
