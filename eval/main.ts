import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { CODEBOOK_VERSION } from '../src/codebook/index.js'
import { type Diagnostic, showDiagnostic } from '../src/diagnostic/index.js'
import { openMarsad } from '../src/pipeline/index.js'
import { fitCalibration } from './calibration.js'
import { failingCases, openCases, runCases, shareOfCases } from './cases.js'
import { remembering, withSettings } from './encoder.js'
import { chooseThresholds, SETTINGS_TRIED, type Work, writeSettings } from './fit.js'
import type { Sort } from './floors.js'
import { type Fold, heldOutOf, openFolds, readAll } from './folds.js'
import { type Gold, openGold } from './gold.js'
import { judgeReadings } from './judge.js'
import { renderScores } from './page.js'
import { showProgress } from './progress.js'
import { type Part, type Scores, scoreParts } from './scores.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

interface Choices {
  readonly folds: readonly string[]
  readonly gold: string
  readonly model: string
  readonly fit: boolean
  readonly sample: number
}

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const program = new Command('eval')
  .description(
    'Measures the reader on gold that it did not learn from; writes eval/SCORES.md and eval/scores.json.',
  )
  .option(
    '--folds <dirs...>',
    'folders of the fold models',
    [0, 1, 2].map((n) => `${ROOT}training/work/fold-${n}/onnx`),
  )
  .option('--gold <dir>', 'folder of the shared gold', `${ROOT}../shared/gold`)
  .option('--model <dir>', 'folder of the shipped weights', `${ROOT}model`)
  .option('--fit', 'first choose thresholds and calibration, and write them into the manifests', false)
  .option('--sample <n>', 'read one report in n and only print the scores', Number, 1)

async function main(): Promise<void> {
  const choices = program.parse().opts<Choices>()
  const { folds, missing } = await open(choices.folds)
  const gold = {
    old: await openGold(`${choices.gold}/claims-dev.jsonl`),
    long: await openGold(`${ROOT}data/gold/claims-written.jsonl`),
    seed: await openGold(`${choices.gold}/claims-seed.jsonl`),
    unseen: await openGold(`${ROOT}data/gold/claims-unseen.jsonl`),
  }
  for (const [sort, one] of Object.entries(gold)) {
    if (one === null) tell(`no gold of the sort "${sort}" here; it is not measured`)
    for (const diagnostic of one?.diagnostics ?? []) tell(showDiagnostic(diagnostic))
  }
  if (folds.length === 0)
    tell('no fold models here (make them with training/folds); only the cases of the codebook are run')
  if (missing > 0 && folds.length > 0)
    tell(`${missing} of ${choices.folds.length} fold models are missing; the others are measured`)
  if (choices.fit) await fit(folds, { gold, every: choices.sample, model: choices.model })
  const measured = choices.fit ? (await open(choices.folds)).folds : folds
  const parts = await readParts(measured, { gold, every: choices.sample, model: choices.model })
  const cases = await measureCases(choices.model)
  const scores: Scores = {
    program: programVersion(),
    codebook: CODEBOOK_VERSION,
    models: measured.map(({ encoder: { manifest }, heldOut }) => ({
      name: `${manifest.name} ${manifest.version}`,
      heldOut: heldOut.size,
    })),
    thresholds: measured[0]?.encoder.manifest.thresholds ?? {},
    gold: parts.length === 0 ? [] : Object.values(gold).flatMap((g) => (g === null ? [] : [describe(g)])),
    every: choices.sample,
    ...scoreParts(parts),
    cases,
  }
  const page = renderScores(scores)
  if (choices.sample > 1) {
    process.stdout.write(page)
    return
  }
  if (measured.length === 0) return
  writeFileSync(`${ROOT}eval/SCORES.md`, page)
  writeFileSync(`${ROOT}eval/scores.json`, `${JSON.stringify(scores, null, 1)}\n`)
  process.stdout.write(`${page.split('\n## ')[1] ?? ''}\nAll figures: eval/SCORES.md\n`)
}

const describe = ({ file, sha256, reports, claims }: Gold): Scores['gold'][number] => ({
  file,
  sha256,
  reports: reports.length,
  claims,
})

