import type { Calibrated } from '../src/pipeline/index.js'
import type { Sort } from './floors.js'
import type { Judged } from './judge.js'
import { JUDGED } from './judge.js'
import type { Bin, Point, Scaling } from './platt.js'
import { calibrationError, fitScaling, reliability, scaleProbability } from './platt.js'
import { recordOf } from './record.js'

/** What one fold model said of its held-out reports of one sort, before calibration. */
export interface JudgedPart {
  readonly sort: Sort
  /** Number of the fold. */
  readonly fold: number
  readonly judged: readonly Judged[]
}

export type Calibration = Readonly<Record<Calibrated, Scaling>>

/** Points of one slot; each sort of reports weighs as much as the other, however many claims it has. */
function pointsOf(parts: readonly JudgedPart[], slot: Calibrated): readonly Point[] {
  const sized = [...new Set(parts.map(({ sort }) => sort))].map((sort) =>
    parts.filter((part) => part.sort === sort).flatMap(({ judged }) => judged.filter((j) => j.slot === slot)),
  )
  const filled = sized.filter((judged) => judged.length > 0)
  const all = filled.reduce((sum, judged) => sum + judged.length, 0)
  return filled.flatMap((judged) =>
    judged.map(({ probability, right }) => ({
      raw: probability,
      right,
      weight: all / filled.length / judged.length,
    })),
  )
}

/** The scaling of each slot under which the readings are likeliest. */
export const fitCalibration = (parts: readonly JudgedPart[]): Calibration =>
  recordOf(JUDGED, (slot) => fitScaling(pointsOf(parts, slot)))

/** Readings whose probabilities are scaled by what was fitted on the other folds, so that none vouches for itself. */
export function crossFit(parts: readonly JudgedPart[]): readonly JudgedPart[] | null {
  const folds = [...new Set(parts.map(({ fold }) => fold))]
  if (folds.length < 2) return null
  return folds.flatMap((fold) => {
    const calibration = fitCalibration(parts.filter((part) => part.fold !== fold))
    return parts
      .filter((part) => part.fold === fold)
      .map((part) => ({
        ...part,
        judged: part.judged.map((j) => ({
          ...j,
          probability: scaleProbability(calibration[j.slot], j.probability),
        })),
      }))
  })
}

export interface SlotCalibration {
  readonly slot: Calibrated
  readonly judged: number
  readonly right: number
  /** Expected calibration error as the weights give it, and by the scaling of the other folds. */
  readonly raw: number | null
  readonly scaled: number | null
}

export interface CalibrationScores {
  /** Error of a claim's probability by sort of reports, and over both. */
  readonly claims: readonly {
    readonly sort: Sort | 'both'
    readonly raw: number | null
    readonly scaled: number | null
  }[]
  readonly slots: readonly SlotCalibration[]
  /** Of claims, after scaling, both sorts together. */
  readonly bins: readonly Bin[]
  readonly rawBins: readonly Bin[]
}

const plain = (parts: readonly JudgedPart[], slot: Calibrated): readonly Point[] =>
  parts.flatMap(({ judged }) =>
    judged
      .filter((j) => j.slot === slot)
      .map(({ probability, right }) => ({ raw: probability, right, weight: 1 })),
  )

/** How far probabilities mean what they say. */
export function measureCalibration(parts: readonly JudgedPart[]): CalibrationScores {
  const scaled = crossFit(parts)
  const errorOf = (of: readonly JudgedPart[] | null, slot: Calibrated) =>
    of === null ? null : calibrationError(plain(of, slot))
  const only = (of: readonly JudgedPart[] | null, sort: Sort) =>
    of?.filter((part) => part.sort === sort) ?? null
  return {
    claims: [
      ...(['old', 'long'] as const).map((sort) => ({
        sort,
        raw: errorOf(only(parts, sort), 'claim'),
        scaled: errorOf(only(scaled, sort), 'claim'),
      })),
      { sort: 'both', raw: errorOf(parts, 'claim'), scaled: errorOf(scaled, 'claim') },
    ],
    slots: JUDGED.map((slot) => {
      const points = plain(parts, slot)
      return {
        slot,
        judged: points.length,
        right: points.filter(({ right }) => right).length,
        raw: errorOf(parts, slot),
        scaled: errorOf(scaled, slot),
      }
    }),
    bins: reliability(scaled === null ? [] : plain(scaled, 'claim')),
    rawBins: reliability(plain(parts, 'claim')),
  }
}
