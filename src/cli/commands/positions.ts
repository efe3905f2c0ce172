import type { QuotedThread } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, withProject } from '../project.js'

interface PositionsOptions extends ProjectOptions {
  readonly includeSuggestions?: boolean
}

const HELP = `
For each offer, demand, threat or accusation: which party took which stance on which day, in which words, and the
precedents that were cited.

Examples:
  marsad positions
  marsad positions --include-suggestions --json

${PROJECT_EXIT_HELP}
`

/** What parties say to a matter. */
export const POSITIONS: Command = {
  name: 'positions',
  addTo: (program, cli) => {
    const command = program
      .command('positions')
      .description('list offers, demands, threats and accusations with what each party said to them')
    addProjectOptions(command)
      .option('--include-suggestions', 'take claims too that nobody has decided on')
      .addHelpText('after', HELP)
      .action(async (options: PositionsOptions) => cli.end(await positions(options, cli)))
  },
}

async function positions(options: PositionsOptions, cli: Cli): Promise<Exit> {
  const { listPositions } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const value = listPositions(project, { suggestions })
    const words = await renderer(cli.console)
    await print(cli.console, options, {
      value: { suggestions, threads: value },
      words: () =>
        `${value.length === 0 ? 'no positions\n' : value.map(words).join('\n')}${suggestions ? '\nsuggestions among them\n' : ''}`,
    })
    return EXITS.done
  })
}

async function renderer({ colour, width }: Console): Promise<(thread: QuotedThread) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const columns = [
    { head: 'day' },
    { head: 'party', wraps: true },
    { head: 'stance' },
    { head: 'in these words', wraps: true },
    { head: 'claim' },
  ]
  return ({ kind, place, positions: taken, precedents }) => {
    const rows = taken.map(({ on, party, stance, sentence, words, claim }) => [
      on ?? '',
      party,
      stance,
      sentence ?? words,
      claim,
    ])
    const before = precedents.length === 0 ? '' : `cited as precedents: ${precedents.join(', ')}\n`
    return `${kind}${place === null ? '' : `, ${place}`}\n${renderGrid(columns, rows, { colour, width })}${before}`
  }
}
