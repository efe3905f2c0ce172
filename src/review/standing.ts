import type { Diagnostic } from '../diagnostic/index.js'
import type {
  ActorEdit,
  Capture,
  CodebookWord,
  Correction,
  Fact,
  Graded,
  Hash,
  Link,
  Named,
  Note,
  Override,
  RecordedClaim,
  RecordedReport,
  Release,
  Responsible,
  SaidOf,
  Victim,
} from '../record/index.js'
import type { LineClaim, ReportLine } from '../report/index.js'
import type { ClaimRating, GivenAgreement, GivenConsent, GivenLocation, SourceRating } from './judged.js'

/** What entries name by hash and do not hold themselves; null where it was erased or is missing. */
export interface Payloads {
  readonly readingOf: (reading: Hash) => ReportLine | null
  readonly textOf: (text: Hash) => string | null
  /** Left out where nothing is known beside the log. */
  readonly shipped?: Shipped
}

/** What is asked of the dictionary that every project has. */
export interface Shipped {
  /** Null where it has no such actor. */
  readonly nameOf: (actor: string) => string | null
  /** Whether words take sides. */
  readonly isLoaded: (words: string) => boolean
}

/** Whose word something is, and the entry that holds it. */
export interface Given {
  readonly entry: Hash
  readonly by: string
  /** UTC, ISO 8601. Says when, never in which order. */
  readonly at: string
}

/** One time and place at which bytes were received. */
export type Received = Omit<Capture, 'report'> & Given & { readonly report: RecordedReport | null }

export interface ReceivedReport {
  readonly report: RecordedReport
  /** Every time and place it was received, earliest first. */
  readonly captures: readonly Received[]
}

export type GivenLink = Link & Given

/** Claims stand under the ids that they keep, in the order of their ids; undone: all links that it rests on were. */
export type GivenName = Named & Given & { readonly undone: boolean }

/** What it was said of; left out where it is not known. */
interface OfParts {
  readonly of?: SaidOf
}

/** Never taken back. */
export type GivenOverride = Override & Given & OfParts

/** A person's last word on the grade of an incident. */
export type GradeWord = Given &
  OfParts &
  Pick<Graded, 'reason'> & { readonly grade: NonNullable<Graded['grade']> }

/** The grade that an incident has now: the last word of all. */
export interface IncidentGrade extends GradeWord {
  readonly incident: string
  /** Others whose last word, on all that the last of all was said of, is the same grade; in the order of their names. */
  readonly agreed: readonly string[]
  /** True where the grade needs a second person (codebook section 9.9) and nobody else has agreed yet. */
  readonly provisional: boolean
  /** Last word of each person, in the order of their names. */
  readonly words: readonly GradeWord[]
}

/** `holds: false`: somebody decided that the relation does not hold. */
export type GivenResponsible = Responsible & Given & OfParts

/** An entry of the project's own dictionary as it was last edited. */
export interface OwnActor extends ActorEdit, Given {
  /** The actor that it counts as, once merges are followed to their end; itself where it was merged with none. */
  readonly leadsTo: string
}

export type GivenVictim = Victim & Given

/** `about` names a claim by the id that it keeps. */
export type GivenNote = Note & Given

export type GivenRelease = Release & Given

export type GivenCodebook = CodebookWord & Given

/** A request for a correction, with its outcome; null where nobody has answered yet. */
export interface GivenCorrection extends Given, Pick<Correction, 'correction' | 'incident' | 'from'> {
  readonly words: string
  readonly answer:
    | (Given & Pick<Correction, 'reason'> & { readonly outcome: NonNullable<Correction['outcome']> })
    | null
}

/** The slots that a second look compares. */
export type SlotName = Exclude<keyof LineClaim, 'id' | 'probability'>

/** A decided claim that a later reading reads otherwise; the decision stands and counts until somebody decides anew. */
export interface SecondLook {
  readonly claim: string
  readonly text: Hash
  /** Slots in which the decision and the later reading differ, in the order of a claim's slots. */
  readonly slots: readonly SlotName[]
  /** Those of them that the machine read otherwise when the decision was taken: what is new to whoever decided. */
  readonly anew: readonly SlotName[]
  readonly decided: LineClaim
  readonly reading: LineClaim
}

