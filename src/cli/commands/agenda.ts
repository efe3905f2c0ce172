import type { Announced } from '../../thread/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, withProject } from '../project.js'

interface AgendaOptions extends ProjectOptions {
  readonly includeSuggestions?: boolean
}

const HELP = `
"no word" says nothing about whether it came to pass: no later claim speaks of it.

Examples:
  marsad agenda
  marsad agenda --include-suggestions --json

${PROJECT_EXIT_HELP}
`

/** What was announced. */
export const AGENDA: Command = {
  name: 'agenda',
  addTo: (program, cli) => {
    const command = program
      .command('agenda')
      .description(
        'list what was announced for a day to come, and whether later claims say that it came to pass',
      )
    addProjectOptions(command)
      .option('--include-suggestions', 'take claims too that nobody has decided on')
      .addHelpText('after', HELP)
      .action(async (options: AgendaOptions) => cli.end(await agenda(options, cli)))
  },
}

async function agenda(options: AgendaOptions, cli: Cli): Promise<Exit> {
  const { listAgenda } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const value = listAgenda(project, { suggestions })
    const words = await renderer(cli.console)
    await print(cli.console, options, {
      value: { suggestions, announced: value },
      words: () =>
        `${value.length === 0 ? 'nothing announced\n' : words(value)}${suggestions ? 'suggestions among them\n' : ''}`,
    })
    return EXITS.done
  })
}

async function renderer({ colour, width }: Console): Promise<(list: readonly Announced[]) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const columns = [
    { head: 'for' },
    { head: 'what' },
    { head: 'where', wraps: true },
    { head: 'who', wraps: true },
    { head: 'announced' },
    { head: 'by', wraps: true },
    { head: 'what came of it' },
  ]
  const rowOf = ({ from, until, kind, stance, place, parties, announced, by, outcome }: Announced) => [
    until === null || until === from ? from : `${from} to ${until}`,
    `${kind}, ${stance}`,
    place ?? '',
    parties.join(', '),
    announced,
    by,
    outcome,
  ]
  return (list) => renderGrid(columns, list.map(rowOf), { colour, width })
}
