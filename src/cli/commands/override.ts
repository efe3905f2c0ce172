import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'

interface OverrideOptions extends ProjectOptions {
  readonly best?: string
  readonly clear?: boolean
  readonly reason: string
}

const HELP = `
A cell is metric/status/group/side; what is left out is "all": killed, killed/civilian, killed/civilian/children.
"marsad tally --explain" names the cells and says how each number came about. Your number is shown with your reason, and
the one that follows from the claims stays beside it. An incident gets its id for ever by this.

Numbers: 7..11, 7.. (7 or more), ..11 (up to 11), 9.

Examples:
  marsad override p-4f1d2a9b killed 7..11 --best 9 --reason "nine names on the hospital's list"
  marsad override i-0c1d2e3f4a5b killed/civilian/children 3 --reason "the list has three under 18"
  marsad override i-0c1d2e3f4a5b killed --clear --reason "the list was of another day"

${PROJECT_EXIT_HELP}
`

/** A person's number beside the one that follows from claims. */
export const OVERRIDE: Command = {
  name: 'override',
  addTo: (program, cli) => {
    const command = program
      .command('override')
      .description('choose a number of an incident yourself, with a reason; the derived one stays beside it')
      .argument('<incident>', 'id of an incident')
      .argument('<cell>', 'metric, or metric/status/group/side')
      .argument('[numbers]', 'LOW..HIGH, or one number')
    addProjectOptions(command)
      .option('--best <number>', 'the most likely number')
      .option('--clear', 'take the number that was chosen back')
      .requiredOption('--reason <words>', 'why')
      .addHelpText('after', HELP)
      .action(async (incident: string, cell: string, numbers: string | undefined, options: OverrideOptions) =>
        cli.end(await override({ incident, cell, numbers: numbers ?? null }, options, cli)),
      )
  },
}

async function override(
  {
    incident,
    cell,
    numbers,
  }: { readonly incident: string; readonly cell: string; readonly numbers: string | null },
  options: OverrideOptions,
  cli: Cli,
): Promise<Exit> {
  const { clear = false, best, reason } = options
  if (clear === (numbers !== null)) throw new UsageError('give numbers, or --clear without any')
  if (clear && best !== undefined) throw new UsageError('--best and --clear exclude each other')
  if (reason.trim() === '') throw new UsageError('--reason is empty; nothing was recorded')
  const { parseCell } = await import('../../tally/index.js')
  if (parseCell(cell) === null)
    throw new UsageError(
      `"${cell}" names no cell; write metric/status/group/side, as killed/civilian/children`,
    )
  const { overrideCell, readBounds, sayValue } = await import('../../work/index.js')
  const value = numbers === null ? null : readBounds(numbers, best ?? null)
  if (numbers !== null && value === null)
    throw new UsageError(
      `"${numbers}"${best === undefined ? '' : ` with best ${best}`} is no LOW..HIGH in whole numbers, low first and best between`,
    )
  return withProject(options, cli, async (project) => {
    const { value: told, diagnostics } = overrideCell(project, { incident, cell, value, reason })
    const exit = exitOf(cli.console, diagnostics)
    if (told === null) return EXITS.unread
    const now = told.value === null ? 'as derived again' : sayValue(told.value)
    await print(cli.console, options, {
      value: told,
      words: () =>
        `${told.incident} ${told.cell}: ${now}; derived: ${sayValue(told.derived)}; entry ${told.entries.at(-1)!.slice(0, 12)}\n`,
    })
    return exit
  })
}
