import type { Manifest } from '../encoder/index.js'

/** Slots whose probabilities are scaled apart (Platt scaling on held-out folds; MODEL.md). */
export type Calibrated =
  | 'claim'
  | 'source'
  | 'agent'
  | 'target'
  | 'place'
  | 'time'
  | 'count'
  | 'cue'
  | 'via'
  | 'trigger'

/** Makes a raw probability mean what it says. Without measured parameters it comes back unchanged. */
export function calibratorOf(manifest: Manifest): (slot: Calibrated, raw: number) => number {
  return (slot, raw) => {
    const [slope, offset] = manifest.calibration?.[slot] ?? [1, 0]
    const odds = Math.log(Math.max(raw, 1e-6) / Math.max(1 - raw, 1e-6))
    const scaled = 1 / (1 + Math.exp(-(slope * odds + offset)))
    return Math.round(Math.min(0.999, Math.max(0.001, scaled)) * 1000) / 1000
  }
}
