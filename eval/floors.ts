import type { AccuracyName, Agreement, MeasureName } from '../src/agree/index.js'

/** The sorts of reports that are measured apart. */
export const SORTS = ['old', 'long', 'seed', 'unseen'] as const

export type Sort = (typeof SORTS)[number]

export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  old: 'old agency reports',
  long: 'long modern reports of unseen casts',
  seed: 'the seed report',
  unseen: 'casts kept aside',
}

/** A figure that the reader must reach. For `calibration` lower is better. */
export interface Floor {
  readonly label: string
  readonly sort: Sort
  readonly figure: MeasureName | AccuracyName | 'calibration'
  readonly least: number
  readonly aim: number
}

/** What the reader must reach, and what it aims at. */
export const FLOORS: readonly Floor[] = [
  { label: 'event F1', sort: 'old', figure: 'event', least: 0.68, aim: 0.9 },
  { label: 'claim F1', sort: 'old', figure: 'claim', least: 0.56, aim: 0.88 },
  { label: 'counts F1', sort: 'old', figure: 'counts', least: 0.78, aim: 0.97 },
  { label: 'agents F1', sort: 'old', figure: 'agents', least: 0.79, aim: 0.93 },
  { label: 'targets F1', sort: 'old', figure: 'targets', least: 0.81, aim: 0.93 },
  { label: 'place F1', sort: 'old', figure: 'place', least: 0.84, aim: 0.93 },
  { label: 'date F1', sort: 'old', figure: 'date', least: 0.8, aim: 0.95 },
  { label: 'stance, share right', sort: 'old', figure: 'stance', least: 0.92, aim: 0.98 },
  { label: 'source, share right', sort: 'old', figure: 'source', least: 0.88, aim: 0.98 },
  { label: 'source type, share right', sort: 'old', figure: 'source_type', least: 0.87, aim: 0.98 },
  { label: 'calibration error', sort: 'old', figure: 'calibration', least: 0.06, aim: 0.03 },
  { label: 'calibration error', sort: 'long', figure: 'calibration', least: 0.06, aim: 0.03 },
  { label: 'event F1', sort: 'long', figure: 'event', least: 0.75, aim: 0.92 },
  { label: 'claim F1', sort: 'long', figure: 'claim', least: 0.58, aim: 0.9 },
  { label: 'event F1', sort: 'seed', figure: 'event', least: 0.66, aim: 0.9 },
  { label: 'claim F1', sort: 'seed', figure: 'claim', least: 0.52, aim: 0.9 },
]

export type Verdict = 'aim reached' | 'reached' | 'missed' | 'not measured'

export interface Met extends Floor {
  readonly value: number | null
  readonly verdict: Verdict
}

/** Holds what was measured against the floors. */
export function meetFloors(
  measured: Readonly<
    Record<Sort, { readonly agreement: Agreement | null; readonly calibration: number | null }>
  >,
): readonly Met[] {
  return FLOORS.map((floor) => {
    const { agreement, calibration } = measured[floor.sort]
    const value =
      floor.figure === 'calibration' ? calibration : agreement && figureOf(agreement, floor.figure)
    return { ...floor, value, verdict: judge(floor, value) }
  })
}

export const figureOf = (agreement: Agreement, figure: MeasureName | AccuracyName): number | null =>
  figure in agreement.measures
    ? agreement.measures[figure as MeasureName].f1
    : agreement.accuracy[figure as AccuracyName]

function judge({ figure, least, aim }: Floor, value: number | null): Verdict {
  if (value === null) return 'not measured'
  const reaches = (bar: number) => (figure === 'calibration' ? value <= bar : value >= bar)
  return reaches(aim) ? 'aim reached' : reaches(least) ? 'reached' : 'missed'
}
