import type { State, Stretch } from '../../state/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, withProject } from '../project.js'

interface StatesOptions extends ProjectOptions {
  readonly includeSuggestions?: boolean
}

const HELP = `
Between two stretches it is unknown how things stood. Accounts that differ stand side by side, never merged.

Examples:
  marsad states
  marsad states --include-suggestions --json

${PROJECT_EXIT_HELP}
`

/** Who held, besieged, kept the peace, and when. */
export const STATES: Command = {
  name: 'states',
  addTo: (program, cli) => {
    const command = program
      .command('states')
      .description('list control, sieges and ceasefires as stretches of days, with unknown between them')
    addProjectOptions(command)
      .option('--include-suggestions', 'take claims too that nobody has decided on')
      .addHelpText('after', HELP)
      .action(async (options: StatesOptions) => cli.end(await states(options, cli)))
  },
}

async function states(options: StatesOptions, cli: Cli): Promise<Exit> {
  const { listStates } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const value = listStates(project, { suggestions })
    const words = await renderer(cli.console)
    await print(cli.console, options, {
      value: { suggestions, states: value },
      words: () =>
        `${value.length === 0 ? 'nothing known' : words(value)}${suggestions ? '\nsuggestions among them' : ''}\n`,
    })
    return EXITS.done
  })
}

async function renderer({ colour, width }: Console): Promise<(states: readonly State[]) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const columns = [
    { head: 'what' },
    { head: 'where', wraps: true },
    { head: 'who', wraps: true },
    { head: 'known to hold', wraps: true },
    { head: 'beside it', wraps: true },
  ]
  const rowOf = ({
    kind,
    placeName,
    holders,
    stretches,
    undated,
    denied,
    rivals,
  }: State): readonly string[] => [
    kind,
    placeName,
    holders.length === 0 ? 'nobody is named' : holders.join(', '),
    stretches.length === 0
      ? `${undated.length} without a day`
      : stretches.map(sayStretch).join('; unknown; '),
    [
      ...(denied.length === 0 ? [] : [`denied by ${[...new Set(denied.map(({ by }) => by))].join(', ')}`]),
      ...rivals.map((others) => `rival account: ${others.join(', ')}`),
    ].join('; '),
  ]
  return (list) => renderGrid(columns, list.map(rowOf), { colour, width }).trimEnd()
}

/** A day that a source gives as beginning or end; else no more than that it held by then. */
const sayStretch = ({ from, until, began, ended }: Stretch): string => {
  const days = from === until ? from : `${from} to ${until}`
  const ends = [began ? 'begins' : null, ended ? 'ends' : null].filter((word) => word !== null)
  return ends.length === 0 ? days : `${days} (${ends.join(', ')})`
}
