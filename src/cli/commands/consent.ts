import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, readProject, withProject } from '../project.js'

interface ConsentOptions extends ProjectOptions {
  readonly scope?: string
  readonly reason?: string
}

const HELP = `
For what somebody told you on conditions. Where nothing is recorded it is published material, which goes everywhere.
  public    it may be published
  partners  it goes to partners (marsad export --for partners), and into no release
  project   it stays here; nobody else gets it but by --for project

The consent of a report holds for every claim of it; of two words, a claim's and its report's, the narrower counts.
Exports and releases leave out what the consent does not reach, with every number that rests on it, and say how many
claims that were. Say how the consent was given, never by whom.

Examples:
  marsad consent c-0123456789abcdef --scope partners --reason "told us by telephone, may go to the legal team"
  marsad consent interview-12.txt --scope project --reason "asked us on 2 May to hold it back"
  marsad consent

${PROJECT_EXIT_HELP}
`

/** How far those who gave a statement agreed that it goes. */
export const CONSENT: Command = {
  name: 'consent',
  addTo: (program, cli) => {
    const command = program
      .command('consent')
      .description('record how far a statement may go; without a name, list what is recorded')
      .argument('[about]', 'id of a claim, or of a report')
    addProjectOptions(command)
      .option('--scope <whom>', 'public, partners or project')
      .option('--reason <words>', 'how it was given')
      .addHelpText('after', HELP)
      .action(async (about: string | undefined, options: ConsentOptions) =>
        cli.end(about === undefined ? await list(options, cli) : await give(about, options, cli)),
      )
  },
}

async function give(about: string, options: ConsentOptions, cli: Cli): Promise<Exit> {
  const { CONSENT_SCOPES } = await import('../../record/index.js')
  const scope = CONSENT_SCOPES.find((known) => known === options.scope)
  if (scope === undefined)
    throw new UsageError(`say --scope: one of ${CONSENT_SCOPES.join(', ')}; nothing was recorded`)
  const { reason = '' } = options
  if (reason.trim() === '')
    throw new UsageError('say with --reason how the consent was given; nothing was recorded')
  const { giveConsent } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = giveConsent(project, about, { scope, reason })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, {
      value,
      words: () =>
        `${value.sort} ${value.about}: consent reaches ${value.scope}, entry ${value.entry.slice(0, 12)}\n`,
    })
    return exit
  })
}

const list = (options: ConsentOptions, cli: Cli): Promise<Exit> => {
  if (options.scope !== undefined || options.reason !== undefined)
    throw new UsageError('name a claim or a report; nothing was recorded')
  return readProject(options, cli, async (project) => {
    const { consents } = project.standing()
    await print(cli.console, options, {
      value: consents,
      words: () =>
        consents.length === 0
          ? 'no consent is recorded: everything is published material\n'
          : consents
              .map(
                ({ about, scope, reason, by, at }) =>
                  `${scope}  ${about}  ${reason} (${by}, ${at.slice(0, 10)})\n`,
              )
              .join(''),
    })
    return EXITS.done
  })
}
