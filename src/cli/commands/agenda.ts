import type { GridColumn } from '../../view/index.js'
import type { listAgenda } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import { sayShare } from '../decided.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import { openGrids } from '../grids.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, readProject } from '../project.js'
import type { Quoted } from '../quoted.js'
import { quoteWords } from '../quoted.js'

type Agenda = ReturnType<typeof listAgenda>
type Announced = Agenda['announced'][number]
type Ultimatum = Agenda['ultimatums'][number]

interface AgendaOptions extends ProjectOptions {
  readonly includeSuggestions?: boolean
}

const HELP = `
"no word" says nothing about whether it came to pass: no later claim speaks of it. Ultimatums stand in a table of their
own, with the day on which they end where one was set.

Examples:
  marsad agenda
  marsad agenda --include-suggestions --json

Who calls whom by which words: marsad actors --labels

${PROJECT_EXIT_HELP}
`

/** What was announced. */
export const AGENDA: Command = {
  name: 'agenda',
  addTo: (program, cli) => {
    const command = program
      .command('agenda')
      .description(
        'list what was announced for a day to come and ultimatums, and whether later claims say that they came to pass',
      )
    addProjectOptions(command)
      .option('--include-suggestions', 'take claims too that nobody has decided on; each row says so')
      .addHelpText('after', HELP)
      .action(async (options: AgendaOptions) => cli.end(await agenda(options, cli)))
  },
}

async function agenda(options: AgendaOptions, cli: Cli): Promise<Exit> {
  const { listAgenda } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const value = listAgenda(project, { suggestions })
    const words = await renderer(cli.console, { suggestions })
    await print(cli.console, options, { value: { suggestions, ...value }, words: () => words(value) })
    return EXITS.done
  })
}

async function renderer(
  console: Console,
  { suggestions }: { readonly suggestions: boolean },
): Promise<(agenda: Agenda) => string> {
  const { grid } = await openGrids(console)
  const lastColumn = suggestions ? [{ head: 'decided' }] : []
  const rowsOf = <T extends Announced | Ultimatum>(list: readonly T[], row: (one: T) => readonly string[]) =>
    list.map((one, i) => [String(i + 1), ...row(one), ...(suggestions ? [sayDecided(one)] : [])])
  const words = (list: readonly (Announced | Ultimatum)[]): string =>
    grid(
      WORDS,
      list.flatMap((one, i) => wordRows(String(i + 1), one)),
    )
  return ({ announced, ultimatums, today }) => {
    const final: readonly (Announced | Ultimatum)[] = [
      ...announced.filter(({ ultimatum }) => ultimatum),
      ...ultimatums,
    ]
    if (announced.length + final.length === 0) return 'nothing announced\n'
    return [
      ...(announced.length === 0
        ? []
        : [
            `Announced, seen on ${today}\n${grid([...ANNOUNCED, ...lastColumn], rowsOf(announced, announcedRow))}${words(announced)}`,
          ]),
      ...(final.length === 0
        ? []
        : [
            `Ultimatums\n${grid([...ULTIMATUMS, ...lastColumn], rowsOf(final, ultimatumRow))}${words(final)}`,
          ]),
    ].join('\n')
  }
}

const WHAT: readonly GridColumn[] = [
  { head: 'what', wraps: true },
  { head: 'where', wraps: true },
  { head: 'who', wraps: true },
  { head: 'announced' },
  { head: 'by', wraps: true },
  { head: 'came of it' },
]

const ANNOUNCED: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'for' },
  { head: 'due' },
  ...WHAT,
]

const ULTIMATUMS: readonly GridColumn[] = [{ head: '#', right: true }, { head: 'ends' }, ...WHAT]

const WORDS: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'claim' },
  { head: 'says' },
  { head: 'in these words', wraps: true },
]

const announcedRow = (one: Announced): readonly string[] => [sayDays(one), one.due ?? '', ...whatRow(one)]

const ultimatumRow = (one: Announced | Ultimatum): readonly string[] => [
  'from' in one ? (one.until ?? one.from) : 'no day set',
  ...whatRow(one),
]

const whatRow = ({
  kind,
  stance,
  phase,
  place,
  parties,
  announced,
  by,
  alsoBy,
  quotes,
  outcome,
}: Announced | Ultimatum): readonly string[] => [
  `${phase === 'ends' ? `end of ${kind}` : kind}, ${stance}`,
  place ?? '',
  parties.join(', '),
  announced ?? '',
  namesOf([by], alsoBy, quotes).join(', '),
  outcome,
]

/** Who announced it first, then who else. */
const namesOf = (
  first: readonly string[],
  also: readonly string[],
  quotes: readonly Quoted[],
): readonly string[] => [
  ...new Set([...first, ...quotes.filter(({ claim }) => also.includes(claim)).map(({ by }) => by)]),
]

const sayDays = ({ from, until }: Announced): string =>
  until === null || until === from ? from : `${from} to ${until}`

/** Of the claims that announce it, and of what later ones say. */
function sayDecided({ quotes }: Announced | Ultimatum): string {
  return sayShare(quotes.filter(({ suggested }) => suggested).length, quotes.length)
}

/** The claims that announce it, then each later word on it with why it is held to be about this. */
function wordRows(
  number: string,
  { claim, alsoBy, later, quotes }: Announced | Ultimatum,
): readonly (readonly string[])[] {
  const byId = new Map(quotes.map((quote) => [quote.claim, quote]))
  return [
    ...[claim, ...alsoBy].map((id) => ['', id, 'announces it', quoteWords(byId.get(id)!)]),
    ...later.map((word) => ['', word.claim, word.says, `${quoteWords(byId.get(word.claim)!)} (${word.why})`]),
  ].map((row, i) => (i === 0 ? [number, ...row.slice(1)] : row))
}
