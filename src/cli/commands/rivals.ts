import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, readProject } from '../project.js'

const HELP = `
Two copies of a project can decide differently on one thing before they are joined. Where neither decision had seen the
other, none of them replaces the other: they are rivals. The last in the order of the log counts meanwhile, the same in
both copies; an ordinary decision by somebody who has both settles it, and so does undoing one of them.

Examples:
  marsad rivals
  marsad rivals --json

${PROJECT_EXIT_HELP}
`

/** What two copies decided differently, where neither had seen the other. */
export const RIVALS: Command = {
  name: 'rivals',
  addTo: (program, cli) => {
    const command = program
      .command('rivals')
      .description('list what two copies of the project decided differently, with both sides')
    addProjectOptions(command)
      .addHelpText('after', HELP)
      .action(async (options: ProjectOptions) => cli.end(await rivals(options, cli)))
  },
}

async function rivals(options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { rivalsOf, sayRival } = await import('../../work/index.js')
  const { sayRivals } = await import('../rivals.js')
  return readProject(options, cli, async (project) => {
    const value = rivalsOf(project).map(sayRival)
    await print(cli.console, options, {
      value,
      words: () =>
        value.length === 0
          ? 'no two copies decided differently on anything that is open\n'
          : sayRivals(value, { most: value.length }),
    })
    return EXITS.done
  })
}
