import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { exitOf, folderOf, plural, print } from '../project.js'

const HELP = `
A project's folder may be copied and worked on in both places. Joining brings the other copy's entries and objects into
this one; the other is only read. Join in both directions and both copies hold the same. Where the workbench is open on
this copy, it takes the other in, and its pages show it. What was decided differently in the two copies, where neither
had seen the other, is listed; "marsad rivals" shows both sides. What one copy says of a report that was erased in the
other is erased as well, and told.

Examples:
  marsad join /media/stick/halvek
  marsad join ../halvek-rana --project halvek

${PROJECT_EXIT_HELP}
`

/** Most rivals that are listed; "marsad rivals" has them all. */
const LISTED = 20

interface JoinCopiesOptions extends ProjectOptions {
  readonly otherProject?: boolean
}

/** Another copy of a project into this one. */
export const JOIN: Command = {
  name: 'join',
  long: true,
  addTo: (program, cli) => {
    program
      .command('join')
      .description('bring what another copy of the project has into this one')
      .argument('<dir>', 'folder of the other copy')
      .option('--project <dir>', 'folder of the project; else the one that you are in')
      .option('--other-project', 'bring it in also where it is no copy of this project')
      .option('--json', 'print JSON instead of words')
      .addHelpText('after', HELP)
      .action(async (dir: string, options: JoinCopiesOptions) => cli.end(await joinCopies(dir, options, cli)))
  },
}

async function joinCopies(dir: string, options: JoinCopiesOptions, cli: Cli): Promise<Exit> {
  const { console, project } = cli
  const { joinInto, joinProject } = await import('../../work/index.js')
  const folder = project === null ? await folderOf(options) : project.folder
  const { value, diagnostics } =
    project === null
      ? await joinProject(folder, dir, options)
      : await joinInto(project, cli.path(dir), options)
  const isHeld = diagnostics.some(({ code }) => code === 'ledger/locked')
  if (isHeld) {
    const { handOver } = await import('../hand-over.js')
    const exit = await handOver(folder, cli, { as: null, input: false })
    if (exit !== null) return exit
  }
  const exit = exitOf(console, diagnostics)
  if (value === null) return isHeld ? EXITS.busy : EXITS.unread
  const entries = value.chains.reduce((sum, chain) => sum + chain.entries, 0)
  const { sayRival } = await import('../../work/index.js')
  const { sayRivals } = await import('../rivals.js')
  const rivals = value.rivals.map(sayRival)
  await print(console, options, {
    value: { ...value, rivals },
    words: () =>
      `${plural(entries, 'entry', 'entries')}, ${plural(value.objects, 'object')} and ${plural(value.people, 'key')} came from ${dir}\n${sayRivals(rivals, { most: LISTED })}`,
  })
  return exit
}
