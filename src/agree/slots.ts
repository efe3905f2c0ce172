import type { Pair } from './align.js'
import type { CodingClaim, CodingCount, CodingWords } from './coding.js'
import { addTallies, NOTHING_COUNTED, type Tally, tallyOptional, tallyPhrases } from './tally.js'
import { samePhrase } from './words.js'

const isEqual = (a: string, b: string): boolean => a === b

/** Sums over pairs what one slot has in common. */
const sumOver = (pairs: readonly Pair[], tally: (pair: Pair) => Tally): Tally =>
  pairs.map(tally).reduce(addTallies, NOTHING_COUNTED)

/** A slot that holds several phrases. */
export const tallyParties = (
  pairs: readonly Pair[],
  slot: (claim: CodingClaim) => readonly CodingWords[],
): Tally => {
  const texts = (claim: CodingClaim) => slot(claim).map((words) => words.text)
  return sumOver(pairs, ({ gold, pred }) => tallyPhrases(texts(gold), texts(pred), samePhrase))
}

/** A slot that holds one phrase or none. */
export const tallyWords = (pairs: readonly Pair[], slot: (claim: CodingClaim) => CodingWords | null): Tally =>
  sumOver(pairs, ({ gold, pred }) => tallyOptional(slot(gold)?.text, slot(pred)?.text, samePhrase))

/** A date or none; dates must be equal. */
export const tallyDates = (
  pairs: readonly Pair[],
  slot: (claim: CodingClaim) => string | null | undefined,
): Tally => sumOver(pairs, ({ gold, pred }) => tallyOptional(slot(gold), slot(pred), isEqual))

/** Metric and all three bounds must be equal. */
const numberOf = ({ metric, low, best, high }: CodingCount): string => `${metric} ${low}/${best}/${high}`

/** Relations of a part to its whole, each told by the numbers of both. */
const partsOf = ({ counts }: CodingClaim): readonly string[] =>
  counts.flatMap((count) => {
    const whole = count.part_of === null ? undefined : counts[count.part_of]
    return whole === undefined ? [] : [`${numberOf(count)} of ${numberOf(whole)}`]
  })

export const tallyParts = (pairs: readonly Pair[]): Tally =>
  sumOver(pairs, ({ gold, pred }) => tallyPhrases(partsOf(gold), partsOf(pred), isEqual))

/** Claims of one sentence, from both sides. */
export interface BothSides {
  readonly gold: readonly CodingClaim[]
  readonly pred: readonly CodingClaim[]
}

const tallyBySentence = (sentences: readonly BothSides[], keyOf: (count: CodingCount) => string): Tally => {
  const keys = (claims: readonly CodingClaim[]) => claims.flatMap((claim) => claim.counts.map(keyOf))
  return sentences
    .map(({ gold, pred }) => tallyPhrases(keys(gold), keys(pred), isEqual))
    .reduce(addTallies, NOTHING_COUNTED)
}

export const tallyNumbers = (sentences: readonly BothSides[]): Tally => tallyBySentence(sentences, numberOf)

export const tallyMetrics = (sentences: readonly BothSides[]): Tally =>
  tallyBySentence(sentences, (count) => count.metric)
