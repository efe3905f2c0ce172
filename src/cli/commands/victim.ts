import { basename } from 'node:path'
import type { Command as Program } from 'commander'
import type { Diagnostic } from '../../diagnostic/index.js'
import type { ListedPeople, Project, VictimRow } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import { readInput } from '../input.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, readProject, withProject } from '../project.js'
import type { PersonOptions, WordOptions } from '../victim-options.js'
import { addPersonOptions, addWordOptions, listingOf, wordOf } from '../victim-options.js'

const HELP = `
Names are protected: they stand in the project's own files, are printed only with --show-names, and count in tallies
without leaving them. Nobody is counted twice: a list raises the low of a toll and is never added to it.

Examples:
  marsad victim add i-0c1d2e3f4a5b --name "Salma Harithi" --name "سلمى الحارثي" --age 9 --sex woman --said-by c-4f1d
  marsad victim import i-0c1d2e3f4a5b hospital.csv --source "list at the hospital's door"
  marsad victim list i-0c1d2e3f4a5b --show-names
  marsad victim same v-0c1d2e3f4a5b v-77ab0c13aa01 --reason "same street, same father"
  marsad victim remove v-0c1d2e3f4a5b --reason "alive"

${PROJECT_EXIT_HELP}
`

/** The people behind the numbers. */
export const VICTIM: Command = {
  name: 'victim',
  addTo: (program, cli) => {
    const victim = program
      .command('victim')
      .description('keep the list of an incident’s victims; names are protected')
      .addHelpText('after', HELP)
      .helpCommand(false)
    addTo(victim, cli)
    importTo(victim, cli)
    listTo(victim, cli)
    sameTo(victim, cli)
    removeTo(victim, cli)
  },
}

type AddOptions = ProjectOptions & PersonOptions & WordOptions

const addTo = (victim: Program, cli: Cli): void =>
  void addProjectOptions(
    addWordOptions(
      addPersonOptions(victim.command('add').description('put somebody on the list of an incident')),
    ),
  )
    .argument('<incident>', 'id of an incident')
    .action(async (incident: string, options: AddOptions) => cli.end(await add(incident, options, cli)))

async function add(incident: string, options: AddOptions, cli: Cli): Promise<Exit> {
  const person = await listingOf(options)
  const word = wordOf(options)
  if (word.claim === null && word.source === null)
    throw new UsageError('say on whose word: --said-by CLAIM, or --source WORDS; nobody was listed')
  const { listPeople } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = listPeople(project, incident, { people: [person], word })
    return told(value, { diagnostics, options, cli })
  })
}

const importTo = (victim: Program, cli: Cli): void =>
  void addProjectOptions(
    addWordOptions(
      victim
        .command('import')
        .description('put the people of a table on the list: name, name_ar, age, sex, status, metric'),
    ),
  )
    .argument('<incident>', 'id of an incident')
    .argument('<file>', 'CSV in UTF-8 with a first row of names; - for standard input')
    .action(async (incident: string, file: string, options: ProjectOptions & WordOptions) =>
      cli.end(await importFile(incident, { ...options, file }, cli)),
    )

async function importFile(
  incident: string,
  options: ProjectOptions & WordOptions & { readonly file: string },
  cli: Cli,
): Promise<Exit> {
  const word = wordOf(options)
  const isStdin = options.file === '-'
  const { listPeople, readVictimFile } = await import('../../work/index.js')
  const work = async (project: Project): Promise<Exit> => {
    const bytes = await readInput(isStdin ? '-' : cli.path(options.file), cli.stdin.bytes)
    if ('code' in bytes) return exitOf(cli.console, [bytes])
    const { value: people, diagnostics: read } = readVictimFile(bytes, basename(options.file))
    if (people.length === 0) return exitOf(cli.console, read)
    const { value, diagnostics } = listPeople(project, incident, { people, word })
    return told(value, { diagnostics: [...read, ...diagnostics], options, cli })
  }
  return withProject(options, cli, work, { input: isStdin })
}

async function told(
  value: ListedPeople | null,
  {
    diagnostics,
    options,
    cli,
  }: { readonly diagnostics: readonly Diagnostic[]; readonly options: ProjectOptions; readonly cli: Cli },
): Promise<Exit> {
  const exit = exitOf(cli.console, diagnostics)
  if (value === null) return EXITS.unread
  await print(cli.console, options, { value: { ...value, diagnostics }, words: () => listedWords(value) })
  return exit
}

