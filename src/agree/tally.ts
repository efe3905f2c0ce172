/** Precision, recall and their harmonic mean, rounded; and how many items each side has. */
export interface Measure {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly gold: number
  readonly pred: number
}

/** Counts that a measure is made from: items that both sides have, items of the gold, items of the prediction. */
export interface Tally {
  readonly hits: number
  readonly gold: number
  readonly pred: number
}

export const NOTHING_COUNTED: Tally = { hits: 0, gold: 0, pred: 0 }

export const addTallies = (a: Tally, b: Tally): Tally => ({
  hits: a.hits + b.hits,
  gold: a.gold + b.gold,
  pred: a.pred + b.pred,
})

/** `places`: decimal places that the figures are rounded to. */
export function measureOf({ hits, gold, pred }: Tally, { places }: { readonly places: number }): Measure {
  const precision = pred > 0 ? hits / pred : 0
  const recall = gold > 0 ? hits / gold : 0
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  const [p, r, f] = [precision, recall, f1].map((x) => roundHalfEven(x, places))
  return { p: p!, r: r!, f1: f!, gold, pred }
}

/**
 * Rounds a figure of 0 or more to the nearest decimal; an exact tie goes to the even digit, so that 1/32 is 0.0312.
 * A binary fraction is an exact tie only where it is an odd multiple of 2^-(places + 1).
 */
export function roundHalfEven(x: number, places: number): number {
  const isTie = Math.abs((x * 2 ** (places + 1)) % 2) === 1
  if (!isTie) return Number(x.toFixed(places))
  const below = Math.floor(x * 10 ** places)
  return (below % 2 === 0 ? below : below + 1) / 10 ** places
}

/** One tally for two lists of phrases, held against each other one to one in order. */
export function tallyPhrases(
  gold: readonly string[],
  pred: readonly string[],
  isSame: (a: string, b: string) => boolean,
): Tally {
  const rest = [...pred]
  for (const phrase of gold) {
    const at = rest.findIndex((other) => isSame(phrase, other))
    if (at >= 0) rest.splice(at, 1)
  }
  return { hits: pred.length - rest.length, gold: gold.length, pred: pred.length }
}

/** One tally for a slot that either side may leave empty. */
export const tallyOptional = (
  gold: string | null | undefined,
  pred: string | null | undefined,
  isSame: (a: string, b: string) => boolean,
): Tally => tallyPhrases(gold ? [gold] : [], pred ? [pred] : [], isSame)
