import type { KnownSources } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, readProject } from '../project.js'

const HELP = `
A source is whoever's word claims go back to: a speaker, or a publisher that speaks for itself. "read since" is the day on
which the earliest report of a publisher that is in the record was published: a source that is added bends trends, so
compare periods only from the day on which all their sources are read.

Examples:
  marsad sources
  marsad grade source "Halvek Observatory" --reliability B --reason "corrects its own mistakes in public"

${PROJECT_EXIT_HELP}
`

/** Whose word claims go back to, how reliable it is held to be, and since when publishers are read. */
export const SOURCES: Command = {
  name: 'sources',
  addTo: (program, cli) => {
    const command = program
      .command('sources')
      .description(
        'list sources with their reliability, and publishers with the day since which each is read',
      )
    addProjectOptions(command)
      .addHelpText('after', HELP)
      .action(async (options: ProjectOptions) => cli.end(await sources(options, cli)))
  },
}

async function sources(options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { listSources, RELIABILITY_WORDS } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    const value = listSources(project)
    const table = await renderer(cli.console, (letter) => `${letter}, ${RELIABILITY_WORDS[letter]}`)
    await print(cli.console, options, { value, words: () => table(value) })
    return EXITS.done
  })
}

type Reliability = NonNullable<KnownSources['sources'][number]['rating']>['value']

async function renderer(
  { colour, width }: Console,
  say: (letter: Reliability) => string,
): Promise<(sources: KnownSources) => string> {
  const { renderGrid } = await import('../../view/index.js')
  const heads = {
    sources: [
      { head: 'source', wraps: true },
      { head: 'id' },
      { head: 'claims', right: true },
      { head: 'reports', right: true },
      { head: 'outlets', right: true },
      { head: 'reliability', wraps: true },
    ],
    publishers: [
      { head: 'publisher', wraps: true },
      { head: 'read since' },
      { head: 'reports', right: true },
    ],
  }
  return ({ sources: rows, publishers }) => {
    const rated = rows.map(({ name, id, claims, reports, outlets, rating }) => [
      name,
      id,
      String(claims),
      String(reports),
      String(outlets.length),
      rating === null ? '' : `${say(rating.value)} (${rating.by})`,
    ])
    const read = publishers.map(({ publisher, since, reports }) => [publisher, since, String(reports)])
    return [
      rows.length === 0 ? 'no claim yet\n' : renderGrid(heads.sources, rated, { colour, width }),
      read.length === 0 ? '' : `\n${renderGrid(heads.publishers, read, { colour, width })}`,
    ].join('')
  }
}
