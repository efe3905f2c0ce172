import type { Kind } from '../codebook/index.js'
import { mayCount, type RecordedClaim } from '../record/index.js'
import { readPlaces } from '../state/index.js'
import type { SideOf } from '../tally/index.js'
import { addTo } from '../text/index.js'
import { inOrder, type Utterance, utteranceOf } from './utterance.js'

export interface UtterancesOptions {
  /** Whether claims that nobody has decided on are taken too. */
  readonly suggestions: boolean
  /** The side that an actor stood on that day. Left out: an organ of a state stands on its state's. */
  readonly sideOf?: SideOf | undefined
}

/** Utterances by kind, each list in the order in which they were said: all that is gathered stays within its kind. */
export type ByKind = ReadonlyMap<Kind, readonly Utterance[]>

/** Utterances of a record as it goes on. */
export interface HeldUtterances {
  /** A list is the same value as before for as long as it holds the same. */
  of(claims: readonly RecordedClaim[], options: UtterancesOptions): ByKind
}

interface List {
  /** In the order of the claims. */
  readonly given: readonly Utterance[]
  readonly sorted: readonly Utterance[]
}

/** A claim that is the same value says the same, as long as its place and the sides are read the same. */
export function openUtterances(): HeldUtterances {
  let last: readonly Utterance[] = []
  let sides: SideOf | undefined
  let lists: ReadonlyMap<Kind, List> = new Map()
  return {
    of(claims, { suggestions, sideOf }) {
      const counted = countedOf(claims, suggestions)
      const places = readPlaces(counted)
      const before = follow(sides === sideOf ? last : [])
      sides = sideOf
      const given = new Map<Kind, Utterance[]>()
      last = counted.map((claim) => {
        const known = before(claim)
        const place = places.of(claim)?.key ?? null
        const utterance = known?.place === place ? known : utteranceOf(claim, { places, sideOf })
        addTo(given, claim.claim.kind, utterance)
        return utterance
      })
      lists = new Map([...given].map(([kind, list]) => [kind, listOf(list, lists.get(kind))]))
      return new Map([...lists].map(([kind, { sorted }]) => [kind, sorted]))
    },
  }
}

/** How far it is looked ahead for a claim: all claims of one text may be new. */
const AHEAD = 200

/** What was made of claims before, asked for in their order: most of them stand where they stood. */
function follow(made: readonly Utterance[]): (claim: RecordedClaim) => Utterance | null {
  let at = 0
  return (claim) => {
    const until = Math.min(made.length, at + (made[at]?.claim.report.text === claim.report.text ? AHEAD : 1))
    for (let i = at; i < until; i++)
      if (made[i]!.claim === claim) {
        at = i + 1
        return made[i]!
      }
    // those of a text that are no more are left behind
    while (at < made.length && made[at]!.claim.report.text < claim.report.text) at++
    if (made[at]?.claim !== claim) return null
    return made[at++]!
  }
}

/** Each claim once. */
const countedOf = (claims: readonly RecordedClaim[], suggestions: boolean): readonly RecordedClaim[] => [
  ...new Map(claims.filter((claim) => mayCount(claim, { suggestions })).map((one) => [one.id, one])).values(),
]

const listOf = (given: readonly Utterance[], before: List | undefined): List =>
  before !== undefined && isSame(before.given, given) ? before : { given, sorted: given.toSorted(inOrder) }

export const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
