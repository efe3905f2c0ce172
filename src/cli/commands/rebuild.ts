import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, plural, print, readProject } from '../project.js'

const HELP = `
The database holds nothing that log and objects do not hold; it can be thrown away at any time.

Examples:
  marsad rebuild
  marsad rebuild --project halvek

${PROJECT_EXIT_HELP}
`

/** The database, made again. */
export const REBUILD: Command = {
  name: 'rebuild',
  addTo: (program, cli) => {
    const command = program
      .command('rebuild')
      .description('make the database of a project again from log and objects')
    addProjectOptions(command)
      .addHelpText('after', HELP)
      .action(async (options: ProjectOptions) => cli.end(await rebuild(options, cli)))
  },
}

async function rebuild(options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { rebuildProjection } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    const value = await rebuildProjection(project)
    await print(cli.console, options, {
      value,
      words: () => `${plural(value.written, 'row')} made again\n`,
    })
    return EXITS.done
  })
}
