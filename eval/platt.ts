/** Slope and offset on the log-odds of a probability (Platt scaling). */
export type Scaling = readonly [slope: number, offset: number]

/** A probability and whether what it was given to is right. `weight`: how much the point counts, 1 where equal. */
export interface Point {
  readonly raw: number
  readonly right: boolean
  readonly weight: number
}

const logOdds = (p: number): number => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6))
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

export const scaleProbability = ([slope, offset]: Scaling, raw: number): number =>
  Math.min(0.999, Math.max(0.001, logistic(slope * logOdds(raw) + offset)))

/** How strongly few points are held to the identity: as much as about this many points would. */
const HOLD = 4
const STEPS = 50

/**
 * Slope and offset under which the points are likeliest, by Newton's method, held weakly to slope 1 and offset 0 so
 * that a slot with few points is not bent by them. Without points: the identity.
 */
export function fitScaling(points: readonly Point[]): Scaling {
  let [slope, offset] = [1, 0]
  for (let step = 0; step < STEPS; step++) {
    let [gs, go, hss, hso, hoo] = [HOLD * (slope - 1), HOLD * offset, HOLD, 0, HOLD]
    for (const { raw, right, weight } of points) {
      const x = logOdds(raw)
      const p = logistic(slope * x + offset)
      const slack = weight * (p - Number(right))
      const bend = weight * p * (1 - p)
      gs += slack * x
      go += slack
      hss += bend * x * x
      hso += bend * x
      hoo += bend
    }
    const area = hss * hoo - hso * hso
    const ds = (hoo * gs - hso * go) / area
    const d0 = (hss * go - hso * gs) / area
    slope -= ds
    offset -= d0
    if (Math.abs(ds) + Math.abs(d0) < 1e-7) break
  }
  return [slope, offset]
}

/** One bin of a reliability table. `mean` and `share` are null where the bin is empty. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly points: number
  /** Mean probability. */
  readonly mean: number | null
  /** Share that is right. */
  readonly share: number | null
}

const BINS = 10

/** Points in ten bins of equal width. */
export function reliability(points: readonly Point[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const inside = points.filter(({ raw }) => Math.min(BINS - 1, Math.floor(raw * BINS)) === i)
    const average = (of: (point: Point) => number): number | null =>
      inside.length === 0 ? null : inside.reduce((sum, point) => sum + of(point), 0) / inside.length
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      points: inside.length,
      mean: average(({ raw }) => raw),
      share: average(({ right }) => Number(right)),
    }
  })
}

/** Expected calibration error: how far mean probability and share of right ones differ, averaged over all points. */
export function calibrationError(points: readonly Point[]): number | null {
  if (points.length === 0) return null
  const off = reliability(points).map(
    ({ points: n, mean, share }) => n * Math.abs((mean ?? 0) - (share ?? 0)),
  )
  return off.reduce((sum, x) => sum + x, 0) / points.length
}
