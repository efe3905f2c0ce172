import type { GivenCorrection } from '../../review/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, readProject, withProject } from '../project.js'

interface AddOptions extends ProjectOptions {
  readonly from: string
  readonly text: string
}

interface AnswerOptions extends ProjectOptions {
  readonly outcome: string
  readonly reason: string
}

const HELP = `
Every request gets an outcome with a reason, and both go into the next release. Who asked and in which words stays in the
project.

Examples:
  marsad correction add i-0c1d2e3f4a5b --from anonymous --text "the bakery was hit a day earlier"
  marsad correction answer k-5f0e1d2c3b4a --outcome accepted --reason "two more sources give the day before"
  marsad correction list

${PROJECT_EXIT_HELP}
`

/** Requests from outside, and what became of them. */
export const CORRECTION: Command = {
  name: 'correction',
  addTo: (program, cli) => {
    const correction = program
      .command('correction')
      .description('record requests for corrections, and answer them')
      .helpCommand(false)
      .addHelpText('after', HELP)
    addProjectOptions(correction.command('add').description('record that somebody asks for a correction'))
      .argument('<incident>', 'id of an incident')
      .requiredOption('--from <name>', 'who asks, or anonymous; never published')
      .requiredOption('--text <words>', 'what is asked; never published')
      .action(async (incident: string, options: AddOptions) => cli.end(await add(incident, options, cli)))
    addProjectOptions(correction.command('answer').description('say what became of a request'))
      .argument('<id>', 'of the request, k-…')
      .requiredOption('--outcome <word>', 'accepted, rejected or partly')
      .requiredOption('--reason <words>', 'why; it is published')
      .action(async (id: string, options: AnswerOptions) => cli.end(await answer(id, options, cli)))
    addProjectOptions(correction.command('list').description('list requests with their outcomes')).action(
      async (options: ProjectOptions) => cli.end(await list(options, cli)),
    )
  },
}

async function add(incident: string, options: AddOptions, cli: Cli): Promise<Exit> {
  const { addCorrection } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const from = options.from === 'anonymous' ? null : options.from
    const { value, diagnostics } = addCorrection(project, { incident, from, words: options.text })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, {
      value,
      words: () => `${value.correction}: asked about ${value.incident}, entry ${value.entry.slice(0, 12)}\n`,
    })
    return exit
  })
}

async function answer(id: string, options: AnswerOptions, cli: Cli): Promise<Exit> {
  const { answerCorrection, OUTCOMES } = await import('../../work/index.js')
  const outcome = OUTCOMES.find((one) => one === options.outcome)
  if (outcome === undefined)
    throw new UsageError(`--outcome "${options.outcome}" is none of ${OUTCOMES.join(', ')}`)
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = answerCorrection(project, id, { outcome, reason: options.reason })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, {
      value,
      words: () => `${value.correction}: ${value.outcome}, entry ${value.entry.slice(0, 12)}\n`,
    })
    return exit
  })
}

async function list(options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { listCorrections } = await import('../../work/index.js')
  const { renderGrid } = await import('../../view/index.js')
  return readProject(options, cli, async (project) => {
    const value = listCorrections(project)
    const columns = [
      { head: 'request' },
      { head: 'incident' },
      { head: 'asked' },
      { head: 'from' },
      { head: 'what is asked', wraps: true },
      { head: 'outcome' },
      { head: 'why', wraps: true },
    ]
    const { colour, width } = cli.console
    const words = (): string =>
      value.length === 0
        ? 'nobody has asked for a correction\n'
        : renderGrid(columns, value.map(rowOf), { colour, width })
    await print(cli.console, options, { value, words })
    return EXITS.done
  })
}

const rowOf = ({
  correction,
  incident,
  at,
  from,
  words,
  answer: told,
}: GivenCorrection): readonly string[] => [
  correction,
  incident,
  at.slice(0, 10),
  from ?? 'anonymous',
  words,
  told?.outcome ?? 'open',
  told?.reason ?? '',
]
