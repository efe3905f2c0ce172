import type { Command as Program } from 'commander'
import type { Outcome } from '../../diagnostic/index.js'
import type { Label } from '../../thread/index.js'
import type { ActorRow, EditedActor, Project } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import { sayShare } from '../decided.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, readProject, withProject } from '../project.js'

interface ActorsOptions extends ProjectOptions {
  readonly labels?: boolean
  readonly includeSuggestions?: boolean
}

const HELP = `
An actor of the project's own dictionary has a name, other names, and the sides it stood on with their days: a count of
its dead is then the side's of that day. Merging is a decision; every one is taken back by "marsad undo".

Examples:
  marsad actors
  marsad actors --labels
  marsad actors add halvek-guard --name "Halvek Guard" --alias "the Guard" --alias "حرس حلفك"
  marsad actors allegiance halvek-guard --to northern-front --from 2024-01-01 --until 2024-03-31
  marsad actors merge halvek-guard halvek-brigade --reason "their own statement"
  marsad actors apart halvek-guard

${PROJECT_EXIT_HELP}
`

/** Who is named. */
export const ACTORS: Command = {
  name: 'actors',
  addTo: (program, cli) => {
    const command = program
      .command('actors')
      .description('list the actors that claims name and the labels used for them; keep own ones, merge two')
      .helpCommand(false)
    addProjectOptions(command)
      .option('--labels', 'list who calls whom by which words, and when, instead')
      .option(
        '--include-suggestions',
        'with --labels: take claims too that nobody has decided on; each row says so',
      )
      .addHelpText('after', HELP)
      .action(async (options: ActorsOptions) => cli.end(await actors(options, cli)))
    addTo(command, cli)
    allegianceTo(command, cli)
    mergeTo(command, cli)
    apartTo(command, cli)
  },
}

async function actors(options: ActorsOptions, cli: Cli): Promise<Exit> {
  const { listActors, listNaming } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    if (options.labels === true) {
      const suggestions = options.includeSuggestions === true
      const value = listNaming(project, { suggestions })
      const words = await labelRenderer(cli.console, { suggestions })
      await print(cli.console, options, { value, words: () => words(value) })
      return EXITS.done
    }
    const value = listActors(project)
    const words = await renderer(cli.console)
    await print(cli.console, options, { value, words: () => words(value) })
    return EXITS.done
  })
}

interface ReasonOptions extends ProjectOptions {
  readonly reason?: string
}

interface AddOptions extends ReasonOptions {
  readonly name?: string
  readonly alias?: readonly string[]
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

const addTo = (actors: Program, cli: Cli): void =>
  void addProjectOptions(
    actors.command('add').description('add an own actor, or give one that is known a name and other names'),
  )
    .argument('<id>', 'small letters, digits and hyphens')
    .option('--name <name>', 'what it is called here')
    .option('--alias <name>', 'another name, in any script; once for each', collect)
    .option('--reason <words>', 'why')
    .action(async (actor: string, options: AddOptions, command: Program) =>
      cli.end(
        await decide(command, cli, async (project, { addActor }) => {
          const { name = null, alias = [], reason = null } = options
          return editWords(addActor(project, { actor, name, aliases: alias, reason }), cli)
        }),
      ),
    )

interface AllegianceOptions extends ReasonOptions {
  readonly to: string
  readonly from?: string
  readonly until?: string
}

const allegianceTo = (actors: Program, cli: Cli): void =>
  void addProjectOptions(
    actors.command('allegiance').description('record on whose side an actor stood, and on which days'),
  )
    .argument('<id>', 'the actor')
    .requiredOption('--to <id>', 'the side')
    .option('--from <date>', 'first day (YYYY-MM-DD); without it, unknown since when')
    .option('--until <date>', 'last day; without it, unknown until when')
    .option('--reason <words>', 'why')
    .action(async (actor: string, options: AllegianceOptions, command: Program) => {
      const [from, until] = [await dayOf('from', options.from), await dayOf('until', options.until)]
      const { to, reason = null } = options
      cli.end(
        await decide(command, cli, async (project, { setAllegiance }) =>
          editWords(setAllegiance(project, { actor, to, from, until, reason }), cli),
        ),
      )
    })

const mergeTo = (actors: Program, cli: Cli): void =>
  void addProjectOptions(actors.command('merge').description('decide that one actor is another'))
    .argument('<id>', 'the actor')
    .argument('<into>', 'the actor that it is')
    .option('--reason <words>', 'why')
    .action(async (actor: string, into: string, options: ReasonOptions, command: Program) =>
      cli.end(
        await decide(command, cli, async (project, { mergeActors }) =>
          mergeWords(mergeActors(project, { actor, into, reason: options.reason ?? null }), {
            words: `${actor} counts as ${into}`,
          }),
        ),
      ),
    )

const apartTo = (actors: Program, cli: Cli): void =>
  void addProjectOptions(
    actors.command('apart').description('decide that a merged actor is one of its own after all'),
  )
    .argument('<id>', 'the actor')
    .option('--reason <words>', 'why')
    .action(async (actor: string, options: ReasonOptions, command: Program) =>
      cli.end(
        await decide(command, cli, async (project, { mergeActors }) =>
          mergeWords(mergeActors(project, { actor, into: null, reason: options.reason ?? null }), {
            words: `${actor} stands for itself`,
          }),
        ),
      ),
    )

type Work = typeof import('../../work/index.js')

/** What was decided, as JSON and in words. */
interface Said {
  readonly value: unknown
  readonly words: string
}

/** Opens the project, decides, and tells it. Options that the list has too may have been read as its own. */
async function decide(
  command: Program,
  cli: Cli,
  decision: (project: Project, work: Work) => Promise<Outcome<Said | null>>,
): Promise<Exit> {
  const options = command.optsWithGlobals<ProjectOptions>()
  const work = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = await decision(project, work)
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, { value: value.value, words: () => value.words })
    return exit
  })
}

