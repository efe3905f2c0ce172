import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'
import { decidedWords } from './decide.js'
import { SET_HELP, settingsOf } from './edit.js'

interface NewOptions extends ProjectOptions {
  readonly kind: string
  readonly stance: string
  readonly trigger: string
  readonly nth?: string
  readonly set: readonly string[]
  readonly reason?: string
}

const HELP = `
${SET_HELP}

Examples:
  marsad new wire-service --kind siege --trigger encircled --set place=Halvek --set phase=continues
  marsad new report.txt --kind shelling --trigger shells --nth 2 --set killed="nine people"

${PROJECT_EXIT_HELP}
`

const collect = (value: string, list: readonly string[]): readonly string[] => [...list, value]

/** A claim that the machine missed. */
export const NEW: Command = {
  name: 'new',
  addTo: (program, cli) => {
    const command = program
      .command('new')
      .description('record a claim that the machine missed, by words of the report')
      .argument('<report>', 'id of the report, or the hash of its text')
      .requiredOption('--kind <kind>', 'kind of event')
      .requiredOption('--trigger <words>', 'the words that denote the event')
      .option('--stance <stance>', 'how the source stands to it', 'reports')
      .option(
        '--nth <n>',
        'which place of the trigger is meant, from 1, where it stands there more than once',
      )
    addProjectOptions(command)
      .option('--set <slot=value>', 'a slot and its value; may be given many times', collect, [])
      .option('--reason <words>', 'why')
      .addHelpText('after', HELP)
      .action(async (report: string, options: NewOptions) => cli.end(await add(report, options, cli)))
  },
}

async function add(report: string, options: NewOptions, cli: Cli): Promise<Exit> {
  const { isKind, isStance, KINDS, STANCES } = await import('../../codebook/index.js')
  const { kind, stance, trigger, reason = null } = options
  if (!isKind(kind)) throw new UsageError(`--kind ${kind} is not in the codebook; it has ${KINDS.join(', ')}`)
  if (!isStance(stance))
    throw new UsageError(`--stance ${stance} is not in the codebook; it has ${STANCES.join(', ')}`)
  const nth = options.nth === undefined ? null : Number(options.nth)
  if (nth !== null && (!Number.isInteger(nth) || nth < 1))
    throw new UsageError(`--nth ${options.nth} is no number from 1`)
  const settings = await settingsOf(options.set)
  const { addClaim } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = addClaim(project, { report, kind, stance, trigger, nth, settings, reason })
    const exit = exitOf(cli.console, diagnostics)
    if (value.length === 0) return EXITS.unread
    await print(cli.console, options, { value, words: () => decidedWords(value) })
    return exit
  })
}
