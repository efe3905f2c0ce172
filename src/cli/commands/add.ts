import type { Diagnostic } from '../../diagnostic/index.js'
import { firstFew } from '../../text/index.js'
import type { Added, Project } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import { isAddress } from '../input.js'
import type { ReadingOptions } from '../options.js'
import { addReadingOptions, checkOptions } from '../options.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, withProject } from '../project.js'

interface AddOptions extends ReadingOptions, ProjectOptions {
  readonly read: boolean
  readonly follow?: boolean
  readonly most: string
  readonly timeout: string
  readonly allowPrivate?: boolean
}

const HELP = `
First the bytes and their texts are kept, then the machine reads. Adding again what is there changes nothing; an add
that was interrupted goes on where it stopped. Reports in a language that the machine does not read are kept too, to be
coded by hand.

An address is fetched with whatever it is redirected to; when, from where, with which headers is kept. Without
--follow nothing else is asked for; with it, the pages that a feed leads to, slowly, and what robots.txt allows. A feed is
asked only for what is new. An address that gives other words later is a second version: marsad versions, marsad
difference.

Examples:
  marsad add report.txt --date 2024-03-17 --publisher "Meridian Press"
  marsad add reports/
  marsad add feed.jsonl --project halvek
  cat report.txt | marsad add - --date 2024-03-17
  marsad add https://freehalvek.example/2024/03/17/bread
  marsad add https://freehalvek.example/feed.xml --follow --most 20

${PROJECT_EXIT_HELP}
`

/** Most pages that are fetched of one feed, and seconds for one address, where nobody says. */
const MOST_ENTRIES = 50
const SECONDS = 30
const MOST_OF_ALL = 10_000

/** Reports into a project. */
export const ADD: Command = {
  name: 'add',
  long: true,
  addTo: (program, cli) => {
    const command = program
      .command('add')
      .description('add reports (files, folders, addresses, feeds) to a project and read them')
      .argument('[files...]', 'files, folders, addresses; "-" is standard input')
    addProjectOptions(addReadingOptions(command))
      .option('--no-read', 'keep the reports now, read them with a later add')
      .option('--follow', 'fetch the pages that a feed leads to as well')
      .option('--most <n>', 'most pages that are fetched of one feed', String(MOST_ENTRIES))
      .option('--timeout <seconds>', 'time for one address', String(SECONDS))
      .option('--allow-private', 'let addresses lead into this machine and inner networks')
      .addHelpText('after', HELP)
      .action(async (files: readonly string[], options: AddOptions) =>
        cli.end(await add(files, options, cli)),
      )
  },
}

async function add(named: readonly string[], options: AddOptions, cli: Cli): Promise<Exit> {
  const { console, stdin } = cli
  const inputs =
    named.length === 0 && !stdin.terminal
      ? ['-']
      : named.map((name) => (isAddress(name) ? name : cli.path(name)))
  if (inputs.length === 0)
    throw new UsageError('nothing named; give files or addresses to add, or - for standard input')
  const given = { ...(await checkOptions(options)), ...readFetching(options) }
  const { addReports, codebookByLog, openFetching, sayOutside } = await import('../../work/index.js')
  const { filesOf, receive } = await import('../received.js')
  const { openProgress } = await import('../progress.js')
  const work = async (project: Project): Promise<Exit> => {
    const { files, hidden, pageFolders, leftOut } = filesOf(inputs)
    const progress = await openProgress(console, 1)
    const { fetch } = await openFetching(project, {
      ...given,
      next: (page, of) => {
        if (console.watched || console.bar !== undefined) console.problem(`fetching page ${page} of ${of}`)
      },
    })
    const received = receive(files, { ...given, fetch, stdin: stdin.bytes })
    const { value, diagnostics: met } = await addReports(project, received, {
      model: options.model,
      gazetteer: options.gazetteer,
      keepOnly: !options.read,
      found: progress.found,
      step: progress.step,
    })
    progress.end()
    const diagnostics = [...leftOut, ...met]
    if (hidden > 0) console.problem(`${plural(hidden, 'hidden file')} left out`)
    if (pageFolders > 0)
      console.problem(`${plural(pageFolders, 'folder')} of pictures and styles of saved pages left out`)
    const exit = exitOf(console, diagnostics)
    await print(console, options, {
      value: { ...value, hidden, diagnostics },
      words: () => {
        const outside = codebookByLog(project).own ? sayOutside(project.standing().outside) : null
        return `${wordsOf(value, diagnostics)}${outside === null ? '' : `${outside}, folded away\n`}`
      },
    })
    return exit
  }
  return withProject(options, cli, work, { input: inputs.includes('-') })
}

/** Numbers that were given for fetching. */
function readFetching({ follow = false, most, timeout, allowPrivate = false }: AddOptions) {
  const number = (given: string, name: string): number => {
    const value = Number(given)
    if (given.trim() !== '' && value > 0 && value <= MOST_OF_ALL) return value
    throw new UsageError(`${name} ${given} is no number from 1 to ${MOST_OF_ALL}; nothing was added`)
  }
  return {
    follow,
    allowPrivate,
    most: Math.ceil(number(most, '--most')),
    milliseconds: number(timeout, '--timeout') * 1000,
  }
}

function wordsOf(
  { reports, known, erased, reprints, read, claims, byHand }: Added,
  diagnostics: readonly Diagnostic[],
): string {
  const lines = [
    ...diagnostics
      .filter(({ code, severity }) => severity === 'note' && code.startsWith('fetch/'))
      .map(({ message, where }) => (where === null ? message : `${where}: ${message}`)),
    `${plural(reports, 'report')} added${known > 0 ? `, ${known.toLocaleString('en-GB')} there already` : ''}${erased > 0 ? `, ${erased.toLocaleString('en-GB')} erased and not taken in again` : ''}`,
    ...(reprints.length === 0 ? [] : [sayReprints(reprints)]),
    read === 0 ? 'nothing to read' : `${plural(read, 'report')} read: ${plural(claims, 'claim')} suggested`,
    ...(byHand === 0
      ? []
      : [`${plural(byHand, 'report')} in languages that the machine does not read: to be coded by hand`]),
  ]
  return `${lines.join('\n')}\n`
}

/** Publishers that are named; of more only how many. */
const MOST_NAMED = 5

/** `1 text there already, now also printed by Evening Post`. */
function sayReprints(reprints: Added['reprints']): string {
  const texts = new Set(reprints.map(({ text }) => text)).size
  const names = [
    ...new Set(reprints.map(({ publisher }) => publisher ?? 'an outlet that is not named')),
  ].sort()
  return `${plural(texts, 'text')} there already, now also printed by ${firstFew(names, MOST_NAMED)}`
}
