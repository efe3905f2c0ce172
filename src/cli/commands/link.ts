import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, reasonFor, withProject } from '../project.js'

interface LinkOptions extends ProjectOptions {
  readonly reason?: string
}

interface Row {
  readonly name: 'merge' | 'split'
  readonly description: string
  readonly argument: string
  readonly help: string
}

const ROWS: readonly Row[] = [
  {
    name: 'merge',
    description: 'decide that incidents or claims are about one incident',
    argument: 'ids of incidents or claims',
    help: `
Claims keep their own ids; the ids of merged incidents lead to the one that stays.

Examples:
  marsad merge p-4f1d2a9b p-77ab0c13 --reason "same bakery, same morning"
  marsad merge i-0c1d2e3f4a5b c-4f1d2a9b3c7e8f01 --reason "the same shell"`,
  },
  {
    name: 'split',
    description: 'decide that claims are about another incident than the rest of theirs',
    argument: 'ids of claims of one incident',
    help: `
The claims named are held together and apart from the rest of their incident.

Examples:
  marsad split c-4f1d2a9b3c7e8f01 --reason "a second strike in the evening"
  marsad split c-4f1d c-77ab --reason "another town"`,
  },
]

/** What a person says about which claims belong together. */
export const LINK: readonly Command[] = ROWS.map(({ name, description, argument, help }) => ({
  name,
  addTo: (program, cli) => {
    const command = program.command(name).description(description).argument('<ids...>', argument)
    addProjectOptions(command)
      .option('--reason <words>', 'why; has to be given')
      .addHelpText('after', `${help}\n\n${PROJECT_EXIT_HELP}\n`)
      .action(async (ids: readonly string[], options: LinkOptions) =>
        cli.end(await link(ids, { ...options, name }, cli)),
      )
  },
}))

async function link(
  ids: readonly string[],
  options: LinkOptions & { readonly name: Row['name'] },
  cli: Cli,
): Promise<Exit> {
  const { mergeIncidents, splitIncident } = await import('../../work/index.js')
  const decide = options.name === 'merge' ? mergeIncidents : splitIncident
  const reason = reasonFor(options.name === 'merge' ? 'a merger' : 'a split', options)
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = decide(project, ids, { reason })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, {
      value,
      words: () =>
        [
          `${plural(value.incidents.length, 'incident')} now: ${value.incidents.join(', ')}`,
          ...value.unsettled.map(({ what, words }) => `${what}: ${words}`),
          'to take it back: marsad undo',
        ]
          .map((line) => `${line}\n`)
          .join(''),
    })
    return exit
  })
}
