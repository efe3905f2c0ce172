import { existsSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Outcome } from '../../diagnostic/index.js'
import { errorOf } from '../../diagnostic/index.js'
import type { DateForm, Mapping, Survey } from '../../import/index.js'
import type { Imported, ImportedPackage, Project, SheetFile } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ImportErrors } from '../import-errors.js'
import { openErrors } from '../import-errors.js'
import { readInput } from '../input.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, withProject } from '../project.js'

interface ImportOptions extends ProjectOptions {
  readonly asFormat?: string
  readonly mapping?: string
  readonly saveMapping?: string
  readonly dates?: string
  readonly errors?: string
  readonly sheet?: readonly string[]
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
  marsad import years.xlsx --sheet 2030 --sheet 2031 --yes
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
      .option(
        '--sheet <name>',
        'of a workbook with several sheets, the one to import; once for each',
        (name: string, before: readonly string[] = []) => [...before, name],
      )
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
  const { options, cli } = given
  const { console } = cli
  const { value: surveys, diagnostics } = await surveyed(file, given)
  const isStopped = console.report(diagnostics)
  if (surveys.length === 0) return EXITS.unread
  if (options.json !== true) await showSheets(project, surveys, console)
  if (options.saveMapping !== undefined) await saveMapping(options.saveMapping, surveys, cli)
  if (isStopped) return EXITS.unread
  if (isOpen(surveys, given)) return EXITS.unread
  const { sayImported } = await import('../import-preview.js')
  const opened = options.errors === undefined ? null : await openErrors(cli.path(options.errors), surveys)
  if (opened !== null && console.report(opened.diagnostics)) return EXITS.unread
  const errors = opened?.value ?? null
  const done: Outcome<Imported | null>[] = []
  for (const survey of surveys)
    if (await isWanted(survey, given)) done.push(await importOne(project, file, { survey, given, errors }))
  await errors?.end()
  const exit = exitOf(
    console,
    done.flatMap((one) => one.diagnostics),
  )
  const imported = done.flatMap((one) =>
    one.value === null ? [] : [{ ...one.value, diagnostics: one.diagnostics }],
  )
  if (imported.length > 0)
    await print(console, options, {
      value: surveys.length === 1 ? imported[0] : imported,
      words: () => imported.map(sayImported).join(''),
    })
  return exit
}

async function surveyed(file: SheetFile, { options, cli, mapping, dates }: Given) {
  const { surveyFile } = await import('../../work/index.js')
  const { openParts } = await import('../progress.js')
  const parts = await openParts(cli.console, 'looking at')
  parts.tell(file.name, 0, 0)
  const { asFormat: format = null, sheet: sheets } = options
  const asked = { format, mapping, dates, ...(sheets === undefined ? {} : { sheets }) }
  return surveyFile(file, asked).finally(parts.end)
}

async function showSheets(project: Project, surveys: readonly Survey[], console: Cli['console']) {
  const { previewRows } = await import('../../work/index.js')
  const { sayPreview } = await import('../import-preview.js')
  for (const survey of surveys) await console.write(sayPreview(survey, previewRows(project, survey), console))
}

/** Which of several sheets is meant nobody has said, and nobody can be asked: one may be the sum of the others. */
function isOpen(surveys: readonly Survey[], { options, cli }: Given): boolean {
  const isAsked = options.yes !== true && cli.stdin.terminal && cli.console.watched
  if (surveys.length === 1 || options.sheet !== undefined || isAsked) return false
  const names = surveys.map(({ sheet, rows }) => `"${sheet.name}" (${plural(rows, 'row')})`)
  const seen = `several sheets can be imported: ${names.join(', ')}`
  cli.console.report([
    errorOf(
      'import/which-sheet',
      `${seen}; nothing was imported; say which with --sheet NAME, once for each`,
      surveys[0]!.sheet.file,
    ),
  ])
  return true
}

interface One {
  readonly survey: Survey
  readonly given: Given
  readonly errors: ImportErrors | null
}

async function importOne(
  project: Project,
  file: SheetFile,
  { survey, given, errors }: One,
): Promise<Outcome<Imported | null>> {
  const { options, cli } = given
  const { importSheet } = await import('../../work/index.js')
  const progress = await openRowProgress(cli, survey.rows)
  return importSheet(
    project,
    { file, survey },
    {
      step: progress.step,
      update: options.update === true,
      ...(errors === null ? {} : { trouble: errors.take }),
    },
  ).finally(progress.end)
}

async function saveMapping(name: string, surveys: readonly Survey[], { path, console }: Cli): Promise<void> {
  const { sayMapping } = await import('../../import/index.js')
  const said = surveys.map(({ mapping, dates }) =>
    sayMapping(
      mapping,
      dates.filter(({ form }) => form === null),
    ),
  )
  writeFileSync(path(name), said[0]!)
  console.problem(`the mapping was written to ${name}`)
  const others = surveys.filter((_, i) => said[i] !== said[0]).map(({ sheet }) => `"${sheet.name}"`)
  if (others.length > 0)
    console.problem(
      `it is that of sheet "${surveys[0]!.sheet.name}"; ${others.join(', ')} ${others.length === 1 ? 'has another' : 'have others'}: write each with --sheet`,
    )
}

/** Whether the person wants it as it was shown; without a terminal only --yes says so. */
async function isWanted({ rows, sheet }: Survey, { options, cli }: Given): Promise<boolean> {
  if (options.yes === true) return true
  if (!cli.stdin.terminal || !cli.console.watched) {
    cli.console.problem('nothing was imported; say --yes to import it as shown')
    return false
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const of = sheet.name === '' ? '' : ` of sheet “${sheet.name}”`
    const answer = await asking.question(`Import ${plural(rows, 'row')}${of} as shown? [y/N] `)
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
