import type { Credibility, RecordedClaim, Reliability } from '../../record/index.js'
import type { ReportFacts } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { FilterOptions } from '../filter.js'
import { addFilterOptions, claimsFilter } from '../filter.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, plural, print, readProject } from '../project.js'

interface ClaimsOptions extends ProjectOptions, FilterOptions {
  readonly limit: string
  readonly offset: string
  readonly outside?: boolean
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
      .option('--outside', 'only the suggestions of kinds outside the codebook, which are folded away')
      .addHelpText('after', HELP)
      .action(async (options: ClaimsOptions) => cli.end(await claims(options, cli)))
  },
}

async function claims(options: ClaimsOptions, cli: Cli): Promise<Exit> {
  const { console } = cli
  const [limit, offset] = [wholeNumber('limit', options.limit), wholeNumber('offset', options.offset)]
  const { claimsWithPages, listClaims, ratingsOf, reportFacts, sayOutside } = await import(
    '../../work/index.js'
  )
  return readProject(options, cli, async (project) => {
    const filter = await claimsFilter(project, options, cli)
    const { outside } = project.standing()
    const page = options.outside
      ? { claims: outside.slice(offset, offset + limit), total: outside.length }
      : await listClaims(project, filter, { limit, offset })
    const folded = options.outside ? null : sayOutside(outside)
    const ratings = ratingsOf(project)
    const rated = claimsWithPages(project, page.claims).map((claim) => ({
      ...claim,
      reliability: ratings.reliabilityOf(claim)?.value ?? null,
      credibility: ratings.credibilityOf(claim)?.value ?? null,
    }))
    const table = await renderer(console, rated)
    const facts = options.report === undefined ? null : reportFacts(project, options.report)
    const received = facts === null || 'code' in facts ? null : facts
    await print(console, options, {
      value: { ...page, claims: rated, outside: outside.length, ...(received === null ? {} : { received }) },
      words: () =>
        [
          `${table}${page.claims.length} of ${page.total}\n`,
          folded === null ? '' : `${folded}: --outside lists them\n`,
          sayReceived(received),
        ].join(''),
    })
    return EXITS.done
  })
}

export function wholeNumber(name: string, given: string): number {
  const n = Number(given)
  if (Number.isInteger(n) && n >= 0 && given.trim() !== '') return n
  throw new UsageError(`--${name} ${given} is no whole number`)
}

interface RatedClaim extends RecordedClaim {
  readonly reliability: Reliability | null
  readonly credibility: Credibility | null
}

/** A table of claims, a line each; both axes stand in columns of their own where anything is rated. */
async function renderer({ colour, width }: Console, claims: readonly RatedClaim[]): Promise<string> {
  const { renderGrid, sayCount } = await import('../../view/index.js')
  const isRated = claims.some(({ reliability, credibility }) => reliability !== null || credibility !== null)
  const columns = [
    { head: 'claim' },
    { head: 'state' },
    { head: 'kind', wraps: true },
    { head: 'stance' },
    { head: 'who says', wraps: true },
    { head: 'where', wraps: true },
    { head: 'when', wraps: true },
    { head: 'how many', wraps: true },
    ...(isRated ? [{ head: 'reliability' }, { head: 'credibility' }] : []),
  ]
  const rowOf = ({ id, state, claim, reliability, credibility }: RatedClaim): readonly string[] => [
    id,
    state,
    claim.phase === null ? claim.kind : `${claim.kind} ${claim.phase}`,
    claim.stance,
    claim.source.text === '' ? 'the report itself' : claim.source.text,
    claim.place?.text ?? '',
    claim.time === null ? '' : dayOf(claim.time),
    claim.counts.map((count) => `${count.metric} ${sayCount(count)}`).join(', '),
    ...(isRated ? [reliability ?? '', String(credibility ?? '')] : []),
  ]
  return renderGrid(columns, claims.map(rowOf), { colour, width })
}

const dayOf = ({ start, end, text }: NonNullable<RecordedClaim['claim']['time']>): string =>
  start === null ? `“${text}”` : start === end ? start : `${start} to ${end ?? '…'}`

const AUTHORS = {
  signed: 'named by the text as its author',
  told: 'spoken to by people in the text',
} as const

/** `05:30 UTC` of an instant, `08:30` where no zone is told. */
const sayClock = (at: string): string => `${at.slice(11, 16)}${at.endsWith('Z') ? ' UTC' : ''}`

/** A line a printing, the first first, and how many copies were received. */
function sayReceived(facts: ReportFacts | null): string {
  if (facts === null) return ''
  const { printings, captures } = facts
  const lines = printings.map(({ publisher, published, id, captured, printedAt, author }, at) =>
    [
      `${at === 0 ? 'printed' : 'printed again'} by ${publisher ?? 'an outlet that is not named'}`,
      `${published ?? 'no date'}${printedAt === undefined ? '' : ` (${sayClock(printedAt)})`}`,
      ...(author === undefined ? [] : [AUTHORS[author]]),
      `received ${captured.slice(0, 10)} as ${id}`,
    ].join(', '),
  )
  return `${[...lines, `${plural(captures.length, 'copy', 'copies')} received`].join('\n')}\n`
}