function listedWords({ incident, victims, known, entries, same }: ListedPeople): string {
  const [only] = victims
  const added =
    victims.length === 1
      ? `${only} is on the list of ${incident}, entry ${entries[0]!.slice(0, 12)}`
      : `${plural(victims.length, 'person', 'people')} listed for ${incident}`
  const pairs = same.map(({ victims: [a, b], by }) =>
    by === 'shared'
      ? `  ${a} and ${b} share a name and are counted once; tell them apart by age or sex, or: marsad victim same ${a} ${b}`
      : `  ${a} and ${b} have names spelt alike; if they are one: marsad victim same ${a} ${b}`,
  )
  return [
    victims.length === 0 ? 'nobody new' : added,
    ...(known === 0 ? [] : [`${plural(known, 'person is', 'people are')} on it already, with all of this`]),
    ...pairs,
    '',
  ].join('\n')
}

interface ListOptions extends ProjectOptions {
  readonly showNames?: boolean
}

const listTo = (victim: Program, cli: Cli): void =>
  void addProjectOptions(victim.command('list').description('print who is listed, without names'))
    .argument('[incident]', 'id of an incident; else all')
    .option('--show-names', 'print names, in every spelling, and the words of sources')
    .action(async (incident: string | undefined, options: ListOptions) =>
      cli.end(
        await readProject(options, cli, (project) =>
          list(project, { incident: incident ?? null, options, cli }),
        ),
      ),
    )

async function list(
  project: Project,
  {
    incident,
    options,
    cli,
  }: { readonly incident: string | null; readonly options: ListOptions; readonly cli: Cli },
): Promise<Exit> {
  const { listVictims } = await import('../../work/index.js')
  const { value, diagnostics } = listVictims(project, { incident, names: options.showNames === true })
  const exit = exitOf(cli.console, diagnostics)
  if (exit !== EXITS.done) return exit
  const words = await renderer(cli.console, { incidents: incident === null })
  await print(cli.console, options, { value, words: () => words(value) })
  return exit
}

async function renderer(
  { colour, width }: Console,
  { incidents }: { readonly incidents: boolean },
): Promise<(rows: readonly VictimRow[]) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const columns = [
    { head: '', right: true },
    { head: 'id' },
    ...(incidents ? [{ head: 'incident' }] : []),
    { head: 'name', wraps: true },
    { head: 'age', right: true },
    { head: 'sex' },
    { head: 'status' },
    { head: 'what' },
    { head: 'says', wraps: true },
    { head: 'may be' },
  ]
  const rowOf = (row: VictimRow, i: number): readonly string[] => [
    String(i + 1),
    row.victim,
    ...(incidents ? [row.incident] : []),
    row.names === null ? row.initials : row.names.map(({ text }) => text).join('; '),
    row.age === null ? '' : String(row.age),
    row.sex === 'unknown' ? '' : row.sex,
    row.status === 'unknown' ? '' : row.status,
    row.metric,
    row.saidBy ?? '',
    row.same.map(({ victim, by }) => (by === 'shared' ? `${victim} (counted once)` : victim)).join('; '),
  ]
  return (rows) =>
    rows.length === 0
      ? 'nobody is listed\n'
      : `${renderGrid(columns, rows.map(rowOf), { colour, width })}${plural(rows.length, 'person', 'people')}\n`
}

interface ReasonOptions extends ProjectOptions {
  readonly reason?: string
}

const sameTo = (victim: Program, cli: Cli): void =>
  void addProjectOptions(victim.command('same').description('decide that two entries are one person'))
    .argument('<kept>', 'id of the entry that stays, with the names of both')
    .argument('<off>', 'id of the entry that is taken off')
    .option('--reason <words>', 'why')
    .action(async (kept: string, off: string, options: ReasonOptions) =>
      cli.end(
        await withProject(options, cli, async (project) => {
          const { joinPeople } = await import('../../work/index.js')
          const { reason = null } = options
          const { value, diagnostics } = joinPeople(project, [kept, off], { reason })
          const exit = exitOf(cli.console, diagnostics)
          if (value === null) return EXITS.unread
          const words = () => `${value.off} is ${value.victim}, entry ${value.entries.at(-1)!.slice(0, 12)}\n`
          await print(cli.console, options, { value, words })
          return exit
        }),
      ),
    )

const removeTo = (victim: Program, cli: Cli): void =>
  void addProjectOptions(victim.command('remove').description('take somebody off the list again'))
    .argument('<victim>', 'id on the list')
    .option('--reason <words>', 'why')
    .action(async (id: string, options: ReasonOptions) =>
      cli.end(
        await withProject(options, cli, async (project) => {
          const { unlistPerson } = await import('../../work/index.js')
          const { value, diagnostics } = unlistPerson(project, id, { reason: options.reason ?? null })
          const exit = exitOf(cli.console, diagnostics)
          if (value === null) return EXITS.unread
          const words = () =>
            `${value.victim} is off the list of ${value.incident}, entry ${value.entry.slice(0, 12)}\n`
          await print(cli.console, options, { value, words })
          return exit
        }),
      ),
    )
