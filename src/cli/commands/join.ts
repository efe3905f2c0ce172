import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { exitOf, folderOf, plural, print } from '../project.js'

const HELP = `
A project's folder may be copied and worked on in both places. Joining brings the other copy's entries and objects into
this one; the other is only read. Join in both directions and both copies hold the same.

Examples:
  marsad join /media/stick/halvek
  marsad join ../halvek-rana --project halvek

${PROJECT_EXIT_HELP}
`

/** Another copy of a project into this one. */
export const JOIN: Command = {
  name: 'join',
  addTo: (program, cli) => {
    program
      .command('join')
      .description('bring what another copy of the project has into this one')
      .argument('<dir>', 'folder of the other copy')
      .option('--project <dir>', 'folder of the project; else the one that you are in')
      .option('--json', 'print JSON instead of words')
      .addHelpText('after', HELP)
      .action(async (dir: string, options: ProjectOptions) => cli.end(await joinCopies(dir, options, cli)))
  },
}

async function joinCopies(dir: string, options: ProjectOptions, { console }: Cli): Promise<Exit> {
  const { joinProject } = await import('../../work/index.js')
  const { value, diagnostics } = await joinProject(await folderOf(options), dir)
  const exit = exitOf(console, diagnostics)
  if (value === null)
    return diagnostics.some(({ code }) => code === 'ledger/locked') ? EXITS.busy : EXITS.unread
  const entries = value.chains.reduce((sum, chain) => sum + chain.entries, 0)
  await print(console, options, {
    value,
    words: () =>
      `${plural(entries, 'entry', 'entries')}, ${plural(value.objects, 'object')} and ${plural(value.people, 'key')} came from ${dir}\n`,
  })
  return exit
}
