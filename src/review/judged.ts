import type {
  AgreementWord,
  Consent,
  Credibility,
  CredibilityWord,
  Fact,
  LocationWord,
  Reliability,
  ReliabilityWord,
  Spot,
} from '../record/index.js'
import { byText } from '../text/index.js'
import type { KeptId } from './links.js'
import type { Given, Rival } from './standing.js'
import { givenBy, type Held, keyOf, lastWords } from './words.js'

/** A person's last word on one axis. */
export interface RatingWord<Value> extends Given {
  readonly value: Value
  readonly reason: string | null
}

/** Where something stands on one axis: the last word of all, and each person's last word, in the order of names. */
export interface Rating<Value> extends RatingWord<Value> {
  /** Id of an origin, or of a claim. */
  readonly about: string
  readonly words: readonly RatingWord<Value>[]
}

export interface SourceRating extends Rating<Reliability> {
  /** As the origin was called when it was last rated. */
  readonly name: string
}

export type ClaimRating = Rating<Credibility>

/** A sign-off that holds: the spot of a claim as a person confirmed it. */
export interface GivenLocation extends Given {
  readonly claim: string
  readonly spot: Spot
  readonly reason: string | null
}

/** `about` names a claim by the id that it keeps, or a text. */
export type GivenConsent = Consent & Given

export type GivenAgreement = AgreementWord & Given

/** Sources as they are rated, in the order of their ids. */
export function reliabilitiesOf(held: readonly Held<ReliabilityWord>[]): readonly SourceRating[] {
  const names = new Map(held.map(({ fact }) => [fact.source, fact.name]))
  const words = held.map(({ fact, entry }) => ({
    about: fact.source,
    value: fact.reliability,
    reason: fact.reason,
    ...givenBy(entry),
  }))
  return ratingsOf(words).map((rating) => ({ ...rating, name: names.get(rating.about)! }))
}

/** Claims as they are rated, under the ids that they keep and in the order of these. */
export const credibilitiesOf = (
  held: readonly Held<CredibilityWord>[],
  keptId: KeptId,
): readonly ClaimRating[] =>
  ratingsOf(
    held.map(({ fact, entry }) => ({
      about: keptId(fact.claim) ?? fact.claim,
      value: fact.credibility,
      reason: fact.reason,
      ...givenBy(entry),
    })),
  )

/** `null` takes back every word before it. */
function ratingsOf<Value>(
  said: readonly (Given & {
    readonly about: string
    readonly value: Value | null
    readonly reason: string | null
  })[],
): readonly Rating<Value>[] {
  const rated = new Map<string, Map<string, RatingWord<Value>>>()
  for (const { about, value, ...word } of said) {
    if (value === null) {
      rated.delete(about)
      continue
    }
    const words = rated.get(about) ?? new Map<string, RatingWord<Value>>()
    words.delete(word.by)
    rated.set(about, words.set(word.by, { value, ...word }))
  }
  return [...rated]
    .sort(([a], [b]) => byText(a, b))
    .map(([about, byPerson]) => {
      const words = [...byPerson.values()]
      return { about, ...words.at(-1)!, words: words.toSorted((a, b) => byText(a.by, b.by)) }
    })
}

/** Where copies contradict each other, the word that counts alone; see `Rival`. */
function carefully<F extends Fact>(
  held: readonly Held<F>[],
  { about, rivals }: { readonly about: (fact: F) => string; readonly rivals: readonly Rival[] },
): readonly Held<F>[] {
  if (rivals.length === 0) return held
  const counting = new Map(
    rivals.map(({ about, sides }) => [keyOf(...about), sides.find(({ counts }) => counts)]),
  )
  return held.filter(({ fact, entry }) => {
    const side = counting.get(about(fact))
    return side === undefined || side.stands === entry.hash
  })
}

/** The word that counts on each spot of a claim, where it signs it off, in the order of claims. */
export const locationsOf = (
  held: readonly Held<LocationWord>[],
  keptId: KeptId,
  rivals: readonly Rival[] = [],
): readonly GivenLocation[] => {
  const about = ({ claim, spot }: LocationWord): string => keyOf(keptId(claim) ?? claim, spotKey(spot))
  return lastWords(carefully(held, { about, rivals }), about)
    .filter(({ fact }) => fact.signed)
    .map(({ fact: { claim, spot, reason }, entry }) => ({
      claim: keptId(claim) ?? claim,
      spot,
      reason,
      ...givenBy(entry),
    }))
}

/** A spot by all that it says: a point that was moved is another. */
export const spotKey = ({ id, latitude, longitude, precision }: Spot): string =>
  `${id} ${latitude},${longitude} ${precision}`

/** The word that counts on each claim and report. */
export const consentsOf = (
  held: readonly Held<Consent>[],
  keptId: KeptId,
  rivals: readonly Rival[] = [],
): readonly GivenConsent[] => {
  const about = (fact: Consent): string => keptId(fact.about) ?? fact.about
  return lastWords(carefully(held, { about: (fact) => keyOf(about(fact)), rivals }), about).map(
    ({ fact, entry }) => ({
      ...fact,
      about: about(fact),
      ...givenBy(entry),
    }),
  )
}

/** In the log's order. */
export const agreementsOf = (held: readonly Held<AgreementWord>[]): readonly GivenAgreement[] =>
  held.map(({ fact, entry }) => ({ ...fact, ...givenBy(entry) }))
