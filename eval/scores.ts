import type { Agreement, Coding } from '../src/agree/index.js'
import { ACCURACIES, MEASURES, scoreCodings } from '../src/agree/index.js'
import type { ReportLine } from '../src/report/index.js'
import type { CalibrationScores } from './calibration.js'
import { measureCalibration } from './calibration.js'
import type { CaseShare } from './cases.js'
import type { Thresholds } from './encoder.js'
import type { Errors } from './errors.js'
import { findErrors } from './errors.js'
import type { Met, Sort } from './floors.js'
import { meetFloors } from './floors.js'
import { judgeReadings } from './judge.js'
import { recordOf } from './record.js'

/** What one model read of reports of one sort that it did not learn from. */
export interface Part {
  readonly sort: Sort
  /** Number of the fold; null for the shipped weights. */
  readonly fold: number | null
  readonly gold: readonly Coding[]
  readonly lines: readonly ReportLine[]
}

export interface SortScores {
  readonly reports: number
  readonly claims: number
  readonly agreement: Agreement
  readonly errors: Errors
}

/** Reports that no model learnt from, as read by one of them. */
export interface ModelScores {
  readonly model: string
  readonly agreement: Agreement
}

/** Reports kept aside, as read by each fold model and by the shipped weights. */
export interface AsideScores {
  readonly reports: number
  readonly folds: readonly ModelScores[]
  readonly shipped: ModelScores | null
}

/** What `npm run eval` measured; eval/scores.json holds it as it is. */
export interface Scores {
  readonly program: string
  readonly codebook: string
  readonly models: readonly { readonly name: string; readonly heldOut: number }[]
  readonly thresholds: Thresholds
  readonly gold: readonly {
    readonly file: string
    readonly sha256: string
    readonly reports: number
    readonly claims: number
  }[]
  /** Only every so-manieth report was read; 1: all. */
  readonly every: number
  readonly floors: readonly Met[]
  readonly old: SortScores | null
  readonly long: SortScores | null
  readonly seed: AsideScores
  /** Casts kept aside: no rule or threshold was made with them in view. */
  readonly unseen: AsideScores
  readonly calibration: CalibrationScores | null
  readonly cases: { readonly model: string; readonly shares: readonly CaseShare[] } | null
}

/** Pools what the folds read of one sort. */
export function scoreSort(parts: readonly Part[], sort: Sort): SortScores | null {
  const own = parts.filter((part) => part.sort === sort && part.fold !== null)
  const gold = own.flatMap((part) => part.gold)
  const lines = own.flatMap((part) => part.lines)
  if (gold.length === 0) return null
  return {
    reports: gold.length,
    claims: gold.reduce((sum, { claims }) => sum + claims.length, 0),
    agreement: scoreCodings(gold, lines),
    errors: findErrors(gold, lines),
  }
}

/** Each model's reading of what is kept aside. */
function scoreAside(parts: readonly Part[], sort: 'seed' | 'unseen'): AsideScores {
  const own = parts.filter((part) => part.sort === sort && part.gold.length > 0)
  const scored = own.map(({ fold, gold, lines }) => ({
    fold,
    model: lines[0]?.marsad.model ?? '',
    agreement: scoreCodings(gold, lines),
  }))
  const models = (shipped: boolean): readonly ModelScores[] =>
    scored
      .filter(({ fold }) => (fold === null) === shipped)
      .map(({ model, agreement }) => ({ model, agreement }))
  return { reports: own[0]?.gold.length ?? 0, folds: models(false), shipped: models(true)[0] ?? null }
}

export function scoreParts(
  parts: readonly Part[],
): Pick<Scores, 'floors' | 'old' | 'long' | 'seed' | 'unseen' | 'calibration'> {
  const [old, long] = [scoreSort(parts, 'old'), scoreSort(parts, 'long')]
  const [seed, unseen] = [scoreAside(parts, 'seed'), scoreAside(parts, 'unseen')]
  const measured = parts.filter((p) => p.fold !== null && (p.sort === 'old' || p.sort === 'long'))
  const calibration =
    measured.length === 0
      ? null
      : measureCalibration(
          measured.map(({ sort, fold, gold, lines }) => ({
            sort,
            fold: fold!,
            judged: judgeReadings(gold, lines),
          })),
        )
  const errorOf = (sort: Sort) => calibration?.claims.find((c) => c.sort === sort)?.scaled ?? null
  return {
    old,
    long,
    calibration,
    seed,
    unseen,
    floors: meetFloors({
      old: { agreement: old?.agreement ?? null, calibration: errorOf('old') },
      long: { agreement: long?.agreement ?? null, calibration: errorOf('long') },
      seed: { agreement: meanAgreement(seed.folds.map(({ agreement }) => agreement)), calibration: null },
      unseen: { agreement: meanAgreement(unseen.folds.map(({ agreement }) => agreement)), calibration: null },
    }),
  }
}

/** Mean of the figures of several agreements on the same gold; all but `measures` and `accuracy` is the first's. */
export function meanAgreement(agreements: readonly Agreement[]): Agreement | null {
  const [first] = agreements
  if (first === undefined) return null
  const mean = (of: (agreement: Agreement) => number | null): number | null => {
    const values = agreements.map(of).filter((value) => value !== null)
    return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length
  }
  const measures = recordOf(MEASURES, (name) => ({
    ...first.measures[name],
    p: mean((a) => a.measures[name].p) ?? 0,
    r: mean((a) => a.measures[name].r) ?? 0,
    f1: mean((a) => a.measures[name].f1) ?? 0,
    pred: mean((a) => a.measures[name].pred) ?? 0,
  }))
  const accuracy = recordOf(ACCURACIES, (name) => mean((a) => a.accuracy[name]))
  return { ...first, measures, accuracy }
}