/** The entry as it is now, through the grid, which keeps control codes from the terminal. */
async function editWords(
  { value, diagnostics }: Outcome<EditedActor | null>,
  { console: { colour, width } }: Cli,
): Promise<Outcome<Said | null>> {
  if (value === null) return { value, diagnostics }
  const { renderGrid } = await import('../../view/index.js')
  const { sayDays } = await import('../../work/index.js')
  const { actor, name, aliases, allegiances, entry } = value
  const rows = [
    ...aliases.map((alias) => ['also', alias]),
    ...allegiances.map((one) => ['with', `${one.to} ${sayDays(one)}`]),
  ]
  const grid = renderGrid([{ head: actor }, { head: name ?? actor, wraps: true }], rows, { colour, width })
  return { value: { value, words: `${grid}entry ${entry.slice(0, 12)}\n` }, diagnostics }
}

const mergeWords = (
  { value, diagnostics }: Outcome<{ readonly entry: string } | null>,
  { words }: { readonly words: string },
): Outcome<Said | null> => ({
  value: value === null ? null : { value, words: `${words}, entry ${value.entry.slice(0, 12)}\n` },
  diagnostics,
})

async function dayOf(name: string, given: string | undefined): Promise<string | null> {
  if (given === undefined) return null
  const { checkDate } = await import('../../reader/index.js')
  const day = checkDate(given)
  if (day === null)
    throw new UsageError(`--${name} ${given} is no date of the calendar; give it as YYYY-MM-DD`)
  return day
}

async function renderer({ colour, width }: Console): Promise<(rows: readonly ActorRow[]) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const columns = [
    { head: 'actor' },
    { head: 'name', wraps: true },
    { head: 'claims', right: true },
    { head: 'decided', right: true },
    { head: 'as sources call it', wraps: true },
  ]
  const rowOf = ({ actor, name, claims, decided, labels, into }: ActorRow): readonly string[] => [
    into === actor ? actor : `${actor} = ${into}`,
    name,
    String(claims),
    String(decided),
    labels.join('; '),
  ]
  return (rows) => renderGrid(columns, rows.map(rowOf), { colour, width })
}

async function labelRenderer(
  { colour, width }: Console,
  { suggestions }: { readonly suggestions: boolean },
): Promise<(rows: readonly Label[]) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const columns = [
    { head: 'actor', wraps: true },
    { head: 'is called', wraps: true },
    { head: 'by', wraps: true },
    { head: 'times', right: true },
    { head: 'first' },
    { head: 'last' },
    ...(suggestions ? [{ head: 'decided' }] : []),
  ]
  const rowOf = ({
    name,
    label,
    loaded,
    by,
    relaying,
    times,
    first,
    last,
    claims,
    suggested,
  }: Label): readonly string[] => [
    name,
    loaded ? `${label} (takes sides)` : label,
    relaying === null ? by : `${by}, relaying ${relaying}`,
    String(times),
    first ?? '',
    last ?? '',
    ...(suggestions ? [sayShare(suggested.length, claims.length)] : []),
  ]
  return (rows) => renderGrid(columns, rows.map(rowOf), { colour, width })
}
