import type { Kind, Phase, Stance } from '../codebook/index.js'
import type { CodedWords } from '../report/index.js'

/** What somebody said of a matter, and in which words. */
export interface Position {
  readonly claim: string
  readonly party: string
  readonly stance: Stance
  /** `ends`: the stance is to its end. */
  readonly phase: Phase | null
  /** ISO date: when it was said, else of the report; null where neither is known. */
  readonly on: string | null
  /** The words of the matter, and the word that attributes them; offsets count code points of the report's text. */
  readonly words: string
  readonly cue: string | null
  readonly start: number
  readonly end: number
  readonly report: string
  /** The sentence that it was said in, where the text was at hand. */
  readonly quote: CodedWords | null
  readonly quoted: 'direct' | 'indirect'
  /** Who passed it on, outermost last. */
  readonly via: readonly string[]
  /** The claim that it answers; null for an opening, and where what it answers is not in the record. */
  readonly answers: string | null
  /** It is about the same thing at another place. */
  readonly elsewhere: boolean
  /** Why it is held to be about this matter: "same report, same place"; null for what the thread began with. */
  readonly why: string | null
  /** False where it shares too little with the rest to lead on to others. */
  readonly sure: boolean
  /** Nobody has decided on the claim yet. */
  readonly suggested: boolean
}

/** Stances of one party in a thread, in the order of days. */
export interface PartyRow {
  readonly party: string
  readonly stances: readonly {
    readonly stance: Stance
    readonly on: string | null
    readonly claim: string
  }[]
}

/** An offer, a demand, a threat or an accusation, with all that was said to it. */
export interface Thread {
  /** Stable while its first claim is in the record: the smallest id of its own claims. */
  readonly id: string
  readonly kind: Kind
  /** In words: "amnesty offered by the government, Halvek". */
  readonly about: string
  readonly place: string | null
  readonly parties: readonly string[]
  /** In the order of days, then as the reports have them. */
  readonly positions: readonly Position[]
  /** Party × stance over time. */
  readonly table: readonly PartyRow[]
  /** Claims that the same reports make of the same thing done before or elsewhere. */
  readonly precedents: readonly string[]
  /** What the same reports say of the places of these precedents: the siege ended, the fighters surrendered. */
  readonly afterPrecedents: readonly string[]
  /** Claims that it came about. */
  readonly outcomes: readonly string[]
  /** Threads of kindred kinds in the same reports and place, by id. */
  readonly related: readonly string[]
}
