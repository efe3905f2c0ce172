import type { Kind } from '../codebook/index.js'
import { mayCount, type RecordedClaim } from '../record/index.js'
import { readPlaces } from '../state/index.js'
import type { SideOf } from '../tally/index.js'
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

interface Made {
  readonly place: string | null
  readonly utterance: Utterance
}

interface List {
  /** In the order of the claims. */
  readonly given: readonly Utterance[]
  readonly sorted: readonly Utterance[]
}

/** A claim that is the same value says the same, as long as its place and the sides are read the same. */
export function openUtterances(): HeldUtterances {
  let made = new WeakMap<RecordedClaim, Made>()
  let sides: SideOf | undefined
  let lists: ReadonlyMap<Kind, List> = new Map()
  return {
    of(claims, { suggestions, sideOf }) {
      const counted = countedOf(claims, suggestions)
      const places = readPlaces(counted)
      if (sides !== sideOf) made = new WeakMap()
      sides = sideOf
      const utter = (claim: RecordedClaim): Utterance => {
        const place = places.of(claim)?.key ?? null
        const known = made.get(claim)
        if (known !== undefined && known.place === place) return known.utterance
        const utterance = utteranceOf(claim, { places, sideOf })
        made.set(claim, { place, utterance })
        return utterance
      }
      const given = new Map<Kind, Utterance[]>()
      for (const claim of counted) addTo(given, claim.claim.kind, utter(claim))
      lists = new Map([...given].map(([kind, list]) => [kind, listOf(list, lists.get(kind))]))
      return new Map([...lists].map(([kind, { sorted }]) => [kind, sorted]))
    },
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

export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
