import type { Label } from '../../thread/index.js'
import type { ActorRow } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'

interface ActorsOptions extends ProjectOptions {
  readonly merge?: string
  readonly into?: string
  readonly apart?: string
  readonly reason?: string
  readonly labels?: boolean
  readonly includeSuggestions?: boolean
}

const HELP = `
Examples:
  marsad actors
  marsad actors --merge sy-brigade-9 --into sy-brigades --reason "their own statement"
  marsad actors --apart sy-brigade-9
  marsad actors --labels

${PROJECT_EXIT_HELP}
`

/** Who is named. */
export const ACTORS: Command = {
  name: 'actors',
  addTo: (program, cli) => {
    const command = program
      .command('actors')
      .description('list the actors that claims name and the labels used for them; merge two')
    addProjectOptions(command)
      .option('--merge <id>', 'decide that this actor is the one named by --into')
      .option('--into <id>', 'the actor that it is')
      .option('--apart <id>', 'decide that a merged actor is one of its own after all')
      .option('--labels', 'list who calls whom by which words, and when, instead')
      .option('--include-suggestions', 'with --labels: take claims too that nobody has decided on')
      .option('--reason <words>', 'why')
      .addHelpText('after', HELP)
      .action(async (options: ActorsOptions) => cli.end(await actors(options, cli)))
  },
}

async function actors(options: ActorsOptions, cli: Cli): Promise<Exit> {
  const { merge, into, apart, reason = null } = options
  if ((merge === undefined) !== (into === undefined)) throw new UsageError('--merge and --into go together')
  if (merge !== undefined && apart !== undefined)
    throw new UsageError('--merge and --apart exclude each other')
  const { listActors, listNaming, mergeActors } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const actor = merge ?? apart
    if (actor !== undefined) {
      const { value, diagnostics } = mergeActors(project, { actor, into: into ?? null, reason })
      const exit = exitOf(cli.console, diagnostics)
      if (value === null) return EXITS.unread
      await print(cli.console, options, {
        value,
        words: () =>
          `${actor} ${into === undefined ? 'stands for itself' : `counts as ${into}`}, entry ${value.entry.slice(0, 12)}\n`,
      })
      return exit
    }
    if (options.labels === true) {
      const value = listNaming(project, { suggestions: options.includeSuggestions === true })
      const words = await labelRenderer(cli.console)
      await print(cli.console, options, { value, words: () => words(value) })
      return EXITS.done
    }
    const value = listActors(project)
    const words = await renderer(cli.console)
    await print(cli.console, options, { value, words: () => words(value) })
    return EXITS.done
  })
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

async function labelRenderer({ colour, width }: Console): Promise<(rows: readonly Label[]) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const columns = [
    { head: 'actor', wraps: true },
    { head: 'is called', wraps: true },
    { head: 'by', wraps: true },
    { head: 'times', right: true },
    { head: 'first' },
    { head: 'last' },
  ]
  const rowOf = ({ name, label, loaded, by, times, first, last }: Label): readonly string[] => [
    name,
    loaded ? `${label} (takes sides)` : label,
    by,
    String(times),
    first ?? '',
    last ?? '',
  ]
  return (rows) => renderGrid(columns, rows.map(rowOf), { colour, width })
}