async function open(folders: readonly string[]) {
  const opened = await openFolds(folders)
  const folds = opened.filter((fold): fold is Fold => !('code' in fold))
  for (const problem of opened.filter((fold): fold is Diagnostic => 'code' in fold))
    tell(showDiagnostic(problem))
  return { folds, missing: folders.length - folds.length }
}

interface GoldOptions {
  readonly gold: Readonly<Record<Sort, Gold | null>>
  readonly every: number
  /** Folder of the shipped weights. */
  readonly model: string
}

const workOf = (
  folds: readonly Fold[],
  { gold, every }: Pick<GoldOptions, 'gold' | 'every'>,
): readonly Work[] =>
  folds.flatMap((fold) =>
    (['old', 'long'] as const)
      .map((sort) => ({ fold, sort, reports: heldOutOf(gold[sort], fold, every) }))
      .filter(({ reports }) => reports.length > 0),
  )

/** Every fold model on what it did not learn from; all of them and the shipped weights on what is kept aside. */
async function readParts(folds: readonly Fold[], options: GoldOptions): Promise<readonly Part[]> {
  const shipped = existsSync(`${options.model}/manifest.json`) ? (await open([options.model])).folds : []
  const work = [
    ...workOf(folds, options),
    ...(['seed', 'unseen'] as const).flatMap((sort) =>
      [...folds, ...shipped].map((fold) => ({
        fold,
        sort,
        reports: (options.gold[sort]?.reports ?? []).filter((_, i) => i % options.every === 0),
      })),
    ),
  ]
  const bar = showProgress(
    'reading',
    work.reduce((sum, { reports }) => sum + reports.length, 0),
  )
  const parts: Part[] = []
  for (const { fold, sort, reports } of work) {
    const { thresholds } = fold.encoder.manifest
    const number = folds.indexOf(fold)
    parts.push({
      sort,
      fold: number < 0 ? null : number,
      gold: reports.map(({ coding }) => coding),
      lines: await readAll(withSettings(fold.encoder, thresholds), reports, { step: bar.step }),
    })
  }
  bar.stop()
  return parts
}

/** Chooses thresholds, then calibrates, and writes both beside the fold models and the shipped weights. */
async function fit(folds: readonly Fold[], options: GoldOptions): Promise<void> {
  if (folds.length === 0) return
  const work = workOf(
    folds.map((fold) => ({ ...fold, encoder: remembering(fold.encoder) })),
    options,
  )
  const bar = showProgress('choosing thresholds', SETTINGS_TRIED)
  const lines: string[] = []
  const thresholds = await chooseThresholds(work, { step: bar.step, tell: (line) => lines.push(line) })
  bar.stop()
  lines.forEach(tell)
  const judged = []
  for (const { fold, sort, reports } of work) {
    const read = await readAll(withSettings(fold.encoder, thresholds), reports)
    const gold = reports.map(({ coding }) => coding)
    judged.push({ sort, fold: work.findIndex((w) => w.fold === fold), judged: judgeReadings(gold, read) })
  }
  const calibration = fitCalibration(judged)
  tell(`calibration ${JSON.stringify(calibration)}`)
  const folders = [
    ...folds.map(({ folder }) => folder),
    ...(existsSync(`${options.model}/manifest.json`) ? [options.model] : []),
  ]
  for (const folder of folders) writeSettings(folder, { thresholds, calibration })
  tell(`written into ${folders.length} manifests`)
}

function programVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
  return version
}

/** The cases of the codebook by the shipped weights; prints those that fail. */
async function measureCases(model: string): Promise<Scores['cases']> {
  const marsad = await openMarsad({ model })
  if ('code' in marsad) {
    tell(showDiagnostic(marsad))
    tell('without the shipped weights the cases of the codebook are not run')
    return null
  }
  const bar = showProgress('cases', openCases().length)
  const outcomes = await runCases(marsad, { step: bar.step })
  bar.stop()
  for (const { file, line, title, checks } of failingCases(outcomes)) {
    process.stdout.write(`${file}:${line} ${title}\n`)
    for (const { slot, detail } of checks) process.stdout.write(`    ${slot}: ${detail}\n`)
  }
  await marsad.close()
  return { model: marsad.versions.model, shares: shareOfCases(outcomes) }
}

await main()
