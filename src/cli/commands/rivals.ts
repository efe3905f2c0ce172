import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, readProject, withProject } from '../project.js'

const HELP = `
Two copies of a project can decide differently on one thing before they are joined. Where neither decision had seen the
other, none of them replaces the other: they are rivals. The last in the order of the log counts meanwhile, the same in
both copies; an ordinary decision by somebody who has both settles it. With --keep, what an entry says is recorded once
more as your own decision; so does every other way to decide anew, or to undo what is not to hold.

Examples:
  marsad rivals
  marsad rivals --keep 9c41e07ab2d3 --reason "the footage is of March"

${PROJECT_EXIT_HELP}
`

interface RivalsOptions extends ProjectOptions {
  readonly keep?: string
  readonly reason?: string
}

/** What two copies decided differently, where neither had seen the other. */
export const RIVALS: Command = {
  name: 'rivals',
  addTo: (program, cli) => {
    const command = program
      .command('rivals')
      .description('list what two copies of the project decided differently, with both sides')
    addProjectOptions(command)
      .option('--keep <entry>', 'the entry that is to stand, or the beginning of its hash')
      .option('--reason <words>', 'why; else the reason of that entry')
      .addHelpText('after', HELP)
      .action(async (options: RivalsOptions) => cli.end(await rivals(options, cli)))
  },
}

async function rivals({ keep, ...options }: RivalsOptions, cli: Cli): Promise<Exit> {
  if (keep !== undefined) return keepOne(keep, options, cli)
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

async function keepOne(entry: string, options: RivalsOptions, cli: Cli): Promise<Exit> {
  const { keepRival, sayRival } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = keepRival(project, entry, { reason: options.reason ?? null })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    const { what, about, kind } = sayRival(value.rival)
    const { entries } = value
    await print(cli.console, options, {
      value: { kind, about, entries },
      words: () =>
        [
          `settled: ${what}`,
          ...entries.map((hash) => `to take it back: marsad undo ${hash.slice(0, 12)}`),
          '',
        ].join('\n'),
    })
    return exit
  })
}
