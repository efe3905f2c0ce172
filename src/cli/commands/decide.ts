import type { Decided } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, reasonFor, withProject } from '../project.js'

interface DecideOptions extends ProjectOptions {
  readonly reason?: string
}

interface Verdict {
  readonly name: string
  readonly verdict: 'accepted' | 'rejected' | 'unsure'
  readonly description: string
}

const VERDICTS: readonly Verdict[] = [
  {
    name: 'accept',
    verdict: 'accepted',
    description: 'decide that claims are as they are shown; they count from now on',
  },
  {
    name: 'reject',
    verdict: 'rejected',
    description: 'decide that claims are none of their reports; they are kept, and do not count',
  },
  {
    name: 'unsure',
    verdict: 'unsure',
    description: 'note that you looked at claims and leave them open; they do not count',
  },
]

const helpOf = (name: string): string => `
Claims are named by their ids, or the beginnings of them ("marsad claims" lists them). A decision never overwrites an
earlier one; "marsad undo" takes it back.

Examples:
  marsad ${name} c-4f1d2a9b3c7e8f01${name === 'reject' ? ' --reason "a fire drill"' : ''}
  marsad ${name} c-4f1d c-77ab --reason "same words as the ministry's own page"

${PROJECT_EXIT_HELP}
`

/** What a person says about claims as they stand. */
export const DECIDE: readonly Command[] = VERDICTS.map(({ name, verdict, description }) => ({
  name,
  addTo: (program, cli) => {
    const command = program.command(name).description(description).argument('<claims...>', 'ids of claims')
    addProjectOptions(command)
      .option('--reason <words>', verdict === 'rejected' ? 'why; has to be given' : 'why')
      .addHelpText('after', helpOf(name))
      .action(async (claims: readonly string[], options: DecideOptions) =>
        cli.end(await decide(claims, { ...options, verdict }, cli)),
      )
  },
}))

async function decide(
  claims: readonly string[],
  options: DecideOptions & { readonly verdict: Verdict['verdict'] },
  cli: Cli,
): Promise<Exit> {
  const { decideClaims } = await import('../../work/index.js')
  const { verdict } = options
  const reason = verdict === 'rejected' ? reasonFor('a rejection', options) : (options.reason ?? null)
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = decideClaims(project, claims, { verdict, reason })
    const exit = exitOf(cli.console, diagnostics)
    if (value.length === 0) return EXITS.unread
    await print(cli.console, options, { value, words: () => decidedWords(value) })
    return exit
  })
}

/** One line for each claim; the entry is what "marsad undo" takes. */
export const decidedWords = (decided: readonly Decided[]): string =>
  `${decided.map(({ claim, verdict, entry }) => `${claim} ${verdict}, entry ${entry.slice(0, 12)}`).join('\n')}\n${
    decided.length > 1 ? `${plural(decided.length, 'claim')} in one decision\n` : ''
  }`
