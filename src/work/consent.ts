import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import type { Consent, ConsentScope, RecordedClaim } from '../record/index.js'
import { CONSENT_SCOPES } from '../record/index.js'
import type { GivenConsent, Standing } from '../review/index.js'
import { findClaim, findReport } from './find.js'
import { pictureOf } from './picture.js'
import type { Project } from './project.js'

export interface ConsentWish {
  readonly scope: ConsentScope
  /** How it was given, without a word of who gave it. */
  readonly reason: string
}

export interface ToldConsent {
  /** Id of a claim, or hash of a report's text. */
  readonly about: string
  readonly sort: 'claim' | 'report'
  readonly scope: ConsentScope
  readonly entry: string
}

/** Records how far those who gave a statement agreed that it goes: one claim, or all that a report says. */
export function giveConsent(
  project: Project,
  given: string,
  { scope, reason }: ConsentWish,
): Outcome<ToldConsent | null> {
  const meant = statementAt(project, given)
  if ('code' in meant) return { value: null, diagnostics: [meant] }
  if (reason.trim() === '') {
    const seen = 'no word on how it was given; nothing was recorded; say it with --reason'
    return { value: null, diagnostics: [errorOf('consent/reason', seen, given)] }
  }
  const fact: Consent = { kind: 'consent', about: meant.about, scope, reason }
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  const chosen = scope === 'public' ? [] : chosenNumbers(project, meant.about)
  return {
    value: { ...meant, scope, entry: value[0]!.hash },
    diagnostics: [...chosen.map(mayRest), ...diagnostics],
  }
}

/** Incidents of a statement for which a person chose a number: nothing says whether it rests on the statement. */
function chosenNumbers(project: Project, about: string): readonly string[] {
  const standing = project.standing()
  if (standing.overrides.length === 0) return []
  const { incidents } = pictureOf(standing, project.objects, { suggestions: false }).incidents
  const chosen = new Set(standing.overrides.map(({ incident }) => incident))
  return incidents
    .filter(({ claims }) => claims.some(({ id, report }) => id === about || report.text === about))
    .filter(({ id, former }) => [id, ...former].some((known) => chosen.has(known)))
    .map(({ id }) => id)
}

const mayRest = (incident: string): Diagnostic =>
  warningOf(
    'consent/override',
    `incident ${incident} has a number that a person chose, which goes out as it is; look whether it rests on ` +
      'this statement, and take it back with: marsad override … --clear',
  )

function statementAt(project: Project, given: string): Pick<ToldConsent, 'about' | 'sort'> | Diagnostic {
  const claim = findClaim(project, given)
  if (!('code' in claim)) return { about: claim.id, sort: 'claim' }
  const report = findReport(project, given)
  if (!('code' in report)) return { about: report.report.text, sort: 'report' }
  if (claim.code === 'find/several') return claim
  if (report.code === 'find/several') return report
  return errorOf('find/none', `no claim or report "${given}" here; nothing was changed`, given)
}

/** How far claims may go: what is narrower of their own consent and their report's counts. */
export interface Reach {
  /** Null where no consent is recorded: it is published material, and goes everywhere. */
  consentOf(claim: RecordedClaim): GivenConsent | null
  /** Whether the consent for a claim reaches so far. */
  reaches(claim: RecordedClaim, scope: ConsentScope): boolean
  /** Whether the consent for a report as a whole does. */
  reportReaches(text: string, scope: ConsentScope): boolean
}

/** 0 for public; the more, the narrower. */
const narrowness = (scope: ConsentScope): number => CONSENT_SCOPES.indexOf(scope)

export function reachIn({ consents }: Pick<Standing, 'consents'>): Reach {
  const given = new Map(consents.map((consent) => [consent.about, consent]))
  const consentOf = ({ id, report }: RecordedClaim): GivenConsent | null => {
    const [own, whole] = [given.get(id) ?? null, given.get(report.text) ?? null]
    if (own === null || whole === null) return own ?? whole
    return narrowness(whole.scope) > narrowness(own.scope) ? whole : own
  }
  const within = (consent: GivenConsent | null | undefined, scope: ConsentScope): boolean =>
    consent == null || narrowness(consent.scope) <= narrowness(scope)
  return {
    consentOf,
    reaches: (claim, scope) => within(consentOf(claim), scope),
    reportReaches: (text, scope) => within(given.get(text), scope),
  }
}
