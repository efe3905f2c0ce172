import type { StateKind } from '../../state/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, readProject } from '../project.js'
import { openStateTables, withQuotes } from '../state-tables.js'

interface StatesOptions extends ProjectOptions {
  readonly place?: string
  readonly kind?: string
  readonly on?: string
  readonly includeSuggestions?: boolean
}

const HELP = `
A row a stretch of days: from when, until when, who, and the claims with their words. Between two stretches it is unknown
how things stood. "seen" is a day on which it held already, or still; "by" a day by which it had begun or ended. Accounts
that differ stand side by side, never merged; "contested" says what speaks against a stretch.

Examples:
  marsad states --place Halvek
  marsad states --kind control,siege --on 2024-03-15
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
      .option('--place <places>', 'ids of places, or words of their names, joined by commas')
      .option('--kind <kinds>', 'control, siege, ceasefire, joined by commas')
      .option('--on <date>', 'only what is known to hold on that day (YYYY-MM-DD)')
      .option('--include-suggestions', 'take claims too that nobody has decided on; each row says so')
      .addHelpText('after', HELP)
      .action(async (options: StatesOptions) => cli.end(await states(options, cli)))
  },
}

async function states(options: StatesOptions, cli: Cli): Promise<Exit> {
  const { kinds, on } = await checked(options)
  const { listStates } = await import('../../work/index.js')
  const { statesOn } = await import('../../state/index.js')
  return readProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const places = options.place === undefined ? null : partsOf(options.place)
    const list = listStates(project, {
      suggestions,
      ...(places === null ? {} : { places }),
      ...(kinds === null ? {} : { kinds }),
    })
    const tables = await openStateTables(cli.console, { suggestions })
    const days = on === null ? null : statesOn(list, on).map((place) => withQuotes(place, list))
    await print(cli.console, options, {
      value: days === null ? { suggestions, states: list } : { suggestions, on, places: days },
      words: () =>
        list.length === 0 ? 'nothing known\n' : days === null ? tables.all(list) : tables.on(days, on!),
    })
    return EXITS.done
  })
}

const partsOf = (given: string): readonly string[] => given.split(',').map((part) => part.trim())

async function checked({ kind, on }: StatesOptions) {
  const { STATE_KINDS } = await import('../../state/index.js')
  const { checkDate } = await import('../../reader/index.js')
  const day = on === undefined ? null : checkDate(on)
  if (on !== undefined && day === null)
    throw new UsageError(`--on ${on} is no date of the calendar; give it as YYYY-MM-DD`)
  const isKind = (word: string): word is StateKind => STATE_KINDS.some((known) => known === word)
  const kinds =
    kind === undefined
      ? null
      : partsOf(kind).map((part) => {
          if (isKind(part)) return part
          throw new UsageError(`--kind ${part} is no state; there are ${STATE_KINDS.join(', ')}`)
        })
  return { kinds, on: day }
}
