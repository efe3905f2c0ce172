import type { TallyRow, Toll } from '../../tally/index.js'
import type { GridColumn } from '../../view/index.js'
import type { Picture, Tallied, Unsettled } from '../../work/index.js'
import { APART, APART_COLUMNS, gradeJson, UNSETTLED, UNSETTLED_COLUMNS, unsettledRow } from '../apart.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { FilterOptions } from '../filter.js'
import { addFilterOptions, askedFilter } from '../filter.js'
import { openGrids } from '../grids.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, readProject } from '../project.js'

interface TallyOptions extends ProjectOptions, FilterOptions {
  readonly includeSuggestions?: boolean
  readonly explain?: boolean
  readonly all?: boolean
}

const HELP = `
Only what people have decided on counts, unless --include-suggestions is given; then each row says how much of it is
suggested. Rows are never added to each other.

Examples:
  marsad tally
  marsad tally --place Halvek --from 2024-03-01 --until 2024-03-31 --explain
  marsad tally --include-suggestions --json

${PROJECT_EXIT_HELP}
`

/** How many, by whose word. */
export const TALLY: Command = {
  name: 'tally',
  addTo: (program, cli) => {
    const command = program
      .command('tally')
      .description('count people over incidents: low, best, high, and why')
    addProjectOptions(addFilterOptions(command))
      .option('--include-suggestions', 'count claims too that nobody has decided on; each row says so')
      .option('--all', 'show every row, by sides and groups too')
      .option('--explain', 'say for each incident how its numbers came about, and what was left out')
      .addHelpText('after', HELP)
      .action(async (options: TallyOptions) => cli.end(await count(options, cli)))
  },
}

async function count(options: TallyOptions, cli: Cli): Promise<Exit> {
  const { gradeIn, tallyOf, unsettledIn } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const { filter, words: said } = await askedFilter(project, options, cli)
    const tallied = await tallyOf(project, { filter, suggestions, words: said })
    const words = await renderer(cli.console, {
      explain: options.explain === true,
      all: options.all === true,
    })
    const { tally, tolls, picture } = tallied
    const graded =
      ({ standing, incidents }: Picture) =>
      (toll: Toll, at: number) => {
        const grade = gradeIn(standing, incidents.incidents[at]!)
        return { ...toll, grade: grade === null ? null : gradeJson(grade) }
      }
    const unsettled = options.explain === true ? unsettledIn(picture) : []
    await print(cli.console, options, {
      value: options.explain === true ? { ...tally, tolls: tolls.map(graded(picture)), unsettled } : tally,
      words: () => words(tallied, unsettled),
    })
    return EXITS.done
  })
}

async function renderer(
  console: Console,
  { explain, all }: { readonly explain: boolean; readonly all: boolean },
): Promise<(tallied: Tallied, unsettled: readonly Unsettled[]) => string> {
  const { grid, heading } = await openGrids(console)
  const columns = [
    { head: 'what' },
    { head: 'by', wraps: true },
    { head: 'who', wraps: true },
    { head: 'how many', right: true },
    { head: 'incidents', right: true },
    { head: 'origins', right: true },
    { head: 'suggested', right: true },
  ]
  const rowOf = (row: TallyRow): readonly string[] => [
    row.metric,
    byOf(row),
    whoOf(row),
    row.words,
    String(row.incidents),
    String(row.origins),
    row.suggested === 0 ? '' : String(row.suggested),
  ]
  return ({ tally, tolls }, unsettled) => {
    const { aggregates, statement } = tally
    const rows = all ? tally.rows : tally.rows.filter(isPlain)
    const apart = aggregates.map(({ claim, counts, why, words }) => [
      claim,
      counts.map((c) => `${c.metric} “${c.words}”`).join(', '),
      `${why}; ${words}`,
    ])
    const explained = tolls.flatMap(({ incident, cells }) =>
      cells.map(({ key, explain: how }) => [incident, key, how]),
    )
    const left = tally.leftOut.map(({ claim, words }) => [claim ?? '', words])
    return [
      rows.length === 0 ? 'nothing to count\n' : grid(columns, inBlocks(rows.map(rowOf))),
      ...(apart.length === 0 ? [] : [`\n${APART}\n${grid(APART_COLUMNS, apart)}`]),
      ...(explain && explained.length > 0
        ? [`\nHow the numbers came about:\n${grid(EXPLAINED, explained)}`]
        : []),
      ...(unsettled.length === 0
        ? []
        : [`\n${UNSETTLED}\n${grid(UNSETTLED_COLUMNS, unsettled.map(unsettledRow))}`]),
      ...(explain && left.length > 0 ? [`\nLeft out:\n${grid(LEFT_OUT, left)}`] : []),
      `\n${statement.sentences.map(heading).join('')}`,
    ].join('')
  }
}

const EXPLAINED: readonly GridColumn[] = [
  { head: 'incident' },
  { head: 'cell' },
  { head: 'how', wraps: true },
]

const LEFT_OUT: readonly GridColumn[] = [{ head: 'claim' }, { head: 'why', wraps: true }]

/** Rows that most people look for: all sides together, by status or by group. */
const isPlain = ({ side, status, group }: TallyRow): boolean =>
  side === 'all' && group !== 'unknown' && (group === 'all' || status === 'all')

/** Who did it, and whether it is claimed, conceded or alleged; empty for all together. */
const byOf = ({ party, word }: TallyRow): string =>
  typeof party !== 'string' ? `${party.name} (${word})` : party === 'all' ? '' : 'nobody is named'

const EVERYBODY = 'everybody'
const UNKNOWN_STATUS = 'status unknown'

/**
 * Rows of one metric and doer stand together, everybody first; what is the same as in the row above is not repeated,
 * nor everybody's numbers as those of an unknown status.
 */
function inBlocks(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const blocks = new Map<string, (readonly string[])[]>()
  for (const row of rows) {
    const key = `${row[0]}\n${row[1]}`
    const block = blocks.get(key) ?? []
    if (row[2] === EVERYBODY) block.unshift(row)
    else block.push(row)
    blocks.set(key, block)
  }
  let above = ''
  return [...blocks.values()].flatMap((block) =>
    withoutRepeat(block).map(([metric = '', by = '', ...rest], i) => {
      const what = metric === above ? '' : metric
      above = metric
      return [what, i === 0 ? by : '', ...rest]
    }),
  )
}

function withoutRepeat(block: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first, ...others] = block
  const numbers = (row: readonly string[]): string => row.slice(3).join('\t')
  const isRepeat = (row: readonly string[]): boolean =>
    row[2] === UNKNOWN_STATUS && first![2] === EVERYBODY && numbers(row) === numbers(first!)
  return [first!, ...others.filter((row) => !isRepeat(row))]
}

/** Whom a row counts, in words. */
function whoOf({ status, group, side }: TallyRow): string {
  const parts = [
    status === 'all' ? null : status === 'unknown' ? UNKNOWN_STATUS : status,
    group === 'all' ? null : group === 'unknown' ? 'group unknown' : group,
    side === 'all' ? null : side === 'unknown' ? 'side unknown' : `of ${side.name}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? EVERYBODY : parts.join(', ')
}
