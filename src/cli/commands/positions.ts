import type { GridColumn } from '../../view/index.js'
import type { QuotedPosition, QuotedThread } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import { openGrids } from '../grids.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, readProject } from '../project.js'
import { quoteWords } from '../quoted.js'

interface PositionsOptions extends ProjectOptions {
  readonly matter?: string
  readonly includeSuggestions?: boolean
}

const HELP = `
For each offer, demand, threat or accusation: who took which stance on which days, then each position with what it
answers and its words, and what was cited as a precedent. "perhaps" marks a position of which it is not sure that it is
about this.

Examples:
  marsad positions
  marsad positions --matter amnesty
  marsad positions --include-suggestions --json

${PROJECT_EXIT_HELP}
`

/** What parties say to a matter. */
export const POSITIONS: Command = {
  name: 'positions',
  addTo: (program, cli) => {
    const command = program
      .command('positions')
      .description('list offers, demands, threats and accusations with what each party said to them')
    addProjectOptions(command)
      .option(
        '--matter <words>',
        'only those that have these words: a kind, a party, a place, words of a quote',
      )
      .option('--include-suggestions', 'take claims too that nobody has decided on; each row says so')
      .addHelpText('after', HELP)
      .action(async (options: PositionsOptions) => cli.end(await positions(options, cli)))
  },
}

async function positions(options: PositionsOptions, cli: Cli): Promise<Exit> {
  const { listPositions } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const value = listPositions(project, { suggestions, matter: options.matter ?? null })
    const words = await renderer(cli.console, { suggestions })
    await print(cli.console, options, {
      value: { suggestions, threads: value },
      words: () => (value.length === 0 ? 'no positions\n' : value.map(words).join('\n')),
    })
    return EXITS.done
  })
}

async function renderer(
  console: Console,
  { suggestions }: { readonly suggestions: boolean },
): Promise<(thread: QuotedThread) => string> {
  const { STANCES } = await import('../../codebook/index.js')
  const { grid, heading } = await openGrids(console)
  return (thread) => {
    const taken = STANCES.filter((stance) => thread.positions.some((position) => position.stance === stance))
    const open = new Set(thread.positions.filter(({ suggested }) => suggested).map(({ claim }) => claim))
    const table = thread.table.map(({ party, stances }) => [
      party,
      ...taken.map((stance) =>
        stances
          .filter((one) => one.stance === stance)
          .map(({ on, claim }) => `${on ?? 'no day'}${open.has(claim) ? ' (suggested)' : ''}`)
          .join(', '),
      ),
    ])
    const numbers = new Map(thread.positions.map(({ claim }, i) => [claim, String(i + 1)]))
    const rows = thread.positions.map((position) => [
      numbers.get(position.claim)!,
      position.on ?? '',
      position.party,
      sayStance(position),
      sayRelation(position, numbers),
      position.claim,
      ...(suggestions ? [position.suggested ? 'suggested' : 'decided'] : []),
    ])
    const words = thread.positions.map((position, i) => [String(i + 1), positionWords(position)])
    return [
      heading(sayMatter(thread)),
      grid([{ head: 'party', wraps: true }, ...taken.map((head) => ({ head, wraps: true }))], table),
      grid([...POSITION_COLUMNS, ...(suggestions ? [{ head: 'decided' }] : [])], rows),
      grid(WORD_COLUMNS, words),
      grid(BESIDE_COLUMNS, besideRows(thread)),
    ].join('')
  }
}

const POSITION_COLUMNS: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'day' },
  { head: 'party', wraps: true },
  { head: 'stance' },
  { head: 'to what', wraps: true },
  { head: 'claim' },
]

const WORD_COLUMNS: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'in which words', wraps: true },
]

const BESIDE_COLUMNS: readonly GridColumn[] = [
  { head: 'beside it' },
  { head: 'claim' },
  { head: 'in which words', wraps: true },
]

/** What it is about: "amnesty offered by the government, Halvek; named in it: fighters, the government". */
const sayMatter = ({ about, parties }: QuotedThread): string =>
  parties.length === 0 ? about : `${about}; named in it: ${parties.join(', ')}`

/** What a position is to: the matter that it opens, another position, or the same thing elsewhere. */
function sayRelation(
  { answers, elsewhere, sure, why }: QuotedPosition,
  numbers: ReadonlyMap<string, string>,
): string {
  const to =
    answers !== null
      ? `answers ${numbers.get(answers) ?? answers}`
      : elsewhere
        ? 'elsewhere'
        : why === null
          ? 'opens it'
          : 'to it'
  const reason = why === null ? '' : ` (${why})`
  return sure || elsewhere ? `${to}${reason}` : `perhaps ${to}${reason}`
}

/** "demands its end". */
const sayStance = ({ stance, phase }: QuotedPosition): string =>
  phase === 'ends' ? `${stance} its end` : stance

/** The sentence, with who passed it on; marked where the words stand in quotation marks. */
function positionWords({ via, sentence, words, quoted }: QuotedPosition): string {
  const own = quoted === 'direct' ? 'quoted' : null
  const passed = via.length === 0 ? null : `passed on by ${via.join(', ')}`
  const how = [own, passed].filter((part) => part !== null).join(', ')
  return `${sentence ?? `“${words}”`}${how === '' ? '' : ` (${how})`}`
}

/** What was cited, came after it there, came of it here, and what lies near. */
function besideRows(thread: QuotedThread): readonly (readonly string[])[] {
  const byId = new Map(thread.quotes.map((quote) => [quote.claim, quote]))
  const rows = (ids: readonly string[], head: string) =>
    ids.map((id) => [head, id, quoteWords(byId.get(id)!)])
  return [
    ...rows(thread.precedents, 'precedent'),
    ...rows(thread.afterPrecedents, 'came after it'),
    ...rows(thread.outcomes, 'came about'),
    ...thread.relatedTo.map(({ thread: id, about, suggested }) => [
      'kindred',
      id,
      suggested ? `${about} (suggested in part or whole)` : about,
    ]),
  ]
}
