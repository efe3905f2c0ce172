/** Agreement of two coders beyond chance. */
export interface Alpha {
  /** Krippendorff's alpha for nominal data, to four places; null where there is nothing to disagree on. */
  readonly alpha: number | null
  /** How many units both coders have coded. */
  readonly units: number
}

/**
 * Krippendorff's alpha, nominal, for two coders and no missing values: 1 less the disagreement seen over the
 * disagreement that chance would give (K. Krippendorff, Content Analysis, ch. 12).
 */
export function nominalAlpha(pairs: readonly (readonly [string, string])[]): Alpha {
  const values = pairs.length * 2
  const frequency = new Map<string, number>()
  for (const value of pairs.flat()) frequency.set(value, (frequency.get(value) ?? 0) + 1)
  const alike = [...frequency.values()].reduce((sum, n) => sum + n * (n - 1), 0)
  const expected = 1 - alike / (values * (values - 1))
  if (pairs.length === 0 || expected === 0) return { alpha: null, units: pairs.length }
  const observed = pairs.filter(([a, b]) => a !== b).length / pairs.length
  return { alpha: Number((1 - observed / expected).toFixed(4)), units: pairs.length }
}
