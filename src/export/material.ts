import type { Aggregate, Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import type {
  ConsentScope,
  Credibility,
  Hash,
  OwnTerms,
  RecordedClaim,
  RecordedReport,
  Reliability,
} from '../record/index.js'
import type {
  ClaimRating,
  GivenAgreement,
  GivenConsent,
  GivenLink,
  GivenLocation,
  GivenName,
  GivenOverride,
  GivenResponsible,
  IncidentGrade,
  OwnActor,
  SourceRating,
} from '../review/index.js'
import type { State } from '../state/index.js'
import type { SourceSince, Tally, Toll } from '../tally/index.js'
import type { Pages } from '../text/index.js'
import type { Announced, Thread } from '../thread/index.js'

/** What an export says of itself (field rules N13 and R4): each format puts it where its readers look. */
export interface Statement {
  readonly project: string
  /** The filter in words; null where there is none. */
  readonly filter: string | null
  /** Whether claims that nobody has decided on are in it; then every row says so. */
  readonly suggestions: boolean
  readonly codebook: string
  /** Heads of the log's chains: the version of the data. */
  readonly data: string
  readonly program: string
  /** UTC, ISO 8601. */
  readonly made: string
  /** Plain sentences: how numbers come about, that they are a minimum. */
  readonly rules: readonly string[]
  /** Who publishes it, where a release says so. */
  readonly licence: string | null
}

/** Why a row changed since an earlier release. */
export interface Change {
  readonly incident: string
  readonly change: 'added' | 'revised' | 'merged' | 'split' | 'withdrawn'
  readonly before: string | null
  readonly after: string | null
  readonly reason: string | null
}

/** How far a source and what it says in one claim are relied on: two axes, which nobody has to answer. */
export interface Rated {
  /** A to F. */
  readonly reliability: Reliability | null
  /** 1 to 6. */
  readonly credibility: Credibility | null
}

/** What people decided beyond the claims, in the order of the log. */
export interface Decisions {
  readonly links: readonly GivenLink[]
  readonly named: readonly GivenName[]
  readonly overrides: readonly GivenOverride[]
  readonly grades: readonly IncidentGrade[]
  readonly responsible: readonly GivenResponsible[]
  readonly reliabilities: readonly SourceRating[]
  readonly credibilities: readonly ClaimRating[]
  readonly locations: readonly GivenLocation[]
  readonly consents: readonly GivenConsent[]
}

/** Reports that two people coded apart, and how far they agree; nobody's name. */
export interface CodedTwice
  extends Pick<GivenAgreement, 'reports' | 'claims' | 'f1' | 'alpha' | 'counts' | 'codebook'> {
  /** ISO date on which it was recorded. */
  readonly on: string
}

/** All that an export takes, filtered and, for a release, redacted; nothing in it is computed again by a format. */
export interface Material {
  readonly statement: Statement
  /** In the order of start, place and id. */
  readonly incidents: readonly Incident[]
  /** Of the incidents, in their order. */
  readonly tolls: readonly Toll[]
  readonly grades: ReadonlyMap<string, IncidentGrade>
  readonly aggregates: readonly Aggregate[]
  /** Claims that the filter found, also those that are in no incident; in the order of text and trigger. */
  readonly claims: readonly RecordedClaim[]
  /** Incident of a claim by its id; null where it is in none. */
  readonly incidentOf: (claim: string) => string | null
  readonly origins: Origins
  /** Reports of these claims. */
  readonly reports: readonly RecordedReport[]
  /** Texts of which nobody made a claim, such as rows of a sheet of a kind that the codebook has none for; of everything alone. */
  readonly claimless?: readonly RecordedReport[]
  /** Text of a report; null where it was erased, or is not given out. */
  readonly textOf: (text: Hash) => string | null
  /** Where the pages of a report's text begin, code points; null: it has none. Left out where no report can have any. */
  readonly pagesOf?: (text: Hash) => Pages | null
  readonly actors: readonly OwnActor[]
  readonly states: readonly State[]
  readonly threads: readonly Thread[]
  readonly agenda: readonly Announced[]
  readonly tally: Tally
  /** Since an earlier release; empty where there is none. */
  readonly changes: readonly Change[]
  /** Left out where who decided what is not given out, as in a release. */
  readonly decisions?: Decisions
  /** Publishers of these reports with the day since which each is read, in the order of days. */
  readonly readSince?: readonly SourceSince[]
  /** How far people who coded apart agree, in the log's order. */
  readonly agreements?: readonly CodedTwice[]
  /** Kinds, metrics and sorts of sources in the words of the project's own codebook. */
  readonly ownTerms?: OwnTerms
  /** How many claims consent kept back; left out where nothing can be kept back. */
  readonly left?: number
  /** Ids of claims and incidents at an exact spot, with whether a person signed it off; the area is given where not. */
  readonly signedOff?: ReadonlyMap<string, boolean>
  /** Left out where it is not given out, as in a release. */
  readonly ratedOf?: (claim: RecordedClaim) => Rated
  /** How far the consent for a claim reaches; null: none is recorded, it is published material. */
  readonly consentOf?: (claim: RecordedClaim) => ConsentScope | null
}
