import type { CodedTwice, Decisions, Material } from '../export/index.js'
import type { Incident } from '../incident/index.js'
import type { ConsentScope, Hash, RecordedClaim, RecordedReport } from '../record/index.js'
import { publishersOf } from '../record/index.js'
import type { Standing } from '../review/index.js'
import { statesOf } from '../state/index.js'
import type { Filter } from '../store/index.js'
import { gradeAmong, tally } from '../tally/index.js'
import { byText } from '../text/index.js'
import { agendaOf, positionsOf } from '../thread/index.js'
import { codebookIn } from './codebook.js'
import { reachIn } from './consent.js'
import type { Live } from './live.js'
import { pagesIn } from './pages.js'
import { VERSION } from './program.js'
import { ratingsIn } from './rate.js'
import { reachedBy, sayLeft } from './reached.js'
import { firstReadIn, readSinceOf } from './read-since.js'
import { payloadsOf } from './record.js'
import { sidesOf } from './sides.js'
import { type Spots, sayUnsigned, spotsIn } from './spots.js'

export interface MaterialOptions {
  /** Null: everything that has not been rejected. */
  readonly filter: Filter | null
  /** The filter in words; null where there is none. */
  readonly words: string | null
  readonly suggestions: boolean
  readonly licence?: string | null
  /** Whom it is for: what consent does not let go so far is left out. `public` where nothing is said. */
  readonly scope?: ConsentScope
}

const COUNTED = ['accepted', 'edited', 'added'] as const
const SUGGESTED = ['suggested', 'unsure'] as const

/** What an export takes: the claims of a filter and all that follows from them, worked out once for every format. */
export function materialOf(whole: Live, options: MaterialOptions): Material {
  const { filter, words, suggestions, licence = null, scope = 'public' } = options
  const { live, holds, withheld } = reachedBy(whole, scope)
  const exact = scope === 'project'
  const { project } = live
  const standing = live.standing()
  const { actors, grades } = standing
  const codebook = codebookIn(standing)
  const { textOf: wordsOf } = payloadsOf(project.objects)
  const textOf = (text: Hash): string | null => (withheld.has(text) ? null : wordsOf(text))
  const may = new Set<string>(suggestions ? [...COUNTED, ...SUGGESTED] : COUNTED)
  const picture = live.incidents(filter, { suggestions })
  const { incidents, tolls, origins } = picture
  const found = live.matching(filter ?? {}, { suggestions }).filter(({ state }) => may.has(state))
  // An incident is given whole: its numbers rest on claims that the filter alone would not have found.
  const claims = [...new Set([...found, ...incidents.incidents.flatMap((one) => one.claims)])].toSorted(
    (a, b) => byText(a.report.text, b.report.text) || a.claim.trigger.start - b.claim.trigger.start,
  )
  const left =
    withheld.size === 0
      ? []
      : whole.matching(filter ?? {}, { suggestions }).filter((claim) => may.has(claim.state) && !holds(claim))
  const spots = spotsIn(standing, incidents.incidents, { exact })
  const here = new Map(
    incidents.incidents.flatMap((one) => one.claims.map(({ id }) => [id, one.id] as const)),
  )
  const reports = new Map<string, RecordedReport>(claims.map(({ report }) => [report.text, report]))
  const printers = new Set([...reports.values()].flatMap(publishersOf))
  const sideOf = sidesOf(actors)
  const reach = reachIn(standing)
  const ratings = ratingsIn(standing, () => origins)
  const data = project.log
    .heads()
    .map(({ chain, head }) => `${chain.slice(0, 8)} ${head}`)
    .join(', ')
  const summed = tally(tolls, {
    origins,
    aggregates: incidents.aggregates,
    others: incidents.others,
    suggestions,
    filter: words,
    codebook: codebook.label,
    data: `heads ${data}`,
    readSince: firstReadIn(picture, filter),
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
      rules: [
        ...summed.statement.sentences,
        ...sayLeft(left, scope),
        ...sayUnsigned(incidents.incidents, spots, { exact }),
      ],
      licence,
    },
    incidents: incidents.incidents.map(spots.incidentOut),
    tolls,
    grades: new Map(
      incidents.incidents.flatMap((one) => {
        const { grade } = gradeAmong(grades, one)
        return grade === null ? [] : [[one.id, grade] as const]
      }),
    ),
    aggregates: incidents.aggregates.map(({ claim, why }) => ({ claim: spots.claimOut(claim), why })),
    claims: claims.map(spots.claimOut),
    incidentOf: (claim) => here.get(claim) ?? null,
    origins,
    reports: [...reports.values()].toSorted((a, b) => byText(a.text, b.text)),
    // A filter is about claims.
    claimless: filter === null ? claimlessIn(whole.standing(), withheld) : [],
    textOf,
    pagesOf: pagesIn(standing),
    actors,
    states: statesOf(claims, { suggestions, sideOf }),
    threads: positionsOf(claims, { suggestions, textOf, sideOf }),
    agenda: agendaOf(claims, { suggestions, textOf, sideOf }),
    tally: summed,
    changes: [],
    readSince: readSinceOf(standing).filter(({ publisher }) => printers.has(publisher)),
    agreements: agreementsIn(standing),
    ownTerms: codebook.terms,
    left: left.length,
    signedOff: signedOffIn(claims, incidents.incidents, spots),
    consentOf: (claim) => reach.consentOf(claim)?.scope ?? null,
    ratedOf(claim) {
      const { reliabilityOf, credibilityOf } = ratings
      return {
        reliability: reliabilityOf(claim)?.value ?? null,
        credibility: credibilityOf(claim)?.value ?? null,
      }
    },
    decisions: decisionsOn(standing, {
      origins: new Set(claims.map(({ id }) => origins.of(id).id)),
      texts: new Set(reports.keys()),
      claims: new Set(claims.map(({ id }) => id)),
      incidents: new Set(incidents.incidents.flatMap(({ id, former }) => [id, ...former])),
    }),
  }
}