/** Facts of which a later one takes the place of an earlier one about the same thing. */
export type DecidingFact = Extract<
  Fact,
  {
    readonly kind:
      | 'decision'
      | 'link'
      | 'override'
      | 'grade'
      | 'responsible'
      | 'actor'
      | 'victim'
      | 'correction'
      | 'reliability'
      | 'credibility'
      | 'location'
      | 'consent'
  }
>

export type RivalKind = DecidingFact['kind']

/** What somebody recorded. */
export interface RivalWord extends Given {
  readonly reason: string | null
  /** True where it takes an earlier word back. */
  readonly undo: boolean
}

/** Those of a disagreement who say the same. */
export interface RivalSide {
  /** In the log's order. */
  readonly words: readonly RivalWord[]
  /** What stands by it; null: nothing, as though nobody had ever said anything. */
  readonly says: DecidingFact | null
  /** Entry of the word that stands by it, also of one that only takes back; null: of none. */
  readonly stands: Hash | null
  /** Pairs of claims that were linked, where what it says only follows from these; else empty. */
  readonly through: readonly (readonly [string, string])[]
  /** Whether this is what counts now. */
  readonly counts: boolean
}

/**
 * Words on one thing that say different things, where neither had seen the other. The last in the log's order counts, of
 * consent and exact spots the most careful one, the same in every copy, until somebody who has seen all of them decides
 * again.
 */
export interface Rival {
  readonly kind: RivalKind
  /** Ids: a claim; two claims; an incident, with a cell, or with a party and a relation; an actor; a victim … */
  readonly about: readonly string[]
  /** In what the sides differ: slots of a claim, or what else their words hold; `verdict` where one counts and one does not. */
  readonly differs: readonly string[]
  /** Two or more, in the log's order. */
  readonly sides: readonly RivalSide[]
}

/** The record as it stands after some entries. Nothing of it rests on when or in which order reports were added. */
export interface Standing {
  /** In the order of their texts' hashes. */
  readonly reports: readonly ReceivedReport[]
  /** Bytes of which no text could be taken, in the log's order. */
  readonly withoutText: readonly Received[]
  /**
   * Every claim of each text once: by its newest reading, and by decisions, save those of `outside`. Its actors are those that count by the
   * project's own dictionary, whenever it was edited. In the order of text hash and trigger.
   */
  readonly claims: readonly RecordedClaim[]
  /**
   * Suggestions of kinds that the project's codebook does not have: nothing counts or lists them, until they are edited
   * or the codebook is another. In the order of text hash and trigger.
   */
  readonly outside: readonly RecordedClaim[]
  /** Codebooks of its own that the project has coded by, in the log's order: the last one holds now. */
  readonly codebooks: readonly GivenCodebook[]
  /** One for each pair of claims, in the log's order: where links contradict each other the later one is to win. */
  readonly links: readonly GivenLink[]
  /** In the log's order. */
  readonly named: readonly GivenName[]
  /** In the log's order. */
  readonly overrides: readonly GivenOverride[]
  /** In the order of incidents. */
  readonly grades: readonly IncidentGrade[]
  /** In the log's order. */
  readonly responsible: readonly GivenResponsible[]
  /** In the order of actors. */
  readonly actors: readonly OwnActor[]
  /** Those listed now, in the order of victims. */
  readonly victims: readonly GivenVictim[]
  /** In the order of what they are about, then of the log. */
  readonly notes: readonly GivenNote[]
  /** Every stage of every release, in the log's order. */
  readonly releases: readonly GivenRelease[]
  /** In the log's order of requests. */
  readonly corrections: readonly GivenCorrection[]
  /** How reliable sources are held to be, in the order of their origins' ids. */
  readonly reliabilities: readonly SourceRating[]
  /** How credible claims are held to be, in the order of claims. */
  readonly credibilities: readonly ClaimRating[]
  /** Spots that were signed off, in the order of claims. */
  readonly locations: readonly GivenLocation[]
  /** In the order of what they are about. */
  readonly consents: readonly GivenConsent[]
  /** In the log's order. */
  readonly agreements: readonly GivenAgreement[]
  /** In the order of claims. */
  readonly secondLooks: readonly SecondLook[]
  /**
   * Words that contradict each other, where neither had seen the other: decisions in the order of texts, then the others
   * by kind. Words on incidents are not among them, since an incident may have several ids: see `incidentRivals`.
   */
  readonly rivals: readonly Rival[]
  readonly diagnostics: readonly Diagnostic[]
}
