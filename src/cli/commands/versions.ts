import type { VersionedPage } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, plural, print, readProject } from '../project.js'

const HELP = `
A page that was changed after it was received is a second version beside the first; nothing is written over.

Examples:
  marsad versions
  marsad versions https://freehalvek.example/2024/03/17/bread --json

${PROJECT_EXIT_HELP}
`

/** Texts that one address gave. */
export const VERSIONS: Command = {
  name: 'versions',
  addTo: (program, cli) => {
    const command = program
      .command('versions')
      .description('show what an address gave, version by version; without one, every page that was changed')
      .argument('[url]', 'address of a page')
    addProjectOptions(command)
      .addHelpText('after', HELP)
      .action(async (url: string | undefined, options: ProjectOptions) =>
        cli.end(await versions(url ?? null, options, cli)),
      )
  },
}

async function versions(url: string | null, options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { versionsOf } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    const value = versionsOf(project, { url })
    await print(cli.console, options, { value, words: () => wordsOf(value) })
    return EXITS.done
  })
}

/** Titles and first words come from reports: no control code of theirs may reach a terminal. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd')

function wordsOf(pages: readonly VersionedPage[]): string {
  const lines = pages.flatMap(({ url, versions }) => [
    plain(url),
    ...versions.map(({ id, title, words, captures }) => {
      const times = captures.map(({ captured }) => captured.slice(0, 16).replace('T', ' ')).join(', ')
      const begins = title ?? (words === null ? 'erased or not there' : words.slice(0, 60))
      return `  ${plain(id)}, received ${times} UTC: ${plain(begins)}`
    }),
  ])
  return [...lines, plural(pages.length, 'page'), ''].join('\n')
}
