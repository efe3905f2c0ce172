import type { RecordedClaim } from '../../record/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { FilterOptions } from '../filter.js'
import { addFilterOptions, claimsFilter } from '../filter.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, withProject } from '../project.js'

interface ClaimsOptions extends ProjectOptions, FilterOptions {
  readonly limit: string
  readonly offset: string
}

const HELP = `
Examples:
  marsad claims --state suggested
  marsad claims --kind airstrike,shelling --place Halvek --from 2024-03-01
  marsad claims --text "bread queue" --json

${PROJECT_EXIT_HELP}
`

/** Claims of a project. */
export const CLAIMS: Command = {
  name: 'claims',
  addTo: (program, cli) => {
    const command = program
      .command('claims')
      .description('list claims of a project, with what was decided about them')
    addProjectOptions(addFilterOptions(command))
      .option('--limit <n>', 'most claims that are listed', '50')
      .option('--offset <n>', 'leave out so many first', '0')
      .addHelpText('after', HELP)
      .action(async (options: ClaimsOptions) => cli.end(await claims(options, cli)))
  },
}

async function claims(options: ClaimsOptions, cli: Cli): Promise<Exit> {
  const { console } = cli
  const [limit, offset] = [wholeNumber('limit', options.limit), wholeNumber('offset', options.offset)]
  const { listClaims } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const filter = await claimsFilter(project, options)
    const page = await listClaims(project, filter, { limit, offset })
    const table = await renderer(console)
    await print(console, options, {
      value: page,
      words: () => `${table(page.claims)}${page.claims.length} of ${page.total}\n`,
    })
    return EXITS.done
  })
}

export function wholeNumber(name: string, given: string): number {
  const n = Number(given)
  if (Number.isInteger(n) && n >= 0 && given.trim() !== '') return n
  throw new UsageError(`--${name} ${given} is no whole number`)
}

/** A table of claims, a line each. */
async function renderer({ colour, width }: Console): Promise<(claims: readonly RecordedClaim[]) => string> {
  const { renderGrid, sayNumber } = await import('../../view/index.js')
  const columns = [
    { head: 'claim' },
    { head: 'state' },
    { head: 'kind' },
    { head: 'stance' },
    { head: 'who says', wraps: true },
    { head: 'where', wraps: true },
    { head: 'when' },
    { head: 'how many', wraps: true },
  ]
  const rowOf = ({ id, state, claim }: RecordedClaim): readonly string[] => [
    id,
    state,
    claim.phase === null ? claim.kind : `${claim.kind} ${claim.phase}`,
    claim.stance,
    claim.source.text === '' ? 'the report itself' : claim.source.text,
    claim.place?.text ?? '',
    claim.time === null ? '' : dayOf(claim.time),
    claim.counts.map((count) => `${count.metric} ${sayNumber(count) ?? count.text}`).join(', '),
  ]
  return (claims) => renderGrid(columns, claims.map(rowOf), { colour, width })
}

const dayOf = ({ start, end, text }: NonNullable<RecordedClaim['claim']['time']>): string =>
  start === null ? `“${text}”` : start === end ? start : `${start} to ${end ?? '…'}`
