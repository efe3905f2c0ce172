import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'
import { decidedWords } from './decide.js'

interface EditOptions extends ProjectOptions {
  readonly set: readonly string[]
  readonly reason?: string
}

export const SET_HELP = `Slots:
  kind, stance, phase, quoted, source.type         a word of the codebook
  trigger, source, cue, place, time, said          words of the report
  agents, targets, via                             words of the report, parties apart by ";"
  time.start, time.end, time.holds                 a day (YYYY-MM-DD), or throughout or within
  killed, injured, displaced …                     words of the report with the number
  killed.low, killed.best, killed.high             a whole number
  killed.of, killed.status, killed.group           words for those counted, or a word of the codebook
Nothing after the sign takes a value out. Numbers and days in the words are read by the same rules as the machine's.`

const HELP = `
${SET_HELP}

Examples:
  marsad edit c-4f1d2a9b --set kind=shelling --set place="Old Mills"
  marsad edit c-4f1d2a9b --set killed="at least 12 people" --reason "the machine took the injured"
  marsad edit c-4f1d2a9b --set time.end=

${PROJECT_EXIT_HELP}
`

const collect = (value: string, list: readonly string[]): readonly string[] => [...list, value]

/** A claim with other values. */
export const EDIT: Command = {
  name: 'edit',
  addTo: (program, cli) => {
    const command = program
      .command('edit')
      .description('decide about a claim with other values in some of its slots')
      .argument('<claim>', 'id of the claim')
    addProjectOptions(command)
      .option('--set <slot=value>', 'a slot and its value; may be given many times', collect, [])
      .option('--reason <words>', 'why')
      .addHelpText('after', HELP)
      .action(async (claim: string, options: EditOptions) => cli.end(await edit(claim, options, cli)))
  },
}

async function edit(claim: string, options: EditOptions, cli: Cli): Promise<Exit> {
  if (options.set.length === 0) throw new UsageError('nothing to set; say what changes with --set SLOT=VALUE')
  const settings = await settingsOf(options.set)
  const { editClaim } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = editClaim(project, claim, { settings, reason: options.reason ?? null })
    const exit = exitOf(cli.console, diagnostics)
    if (value.length === 0) return EXITS.unread
    await print(cli.console, options, { value, words: () => decidedWords(value) })
    return exit
  })
}

export async function settingsOf(given: readonly string[]) {
  const { readSetting } = await import('../../work/index.js')
  return given.map((words) => {
    const setting = readSetting(words)
    if (setting === null) throw new UsageError(`--set ${words} has no "="; give it as --set SLOT=VALUE`)
    return setting
  })
}
