import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'

interface UndoOptions extends ProjectOptions {
  readonly reason?: string
}

const HELP = `
Without an entry the last thing that you decided is undone; claims decided together are undone together. An undo is an
entry too: undo that one, and what it took out counts again.

Examples:
  marsad undo
  marsad undo 9c41e07ab2d3 --reason "wrong bakery"

${PROJECT_EXIT_HELP}
`

/** Takes a decision back. */
export const UNDO: Command = {
  name: 'undo',
  addTo: (program, cli) => {
    const command = program
      .command('undo')
      .description('take back a decision; it stays in the log')
      .argument('[entry]', 'entry to undo, or the beginning of its hash')
    addProjectOptions(command)
      .option('--reason <words>', 'why')
      .addHelpText('after', HELP)
      .action(async (entry: string | undefined, options: UndoOptions) =>
        cli.end(await undo(entry, options, cli)),
      )
  },
}

async function undo(entry: string | undefined, options: UndoOptions, cli: Cli): Promise<Exit> {
  const { undoEntry } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = undoEntry(project, {
      entry: entry ?? null,
      reason: options.reason ?? null,
    })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, {
      // What was undone may hold names that are protected.
      value: {
        ...value,
        undone: value.undone.map(({ fact, seen: _, ...rest }) => ({ ...rest, kind: fact?.kind })),
      },
      words: () =>
        [
          ...value.undone.map(
            ({ hash, fact, by, at }) => `undone: ${fact?.kind} ${hash.slice(0, 12)} by ${by}, ${at}`,
          ),
          ...value.entries.map((hash) => `to bring it back: marsad undo ${hash.slice(0, 12)}`),
          '',
        ].join('\n'),
    })
    return exit
  })
}