/** Without who recorded them. */
const agreementsIn = ({ agreements }: Standing): readonly CodedTwice[] =>
  agreements.map(({ reports, claims, f1, alpha, counts, codebook, at }) => ({
    reports,
    claims,
    f1,
    alpha,
    counts,
    codebook,
    on: at.slice(0, 10),
  }))

/** Ids of claims and incidents at an exact spot, with whether it is signed off. */
const signedOffIn = (
  claims: readonly RecordedClaim[],
  incidents: readonly Incident[],
  { signedAt, signedOf }: Spots,
): ReadonlyMap<string, boolean> =>
  new Map(
    [
      ...claims.map((claim) => [claim.id, signedAt(claim)] as const),
      ...incidents.map((incident) => [incident.id, signedOf(incident)] as const),
    ].flatMap(([id, signed]) => (signed === null ? [] : [[id, signed] as const])),
  )
/** Reports of which no claim was made, save those that consent keeps back. */
function claimlessIn({ claims, reports }: Standing, withheld: ReadonlySet<Hash>): readonly RecordedReport[] {
  const told = new Set(claims.map(({ report }) => report.text))
  return reports.flatMap(({ report }) => (told.has(report.text) || withheld.has(report.text) ? [] : [report]))
}

/** What people decided about these claims and incidents. */
function decisionsOn(
  { links, named, overrides, grades, responsible, ...beside }: Standing,
  {
    claims,
    incidents,
    origins,
    texts,
  }: Readonly<Record<'claims' | 'incidents' | 'origins' | 'texts', ReadonlySet<string>>>,
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
    reliabilities: beside.reliabilities.filter(({ about }) => origins.has(about)),
    credibilities: beside.credibilities.filter(({ about }) => claims.has(about)),
    locations: beside.locations.filter(({ claim }) => claims.has(claim)),
    consents: beside.consents.filter(({ about }) => claims.has(about) || texts.has(about)),
  }
}
