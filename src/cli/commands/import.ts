import { createWriteStream, existsSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { DateForm, Mapping, Survey } from '../../import/index.js'
import type { Imported, ImportedPackage, Project, RowTrouble, SheetFile } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import { readInput } from '../input.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, withProject } from '../project.js'

interface ImportOptions extends ProjectOptions {
  readonly asFormat?: string
  readonly mapping?: string
  readonly saveMapping?: string
  readonly dates?: string
  readonly errors?: string
  readonly update?: boolean
  readonly yes?: boolean
}

const HELP = `
First the columns and what they are taken for are shown, with five rows as they would be recorded; nothing is imported
before you say so. Each row becomes a text of its own, "column: value" line by line, and its values point at their cells;
the file is kept whole. Rows that cannot be read are listed with the reason. Importing again changes nothing, and
"marsad undo" takes all of it back at once.

Examples:
  marsad import incidents.csv
  marsad import incidents.xlsx --dates day-first --save-mapping ours.yml
  marsad import incidents.xlsx --mapping ours.yml --yes --errors rest.csv
  marsad import GEDEvent_v24_1.csv --as-format ucdp-ged --yes
  marsad import halvek-2024-csv/ --project halvek-again

${PROJECT_EXIT_HELP}
`

/** Sheets that others keep, as claims of the record. */
export const IMPORT: Command = {
  name: 'import',
  long: true,
  addTo: (program, cli) => {
    const command = program
      .command('import')
      .description('import a sheet of incidents (UCDP GED, ACLED, Airwars, auto-archiver, or your own)')
      .argument(
        '<file>',
        'CSV, TSV or XLSX; or the folder that "marsad export --format csv" wrote, into a new project',
      )
    addProjectOptions(command)
      .option('--as-format <name>', 'ucdp-ged, acled, airwars, auto-archiver or own; else the columns tell')
      .option('--mapping <file>', 'which column is what, as --save-mapping writes it')
      .option(
        '--save-mapping <file>',
        'write down which column is what, to change it or to repeat the import',
      )
      .option('--dates <order>', 'day-first or month-first, where 03/04/2024 could be either')
      .option('--errors <file>', 'write rows that were not imported whole to a CSV, with the reasons')
      .option('--update', 'rows that the record has with other cells take the place of those')
      .option('--yes', 'import without asking')
      .addHelpText('after', HELP)
      .action(async (file: string, options: ImportOptions) => cli.end(await run(file, options, cli)))
  },
}

async function run(name: string, options: ImportOptions, cli: Cli): Promise<Exit> {
  const { isPackage } = await import('../../work/index.js')
  return name !== '-' && isPackage(cli.path(name))
    ? withProject(options, cli, (project) => rebuild(project, { folder: cli.path(name), options, cli }))
    : runSheet(name, options, cli)
}

interface Rebuild {
  readonly folder: string
  readonly options: ImportOptions
  readonly cli: Cli
}

/** Makes the record of a package again; there is nothing to guess, and so nothing to ask. */
async function rebuild(project: Project, { folder, options, cli }: Rebuild): Promise<Exit> {
  const { importPackage } = await import('../../work/index.js')
  const { openParts } = await import('../progress.js')
  const parts = await openParts(cli.console, 'importing')
  const { value, diagnostics } = await importPackage(project, folder, { progress: parts.tell }).finally(
    parts.end,
  )
  const exit = exitOf(cli.console, diagnostics)
  if (value === null) return exit
  await print(cli.console, options, { value: { ...value, diagnostics }, words: () => packageWords(value) })
  return exit
}

const packageWords = ({ reports, texts, claims, decisions, same }: ImportedPackage): string =>
  [
    `${plural(reports, 'report')} (${plural(texts, 'text')}), ${plural(claims, 'claim')}, ${plural(decisions, 'decision')} beyond them`,
    ...same.map((one) => `${one.table}: ${one.same} of ${plural(one.rows, 'row')} come out the same`),
    '',
  ].join('\n')

async function runSheet(name: string, options: ImportOptions, cli: Cli): Promise<Exit> {
  const dates = await datesOf(options)
  await checkFormat(options)
  for (const path of [options.errors, options.saveMapping])
    if (path !== undefined && existsSync(cli.path(path)))
      throw new UsageError(`${path} is there already; nothing was imported; give another name`)
  const isStdin = name === '-'
  const work = async (project: Project): Promise<Exit> => {
    const bytes = await readInput(isStdin ? '-' : cli.path(name), cli.stdin.bytes)
    if ('code' in bytes) return exitOf(cli.console, [bytes])
    const mapping = options.mapping === undefined ? null : await mappingIn(options.mapping, cli)
    if (mapping === undefined) return EXITS.unread
    const file: SheetFile = { name: isStdin ? 'standard input' : basename(name), bytes }
    return importFile(project, file, { options, cli, mapping, dates })
  }
  return withProject(options, cli, work, { input: isStdin })
}

async function datesOf({ dates }: ImportOptions): Promise<DateForm | null> {
  if (dates === undefined) return null
  if (dates === 'day-first' || dates === 'month-first') return dates
  throw new UsageError(`--dates ${dates}: give day-first or month-first; nothing was imported`)
}

async function checkFormat({ asFormat }: ImportOptions): Promise<void> {
  if (asFormat === undefined) return
  const { SHEET_FORMATS, sheetFormatOf } = await import('../../import/index.js')
  if (sheetFormatOf(asFormat) !== null) return
  const known = SHEET_FORMATS.map(({ slug }) => slug).join(', ')
  throw new UsageError(
    `--as-format ${asFormat}: no such format; nothing was imported; the formats are ${known}`,
  )
}

/** The mapping of a file; undefined where it is none, which is then said. */
async function mappingIn(name: string, { console, path }: Cli): Promise<Mapping | undefined> {
  const bytes = await readInput(path(name))
  const { readMapping } = await import('../../import/index.js')
  const mapping = 'code' in bytes ? bytes : readMapping(Buffer.from(bytes).toString('utf8'), basename(name))
  if (!('code' in mapping)) return mapping
  console.report([mapping])
  return undefined
}

interface Given {
  readonly options: ImportOptions
  readonly cli: Cli
  readonly mapping: Mapping | null
  readonly dates: DateForm | null
}

async function importFile(project: Project, file: SheetFile, given: Given): Promise<Exit> {
  const { options, cli, mapping, dates } = given
  const { console } = cli
  const { importSheet, previewRows, surveyFile } = await import('../../work/index.js')
  const { openParts } = await import('../progress.js')
  const parts = await openParts(console, 'looking at')
  parts.tell(file.name, 0, 0)
  const { value: survey, diagnostics: met } = await surveyFile(file, {
    format: options.asFormat ?? null,
    mapping,
    dates,
  }).finally(parts.end)
  const isStopped = console.report(met)
  if (survey === null) return EXITS.unread
  const { sayPreview } = await import('../import-preview.js')
  const previewed = previewRows(project, survey)
  if (options.json !== true) await console.write(sayPreview(survey, previewed, console))
  if (options.saveMapping !== undefined) await saveMapping(options.saveMapping, survey, cli)
  if (isStopped) return EXITS.unread
  if (!(await isWanted(survey, given))) return EXITS.done
  const progress = await openRowProgress(cli, survey.rows)
  const errors = options.errors === undefined ? null : openErrors(cli.path(options.errors), survey)
  const { value, diagnostics } = await importSheet(
    project,
    { file, survey },
    {
      step: progress.step,
      update: options.update === true,
      ...(errors === null ? {} : { trouble: errors.take }),
    },
  )
  progress.end()
  await errors?.end()
  const exit = exitOf(console, diagnostics)
  if (value === null) return exit
  await print(console, options, { value: { ...value, diagnostics }, words: () => wordsOf(value) })
  return exit
}

async function saveMapping(name: string, { mapping }: Survey, { path, console }: Cli): Promise<void> {
  const { sayMapping } = await import('../../import/index.js')
  writeFileSync(path(name), sayMapping(mapping))
  console.problem(`the mapping was written to ${name}`)
}

/** Whether the person wants it as it was shown; without a terminal only --yes says so. */
async function isWanted({ rows }: Survey, { options, cli }: Given): Promise<boolean> {
  if (options.yes === true) return true
  if (!cli.stdin.terminal || !cli.console.watched) {
    cli.console.problem('nothing was imported; say --yes to import it as shown')
    return false
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await asking.question(`Import ${plural(rows, 'row')} as shown? [y/N] `)
    if (/^y(?:es)?$/i.test(answer.trim())) return true
    cli.console.problem('nothing was imported')
    return false
  } finally {
    asking.close()
  }
}

async function openRowProgress({ console }: Cli, rows: number) {
  const { openProgress } = await import('../progress.js')
  const progress = await openProgress(console, 1, { doing: 'importing', things: 'rows' })
  progress.found(rows)
  return progress
}

/** A CSV of the rows that were not imported whole: the reason, then their cells as they were. */
function openErrors(path: string, { sheet }: Survey) {
  const stream = createWriteStream(path)
  const lines: string[] = []
  let csv: typeof import('../../export/index.js').csvLines | null = null
  const ready = import('../../export/index.js').then(({ csvLines }) => {
    csv = csvLines
    stream.write(csvLines([['row', 'severity', 'reason', ...sheet.columns]], { raw: true }))
    for (const line of lines.splice(0)) stream.write(line)
  })
  const waiting: RowTrouble[] = []
  const write = ({ row, diagnostic }: RowTrouble): void => {
    const cells = sheet.columns.map(
      (_, column) => row.cells.find((cell) => cell.column === column)?.text ?? '',
    )
    stream.write(csv!([[row.row, diagnostic.severity, diagnostic.message, ...cells]], { raw: false }))
  }
  return {
    take(trouble: RowTrouble): void {
      if (csv === null) waiting.push(trouble)
      else write(trouble)
    },
    async end(): Promise<void> {
      await ready
      waiting.forEach(write)
      await new Promise<void>((resolve, reject) => {
        stream.on('error', reject)
        stream.end(resolve)
      })
    },
  }
}

function wordsOf({
  format,
  rows,
  added,
  claims,
  known,
  claimless,
  updated,
  refused,
  apart,
  bulk,
}: Imported): string {
  return [
    `${plural(added, 'row')} of ${rows.toLocaleString('en-GB')} imported: ${plural(claims, 'claim')}`,
    ...(known === 0 ? [] : [`${plural(known, 'row')} there already`]),
    ...(updated === 0 ? [] : [`${plural(updated, 'row')} in the stead of what was imported before`]),
    ...(claimless === 0 ? [] : [`${plural(claimless, 'row')} kept without a claim`]),
    ...(refused === 0 ? [] : [`${plural(refused, 'row')} not imported`]),
    ...(apart === 0
      ? []
      : [`${plural(apart, 'pair')} of rows held apart, since each row is an incident of its own`]),
    ...(format === 'auto-archiver' && added > 0 ? ['to have them read: marsad reread'] : []),
    ...(claims === 0 ? [] : [`to take it back: marsad undo (all of it is ${bulk})`]),
    '',
  ].join('\n')
}
