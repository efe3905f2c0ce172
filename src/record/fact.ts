import type { LineClaim, Taken, Versions } from '../report/index.js'
import type { CodebookWord } from './codebook.js'
import type { AgreementWord, Consent, CredibilityWord, LocationWord, ReliabilityWord } from './judged.js'
import type { Hash, RecordedReport } from './report.js'

/** What made a text of bytes: the extractor that read them. */
export interface Tool {
  readonly name: string
  readonly version: string
}

/** One address that was asked on the way to some bytes. */
export interface Asked {
  readonly address: string
  /** HTTP status of the answer. */
  readonly status: number
}

/** How bytes came from an address. */
export interface FromAddress {
  /** The address as it was asked for. */
  readonly asked: string
  /** The one that gave the bytes, after all redirects. */
  readonly final: string
  /** Every address that was asked, in order; the last is `final`. */
  readonly hops: readonly Asked[]
  /** When the last byte was here, UTC, ISO 8601 with milliseconds, as the clock of this machine had it. */
  readonly at: string
  /** An object: every request's answer with its headers, machine and certificate, as canonical JSON. */
  readonly answers: Hash
}

/** Bytes were received. `text` is null where no text could be taken from them. */
export interface Capture {
  readonly kind: 'capture'
  readonly bytes: Hash
  readonly report: RecordedReport | null
  /** Where the bytes came from: the name of a file, an address; without folders of anybody's machine. */
  readonly from: string
  readonly extractor: Tool
  /** Half-open [start, end) of each sentence in code points of the text. */
  readonly sentences: readonly (readonly [number, number])[]
  /**
   * How the text was taken from the bytes, pages in code points of the text; left out where there is nothing to say, and
   * in entries from before it was kept.
   */
  readonly taken?: Taken
  /** Left out where the bytes did not come from an address that this program asked, and in entries from before it could. */
  readonly fetched?: FromAddress
}

/** A machine read a text. The reading itself (ReportLine) is an object. */
export interface MachineReading {
  readonly kind: 'reading'
  readonly text: Hash
  readonly reading: Hash
  readonly versions: Versions
  /** The project's own codebook then, as records name it; left out where the project coded by Marsad's. */
  readonly codebook?: string
}

/** A person decided about a claim. Stores the whole claim as decided, and the hash of what was shown. */
export interface Decision {
  readonly kind: 'decision'
  readonly text: Hash
  readonly claim: string
  readonly verdict: 'accepted' | 'edited' | 'added' | 'unsure' | 'rejected'
  readonly as: LineClaim
  /** Hash of the canonical JSON of the claim that was on the screen; null where none was. */
  readonly shown: Hash | null
  readonly reason: string | null
  /** Set where one decision was taken over many claims at once: all of them carry the same word. */
  readonly bulk: string | null
  /** The codebook that it was decided under, as `codebookLabel` names it; entries from before it was kept lack it, and it reads as null. */
  readonly codebook?: string | null
  /**
   * Parties whose actor the person chose, or held to be nobody's, as `agents 12 20`: the slot, and where the words start
   * and end. The project's dictionary changes none of these. Left out in entries from before it was kept.
   */
  readonly byHand?: readonly string[]
}

/** The codebook that a claim was decided under; null where the entry is from before that was kept. */
export const codebookOf = ({ codebook = null }: Decision): string | null => codebook

/** A person joined two claims to one incident or held them apart; `same: null` takes an earlier word back. */
export interface LinkDecision {
  readonly kind: 'link'
  readonly claims: readonly [string, string]
  readonly same: boolean | null
  readonly reason: string | null
}

/** An incident was given a permanent id, which never changes and is never given again. */
export interface Named {
  readonly kind: 'named'
  readonly incident: string
  /** Claims that it held then, in the order of their ids. */
  readonly claims: readonly string[]
  /**
   * Entries of the links that made it what it is: once all of them were undone, the id holds on to none of the claims.
   * Left out where another word gave the id, and in entries from before it was kept.
   */
  readonly links?: readonly Hash[]
}

/** A person's word on a derived value of an incident, shown beside it; `value: null` takes an earlier one back. */
export interface Override {
  readonly kind: 'override'
  readonly incident: string
  readonly cell: string
  readonly value: {
    readonly low: number | null
    readonly best: number | null
    readonly high: number | null
  } | null
  readonly reason: string
}

/** Grade of an incident (codebook section 9.9); confirmed and fair need a second person. */
export interface Graded {
  readonly kind: 'grade'
  readonly incident: string
  readonly grade: 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted' | null
  readonly reason: string | null
}

