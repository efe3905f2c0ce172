/** One end of a number as it is said: the number, or the source's words in its place. */
export type End = number | { readonly words: string }

/** How many, before it is put into words: bounds, or only what the sources say ("dozens"). */
export type Amount =
  | { readonly low: End | null; readonly best: number | null; readonly high: End | null }
  | { readonly told: readonly string[] }

/** A day, ISO 8601; its year goes unsaid where it is that of the incident. */
export interface DaySaid {
  readonly iso: string
  readonly year: boolean
}

/** Who gives a number, and when. */
export interface Teller {
  readonly name: string
  /** It tells a toll of its own, and does not pass one on. */
  readonly own: boolean
  readonly on: DaySaid | null
}

/**
 * One clause of the explanation of a number, before it is put into words: each language says it in its own way, and
 * the page and the command line say the same.
 */
export type Clause =
  | {
      readonly say: 'chosen'
      readonly by: string | null
      readonly amount: Amount
      /** Beside an amount that is no exact number. */
      readonly best: number | null
      readonly reason: string
    }
  /** What people chose for incidents that are one now, none of which holds for the whole. */
  | {
      readonly say: 'unsettled'
      readonly choices: readonly {
        readonly incident: string
        readonly by: string | null
        readonly amount: Amount
        readonly best: number | null
      }[]
    }
  | { readonly say: 'derived'; readonly amount: Amount }
  | { readonly say: 'all-listed'; readonly amount: Amount }
  | { readonly say: 'says'; readonly who: Teller; readonly words: readonly string[] }
  | { readonly say: 'agree'; readonly amount: Amount; readonly who: readonly Teller[] }
  /** Who leaves the end open; null where nobody gives it. */
  | { readonly say: 'no-low'; readonly who: Teller | null; readonly words: readonly string[] }
  | { readonly say: 'no-high'; readonly who: Teller; readonly words: readonly string[] }
  | { readonly say: 'low-contested' }
  | { readonly say: 'low' | 'high'; readonly end: End; readonly who: Teller }
  | { readonly say: 'low-listed'; readonly number: number }
  | { readonly say: 'repeats'; readonly outlets: number; readonly name: string }
  | {
      readonly say: 'superseded'
      readonly name: string
      readonly numbers: readonly { readonly amount: Amount; readonly on: DaySaid | null }[]
    }
  | { readonly say: 'superseded-many'; readonly numbers: number; readonly name: string }
  | { readonly say: 'rule'; readonly rule: 'single-victim' | 'presumed' | 'side-unclear' | 'attackers-word' }
  | {
      readonly say: 'died-later'
      readonly amount: Amount
      /** They leave the injured, or come to the killed. */
      readonly leaves: boolean
      readonly name: string
      readonly on: DaySaid | null
    }
  | { readonly say: 'part' }
  | { readonly say: 'on-list'; readonly people: number }
  | { readonly say: 'best'; readonly number: number; readonly rule: 'one-origin' | 'all-agree' }
  | { readonly say: 'suggested' }
  /** Claims that it rests on and that were decided otherwise in another copy. */
  | { readonly say: 'rivals'; readonly claims: number }
  /** What is shown beside the number and does not enter it, as its reason puts it. */
  | { readonly say: 'context'; readonly words: string }
  | { readonly say: 'left-out'; readonly numbers: number }

/** Hears how each cell came about, clause by clause, for whoever says it in another language; nothing of it is kept. */
export type OnExplained = (key: string, clauses: readonly Clause[]) => void
