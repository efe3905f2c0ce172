import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'

const HELP = `
A note rests on no words of a report and is marked so wherever it is shown; it counts in no tally.

Examples:
  marsad note c-4f1d2a9b "the same baker is named in the aid agency's list"
  marsad note wire-service "the page was changed two days later"

${PROJECT_EXIT_HELP}
`

/** What an analyst adds without words of a report. */
export const NOTE: Command = {
  name: 'note',
  addTo: (program, cli) => {
    const command = program
      .command('note')
      .description('add a note without words of a report, marked so')
      .argument('<about>', 'id of a claim, a report or an incident')
      .argument('<text>', 'the note')
    addProjectOptions(command)
      .addHelpText('after', HELP)
      .action(async (about: string, text: string, options: ProjectOptions) =>
        cli.end(await note(about, { ...options, text }, cli)),
      )
  },
}

async function note(
  about: string,
  options: ProjectOptions & { readonly text: string },
  cli: Cli,
): Promise<Exit> {
  if (options.text.trim() === '') throw new UsageError('the note is empty; nothing was recorded')
  const { addNote } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = addNote(project, about, options.text)
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, {
      value,
      words: () => `noted about ${value.about}, entry ${value.entry.slice(0, 12)}\n`,
    })
    return exit
  })
}
