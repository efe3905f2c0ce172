import type { Exported } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { FilterOptions } from '../filter.js'
import { addFilterOptions, askedFilter } from '../filter.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, readProject } from '../project.js'

interface ExportOptions extends ProjectOptions, FilterOptions {
  readonly format?: string
  readonly out?: string
  readonly includeSuggestions?: boolean
  readonly excel?: boolean
  readonly raw?: boolean
  readonly texts?: boolean
  readonly list?: boolean
  readonly for?: string
}

const HELP = `
What people have decided on is written, unless --include-suggestions is given; then every row that can says so. Beside
each export stands what its format could not hold. Victims' names leave the project in no export. What consent does not
let go so far (marsad consent) is left out with every number that rests on it, and its number is said.

Examples:
  marsad export --format csv --out halvek-2024
  marsad export --format xlsx --out march.xlsx --from 2024-03-01 --until 2024-03-31 --excel
  marsad export --list

${PROJECT_EXIT_HELP}
`

/** The record in a format of the field. */
export const EXPORT: Command = {
  name: 'export',
  addTo: (program, cli) => {
    const command = program.command('export').description('write the record in a format that others read')
    addProjectOptions(addFilterOptions(command))
      .option('--format <name>', 'one of those that --list shows')
      .option('--out <path>', 'the file or folder to write')
      .option('--include-suggestions', 'take claims too that nobody has decided on; each row says so')
      .option('--excel', 'for spreadsheets that guess: a byte order mark, so that Arabic shows')
      .option('--raw', 'cells as they are: nothing before those that a spreadsheet might run')
      .option('--texts', 'csv: the texts of reports too, which belong to their publishers')
      .option('--for <whom>', 'public, partners or project: how far consent has to reach', 'public')
      .option('--list', 'show the formats, and what each cannot hold')
      .addHelpText('after', HELP)
      .action(async (options: ExportOptions) => cli.end(await run(options, cli)))
  },
}

async function run(options: ExportOptions, cli: Cli): Promise<Exit> {
  if (options.list === true) return list(options, cli)
  const { format, out } = options
  if (format === undefined || out === undefined)
    throw new UsageError('name a format and a place: marsad export --format csv --out FOLDER (or --list)')
  const { CONSENT_SCOPES } = await import('../../record/index.js')
  const scope = CONSENT_SCOPES.find((known) => known === (options.for ?? 'public'))
  if (scope === undefined)
    throw new UsageError(`--for ${options.for} is none of ${CONSENT_SCOPES.join(', ')}; nothing was written`)
  const { exportRecord, openLive } = await import('../../work/index.js')
  const { openParts } = await import('../progress.js')
  return readProject(options, cli, async (project) => {
    const { filter, words } = await askedFilter(project, options, cli)
    const parts = await openParts(cli.console, 'writing')
    const { value, diagnostics } = await exportRecord(openLive(project), {
      progress: parts.tell,
      format,
      out: cli.path(out),
      filter,
      words,
      suggestions: options.includeSuggestions === true,
      scope,
      excel: options.excel === true,
      raw: options.raw === true,
      texts: options.texts === true,
    }).finally(parts.end)
    if (value !== null)
      await print(cli.console, options, { value: jsonOf(value), words: () => wordsOf(value) })
    return exitOf(cli.console, diagnostics)
  })
}

const jsonOf = ({ format, out, files, rows, incidents, claims, left }: Exported) => ({
  format: format.slug,
  out,
  files,
  rows,
  incidents,
  claims,
  left,
  losses: format.losses,
})

const wordsOf = ({ format, out, files, rows, incidents, claims, left }: Exported): string =>
  [
    `${format.name}: ${rows === null ? '' : `${plural(rows, 'row')} from `}${plural(incidents, 'incident')}, ${plural(claims, 'claim')} in ${plural(files.length, 'file')} at ${out}`,
    ...(left === 0 ? [] : [`Left out, since consent does not reach so far: ${plural(left, 'claim')}`]),
    'What this format does not hold:',
    ...format.losses.map(({ what, how }) => `  ${what}: ${how}`),
    '',
  ].join('\n')

async function list(options: ExportOptions, { console }: Cli): Promise<Exit> {
  const { FORMATS } = await import('../../export/index.js')
  const wide = Math.max(...FORMATS.map(({ slug }) => slug.length))
  await print(console, options, {
    value: FORMATS.map(({ slug, name, about, shape, extension, losses }) => ({
      slug,
      name,
      about,
      shape,
      extension,
      losses,
    })),
    words: () =>
      FORMATS.map(({ slug, name, about, losses }) =>
        [
          `${slug.padEnd(wide)}  ${name}: ${about}`,
          ...losses.map(({ what, how }) => `${' '.repeat(wide)}    without ${what}: ${how}`),
          '',
        ].join('\n'),
      ).join(''),
  })
  return EXITS.done
}
