import type { Added, Project } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ReadingOptions } from '../options.js'
import { addReadingOptions, checkOptions } from '../options.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, withProject } from '../project.js'

interface AddOptions extends ReadingOptions, ProjectOptions {
  readonly read: boolean
}

const HELP = `
First the bytes and their texts are kept, then the machine reads. Adding again what is there changes nothing; an add
that was interrupted goes on where it stopped. Reports in a language that the machine does not read are kept too, to be
coded by hand.

Examples:
  marsad add report.txt --date 2024-03-17 --publisher "Meridian Press"
  marsad add reports/
  marsad add feed.jsonl --project halvek
  cat report.txt | marsad add - --date 2024-03-17

${PROJECT_EXIT_HELP}
`

/** Reports into a project. */
export const ADD: Command = {
  name: 'add',
  long: true,
  addTo: (program, cli) => {
    const command = program
      .command('add')
      .description('add reports (files, folders, JSONL) to a project and read them')
      .argument('[files...]', 'files and folders; "-" is standard input')
    addProjectOptions(addReadingOptions(command))
      .option('--no-read', 'keep the reports now, read them with a later add')
      .addHelpText('after', HELP)
      .action(async (files: readonly string[], options: AddOptions) =>
        cli.end(await add(files, options, cli)),
      )
  },
}

async function add(named: readonly string[], options: AddOptions, cli: Cli): Promise<Exit> {
  const { console, stdin } = cli
  const inputs = named.length === 0 && !stdin.terminal ? ['-'] : named.map(cli.path)
  if (inputs.length === 0) throw new UsageError('no file named; give files to add, or - for standard input')
  const given = await checkOptions(options)
  const { addReports } = await import('../../work/index.js')
  const { filesOf, receive } = await import('../received.js')
  const { openProgress } = await import('../progress.js')
  const work = async (project: Project): Promise<Exit> => {
    const { files, hidden, pageFolders } = filesOf(inputs)
    const progress = await openProgress(console, 1)
    const { value, diagnostics } = await addReports(project, receive(files, given, stdin.bytes), {
      model: options.model,
      gazetteer: options.gazetteer,
      keepOnly: !options.read,
      found: progress.found,
      step: progress.step,
    })
    progress.end()
    if (hidden > 0) console.problem(`${plural(hidden, 'hidden file')} left out`)
    if (pageFolders > 0)
      console.problem(`${plural(pageFolders, 'folder')} of pictures and styles of saved pages left out`)
    const exit = exitOf(console, diagnostics)
    await print(console, options, { value: { ...value, hidden, diagnostics }, words: () => wordsOf(value) })
    return exit
  }
  return withProject(options, cli, work, { input: inputs.includes('-') })
}

function wordsOf({ reports, known, read, claims, byHand }: Added): string {
  const lines = [
    `${plural(reports, 'report')} added${known > 0 ? `, ${known.toLocaleString('en-GB')} there already` : ''}`,
    read === 0 ? 'nothing to read' : `${plural(read, 'report')} read: ${plural(claims, 'claim')} suggested`,
    ...(byHand === 0
      ? []
      : [`${plural(byHand, 'report')} in languages that the machine does not read: to be coded by hand`]),
  ]
  return `${lines.join('\n')}\n`
}
