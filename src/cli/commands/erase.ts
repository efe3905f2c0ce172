import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, withProject } from '../project.js'

interface EraseOptions extends ProjectOptions {
  readonly reason: string
}

const HELP = `
Takes out a report with its bytes, text, readings, decisions and all that rests on it (spots, consent, ratings, links,
notes, people listed on its word, their undos), or what one entry of the log says, for somebody's safety. A tombstone
stays with your name and the reason, which must name nobody. What people said of incidents that other reports hold up too
is kept, and each such entry is named. Other copies keep all until they are joined with this one; backups are out of
reach.

Of an entry with consent how far it reaches holds on, of an undo what it took back; an entry without which an earlier
word would count again is not erased: the line says what to do first.

Examples:
  marsad erase witness-07 --reason "asked to be taken out"
  marsad erase 9c41e07ab2d3 --reason "a name in the note"

${PROJECT_EXIT_HELP}
`

/** Takes something out for somebody's safety. */
export const ERASE: Command = {
  name: 'erase',
  addTo: (program, cli) => {
    const command = program
      .command('erase')
      .description('take a report or an entry out for somebody’s safety; a tombstone stays')
      .argument('<what>', 'id of a report, hash of its text, or an entry')
      .requiredOption('--reason <words>', 'why; stays readable, so it must name nobody')
    addProjectOptions(command)
      .addHelpText('after', HELP)
      .action(async (what: string, options: EraseOptions) => cli.end(await erase(what, options, cli)))
  },
}

async function erase(what: string, options: EraseOptions, cli: Cli): Promise<Exit> {
  if (options.reason.trim() === '') throw new UsageError('--reason is empty; nothing was erased')
  const { eraseThing } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = eraseThing(project, what, { reason: options.reason })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, {
      value,
      words: () =>
        `${value.what}: ${plural(value.payloads, 'entry', 'entries')} and ${plural(value.objects, 'object')} erased\n`,
    })
    return exit
  })
}
