import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Agreement, MeasureName } from '../src/agree/index.js'
import { scoreCodings } from '../src/agree/index.js'
import type { Calibration } from './calibration.js'
import type { Thresholds } from './encoder.js'
import { withSettings } from './encoder.js'
import type { Sort } from './floors.js'
import type { Fold } from './folds.js'
import { readAll } from './folds.js'
import type { GoldReport } from './gold.js'

/** Held-out reports of one sort with the fold model that may read them. */
export interface Work {
  readonly fold: Fold
  readonly sort: Sort
  readonly reports: readonly GoldReport[]
}

/** A threshold or lift, the values that are tried, and the figure that decides. */
interface Knob {
  readonly name: string
  readonly values: readonly number[]
  readonly figure: MeasureName
  /** Where the search starts: what the reader takes without a manifest's word. */
  readonly start: number
}

const LIFTS = [-1.5, -1, -0.6, -0.3, 0, 0.3, 0.6, 1, 1.5]

/** Knobs that decide which claims there are; they act on each other, so they are turned one by one, twice. */
const CLAIM_KNOBS: readonly Knob[] = [
  { name: 'trigger', values: [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7], figure: 'event', start: 0.5 },
  { name: 'named', values: [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6], figure: 'claim', start: 0.5 },
  { name: 'second_source', values: [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.1], figure: 'claim', start: 0.9 },
  { name: 'source_lift', values: LIFTS, figure: 'claim', start: 0 },
  { name: 'same_event', values: [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1], figure: 'claim', start: 0.8 },
]

/** Knobs that each decide one slot only: all are turned at once. */
const SLOT_KNOBS: readonly Knob[] = (
  [
    ['agent_lift', 'agents'],
    ['target_lift', 'targets'],
    ['place_lift', 'place'],
    ['time_lift', 'date'],
    ['count_lift', 'counts'],
    ['cue_lift', 'cue'],
    ['via_lift', 'via'],
  ] as const
).map(([name, figure]) => ({ name, values: LIFTS, figure, start: 0 }))

const ROUNDS = 2

/** How many settings `chooseThresholds` reads the reports under. */
export const SETTINGS_TRIED =
  ROUNDS * CLAIM_KNOBS.reduce((sum, knob) => sum + knob.values.length, 0) + LIFTS.length

/** A gain smaller than this is noise: the value nearest to the start stands. */
const NOISE = 0.001

/**
 * Chooses thresholds and lifts by turning one after the other, on held-out reports. What decides is the F1 of the
 * claim, or of the slot, averaged over the two sorts of reports. `work` should remember what its encoders say.
 */
export async function chooseThresholds(
  work: readonly Work[],
  options: { readonly step: () => void; readonly tell: (line: string) => void },
): Promise<Thresholds> {
  let chosen: Thresholds = Object.fromEntries([...CLAIM_KNOBS, ...SLOT_KNOBS].map((k) => [k.name, k.start]))
  const tried = new Map<string, Promise<readonly Agreement[]>>()
  const measure = async (setting: Thresholds): Promise<readonly Agreement[]> => {
    options.step()
    const key = JSON.stringify(setting)
    const known = tried.get(key) ?? readSorts(work, setting)
    tried.set(key, known)
    return known
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const knob of CLAIM_KNOBS) {
      const figures: number[] = []
      for (const value of knob.values) {
        figures.push(meanOf(await measure({ ...chosen, [knob.name]: value }), knob.figure))
      }
      chosen = { ...chosen, [knob.name]: bestValue(knob, figures) }
      options.tell(tellKnob(knob, figures, chosen))
    }
  }
  const bySetting: (readonly Agreement[])[] = []
  for (const value of LIFTS) {
    bySetting.push(
      await measure({ ...chosen, ...Object.fromEntries(SLOT_KNOBS.map((k) => [k.name, value])) }),
    )
  }
  for (const knob of SLOT_KNOBS) {
    const figures = bySetting.map((agreements) => meanOf(agreements, knob.figure))
    chosen = { ...chosen, [knob.name]: bestValue(knob, figures) }
    options.tell(tellKnob(knob, figures, chosen))
  }
  return chosen
}

const tellKnob = (knob: Knob, figures: readonly number[], chosen: Thresholds): string =>
  `${knob.name} ${chosen[knob.name]} (${knob.figure} F1: ${knob.values.map((v, i) => `${v} ${figures[i]!.toFixed(4)}`).join(', ')})`

/** Agreement of each sort, the folds pooled, under one setting. */
async function readSorts(work: readonly Work[], setting: Thresholds): Promise<readonly Agreement[]> {
  const sorts = [...new Set(work.map(({ sort }) => sort))]
  const agreements: Agreement[] = []
  for (const sort of sorts) {
    const own = work.filter((w) => w.sort === sort)
    const lines = []
    for (const { fold, reports } of own) {
      lines.push(...(await readAll(withSettings(fold.encoder, setting), reports)))
    }
    agreements.push(
      scoreCodings(
        own.flatMap(({ reports }) => reports.map(({ coding }) => coding)),
        lines,
      ),
    )
  }
  return agreements
}

const meanOf = (agreements: readonly Agreement[], figure: MeasureName): number =>
  agreements.reduce((sum, { measures }) => sum + measures[figure].f1, 0) / agreements.length

/** The best value; of those as good as it but for noise, the one nearest to the start. */
export function bestValue(knob: Pick<Knob, 'values' | 'start'>, figures: readonly number[]): number {
  const best = Math.max(...figures)
  const good = knob.values.filter((_, i) => figures[i]! >= best - NOISE)
  return good.toSorted((a, b) => Math.abs(a - knob.start) - Math.abs(b - knob.start))[0]!
}

const roundTo = (x: number, places: number): number => Number(x.toFixed(places))

/** Writes thresholds and calibration into the manifest of a folder of weights; all else stays as it is. */
export function writeSettings(
  folder: string,
  settings: { readonly thresholds: Thresholds; readonly calibration: Calibration },
): void {
  const path = join(folder, 'manifest.json')
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const calibration = Object.fromEntries(
    Object.entries(settings.calibration).map(([slot, scaling]) => [slot, scaling.map((x) => roundTo(x, 4))]),
  )
  const written = { ...(manifest as object), thresholds: settings.thresholds, calibration }
  writeFileSync(path, `${JSON.stringify(written, null, 2)}\n`)
}
