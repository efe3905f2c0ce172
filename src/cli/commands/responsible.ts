import type { HeldResponsible } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, reasonFor, withProject } from '../project.js'

interface ResponsibleOptions extends ProjectOptions {
  readonly not?: boolean
  readonly reason?: string
}

const HELP = `
The five relations, each kept for itself:
  claimed    the agent's own word
  blamed     another's word
  suspected  with a hedge
  denied     the accused, or who speaks for them, denies it
  conceded   the agent's own side, against its interest

What the claims say stays beside your decision. The party is one that the incident's claims name, by its id or its
words, or an actor of the dictionaries. An incident gets its id for ever by this.

Examples:
  marsad responsible i-0c1d2e3f4a5b sy/armed-forces blamed --reason "two survivors and the observatory"
  marsad responsible i-0c1d2e3f4a5b "the rebels" suspected --not --reason "they held no guns of this range"

${PROJECT_EXIT_HELP}
`

/** Who is held responsible, by people. */
export const RESPONSIBLE: Command = {
  name: 'responsible',
  addTo: (program, cli) => {
    const command = program
      .command('responsible')
      .description('decide who is held responsible: claimed, blamed, suspected, denied, conceded')
      .argument('<incident>', 'id of an incident')
      .argument('<party>', 'id, name or words of the party')
      .argument('<relation>', 'claimed, blamed, suspected, denied, conceded')
    addProjectOptions(command)
      .option('--not', 'the relation does not hold')
      .option('--reason <words>', 'why; has to be given')
      .addHelpText('after', HELP)
      .action(async (incident: string, party: string, relation: string, options: ResponsibleOptions) =>
        cli.end(await hold({ incident, party, relation }, options, cli)),
      )
  },
}

async function hold(
  given: { readonly incident: string; readonly party: string; readonly relation: string },
  options: ResponsibleOptions,
  cli: Cli,
): Promise<Exit> {
  const { RELATIONS } = await import('../../tally/index.js')
  const { holdResponsible } = await import('../../work/index.js')
  const relation = RELATIONS.find((known) => known === given.relation)
  if (relation === undefined)
    throw new UsageError(`no relation "${given.relation}"; the relations are ${RELATIONS.join(', ')}`)
  const reason = reasonFor('who is held responsible', options)
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = holdResponsible(project, {
      ...given,
      relation,
      holds: options.not !== true,
      reason,
    })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    const words = await renderer(cli.console)
    await print(cli.console, options, { value, words: () => words(value) })
    return exit
  })
}

/** Words of reports go through the grid, which keeps control codes from the terminal. */
async function renderer({ colour, width }: Console): Promise<(value: HeldResponsible) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const columns = [
    { head: 'relation' },
    { head: 'party', wraps: true },
    { head: 'decided by' },
    { head: 'said in', wraps: true },
  ]
  return ({ incident, party, relation, holds, entries, held }) => {
    const rows = held.map(({ party: { name }, relation: how, claims, decided }) => [
      how,
      name,
      decided === null ? '' : (decided.by ?? 'a person'),
      claims.map(({ claim }) => claim).join(', '),
    ])
    const said = makeLine(`${incident}: ${party} ${holds ? '' : 'not '}${relation}`)
    return [
      `${said}, entry ${entries.at(-1)!.slice(0, 12)}\n`,
      rows.length === 0 ? 'nobody is held responsible now\n' : renderGrid(columns, rows, { colour, width }),
    ].join('')
  }
}

/** The party's id may be words of a report. */
const makeLine = (text: string): string => text.replace(/\p{C}+/gu, ' ')
