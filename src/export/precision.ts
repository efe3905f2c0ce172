/**
 * Metres around a coordinate within which what it stands for lies, by precision class; what a map has to draw in the
 * place of a dot. A ruling of ours: a settlement is drawn as 3 km, a district as 25 km (UCDP's "near"), a province as 100.
 */
const RADII: Readonly<Record<string, number>> = {
  site: 100,
  quarter: 1_000,
  settlement: 3_000,
  district: 25_000,
  province: 100_000,
  country: 500_000,
  region: 800_000,
}

/** Null for a class that nobody knows. */
export const radiusOf = (precision: string): number | null => RADII[precision] ?? null
