import type { Reread } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, withProject } from '../project.js'

interface RereadOptions extends ProjectOptions {
  readonly model?: string
  readonly gazetteer?: string
}

const HELP = `
Texts that these weights and this program have read already are not read again. Decisions stand and keep counting; where
a new reading differs from a decision, the claim is listed once for a second look.

Examples:
  marsad reread
  marsad reread --model weights/

${PROJECT_EXIT_HELP}
`

/** The reports, read by what reads now. */
export const REREAD: Command = {
  name: 'reread',
  long: true,
  addTo: (program, cli) => {
    const command = program
      .command('reread')
      .description('read the reports of a project anew with a later model or program; decisions stand')
      .option('--model <dir>', 'folder of weights to use instead of the shipped ones')
      .option('--gazetteer <file>', 'gazetteer made by "marsad gazetteer import"')
    addProjectOptions(command)
      .addHelpText('after', HELP)
      .action(async (options: RereadOptions) => cli.end(await reread(options, cli)))
  },
}

async function reread(options: RereadOptions, cli: Cli): Promise<Exit> {
  const { rereadTexts } = await import('../../work/index.js')
  const { openProgress } = await import('../progress.js')
  return withProject(options, cli, async (project) => {
    const progress = await openProgress(cli.console, 1)
    const { model, gazetteer } = options
    const { found, step } = progress
    const { value, diagnostics } = await rereadTexts(project, { model, gazetteer, found, step })
    progress.end()
    const exit = exitOf(cli.console, diagnostics)
    await print(cli.console, options, { value, words: () => wordsOf(value) })
    return exit
  })
}

function wordsOf({ read, claims, secondLooks }: Reread): string {
  const looks = secondLooks.map(({ claim, slots }) => `  ${claim}: ${slots.join(', ')}`)
  return [
    read === 0
      ? 'nothing to read: these weights and this program have read every report'
      : `${plural(read, 'report')} read: ${plural(claims, 'claim')}`,
    ...(looks.length === 0
      ? []
      : [`${plural(looks.length, 'decision')} that the newest reading reads otherwise, for a second look:`]),
    ...looks,
    '',
  ].join('\n')
}