/** Who is held responsible, as one of five relations (codebook section 9.8). */
export interface Responsible {
  readonly kind: 'responsible'
  readonly incident: string
  readonly party: string
  readonly relation: 'claimed' | 'blamed' | 'suspected' | 'denied' | 'conceded'
  readonly holds: boolean
  readonly reason: string | null
}

/** An entry of the project's own actor dictionary; `into` says that it is the same as another, null that it is not. */
export interface ActorEdit {
  readonly kind: 'actor'
  readonly actor: string
  readonly name: string | null
  readonly aliases: readonly string[]
  readonly allegiances: readonly {
    readonly to: string
    readonly from: string | null
    readonly until: string | null
  }[]
  readonly into: string | null
  readonly reason: string | null
}

/** One person on a victim list. Protected: in no export unless a release says otherwise. */
export interface Victim {
  readonly kind: 'victim'
  readonly victim: string
  readonly incident: string
  readonly names: readonly { readonly text: string; readonly script: string }[]
  readonly age: number | null
  readonly sex: 'woman' | 'man' | 'unknown'
  readonly status: 'civilian' | 'combatant' | 'protected' | 'unknown'
  readonly metric: 'killed' | 'injured' | 'missing' | 'detained' | 'abducted'
  /** On whose word: id of a claim, or words for the source; entries from before it was kept lack it, and it reads as null. */
  readonly saidBy?: string | null
  /** False: taken off the list again. */
  readonly listed: boolean
}

/** An analyst's note without words of a report, marked so. */
export interface Note {
  readonly kind: 'note'
  readonly about: string
  readonly text: string
}

/** A head was lodged outside: a time-stamping authority vouches for when it was there (RFC 3161). */
export interface Deposit {
  readonly kind: 'deposit'
  /** Head of a chain as it was then: the hash of one of its lines. */
  readonly head: Hash
  /** The authority's answer as received, an object: DER of a TimeStampResp or of the token alone. */
  readonly token: Hash
}

/** A state of the record on its way to the public: drafted by one person, signed by another, published for ever. */
export interface Release {
  readonly kind: 'release'
  readonly name: string
  readonly stage: 'drafted' | 'signed' | 'published'
  /** SHA-256 of `manifest.json` as it was then. */
  readonly manifest: Hash
  /** What it says of each incident, an object, to which the next release is held. */
  readonly contents: Hash
  /** Words that a person took out beyond the rules. They stay in the project. */
  readonly withheld: readonly string[]
  /** Words that the leak check found and a person let stand, since they are nobody's name there. */
  readonly letStand: readonly string[]
}

/** Somebody asks for a correction, or is answered: both carry the same id. */
export interface Correction {
  readonly kind: 'correction'
  readonly correction: string
  readonly incident: string
  /** Who asks; null where they would not say. Protected: in no export. */
  readonly from: string | null
  /** What is asked, in their words; null in an answer. Protected. */
  readonly words: string | null
  /** Null in a request. */
  readonly outcome: 'accepted' | 'rejected' | 'partly' | null
  /** Of the outcome; it is published with it. */
  readonly reason: string | null
}

/** An earlier entry no longer holds; an undo can be undone. */
export interface Undo {
  readonly kind: 'undo'
  /** Hash of the entry. */
  readonly of: Hash
  readonly reason: string | null
}

/** What an entry of the log may say. */
export type Fact =
  | Capture
  | MachineReading
  | Decision
  | LinkDecision
  | Named
  | Override
  | Graded
  | Responsible
  | ActorEdit
  | Victim
  | Note
  | Deposit
  | Release
  | Correction
  | ReliabilityWord
  | CredibilityWord
  | LocationWord
  | Consent
  | AgreementWord
  | CodebookWord
  | Undo

/** How much of another chain an entry had before it. */
export interface Seen {
  readonly chain: string
  /** Number of the last entry that was there, from 0. */
  readonly seq: number
}

/** One entry of the log, in the one order that all chains of a project agree on. */
export interface Entry {
  /** Hash of the entry's line in the log. */
  readonly hash: Hash
  readonly chain: string
  /** Counts the entries of its chain from 0. */
  readonly seq: number
  /** UTC, ISO 8601; what the clock said, which may be wrong. */
  readonly at: string
  /** Name of the person, or of the program where no person decided. */
  readonly by: string
  /** Other chains as far as its own chain had named them by then, in the order of their ids. */
  readonly seen: readonly Seen[]
  /** Null where the payload was erased for somebody's safety. */
  readonly fact: Fact | null
}
