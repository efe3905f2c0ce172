import type { Drafted, PublishedRelease, SignedRelease } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { FilterOptions } from '../filter.js'
import { addFilterOptions, askedFilter } from '../filter.js'
import { openParts } from '../progress.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, readProject, withProject } from '../project.js'

interface DraftOptions extends ProjectOptions, FilterOptions {
  readonly out?: string
  readonly licence?: string
  readonly correctionsTo?: string
  readonly withhold?: readonly string[]
  readonly letStand?: readonly string[]
}

const HELP = `
A release is a fixed state of the record for everybody: data, pages that work without scripts and without a network, a
manifest, and the signatures of two people. What leaves is on a written list; names of witnesses, private persons and
victims, contacts and exact places stay. The finished files are searched for what must not go out, and nobody can sign
while anything is found.

Draft it, look at it (open index.html), have somebody else sign it, publish it. Publishing gives every incident in it an
id for ever.

Examples:
  marsad release draft halvek-2024-1 --from 2024-01-01 --until 2024-06-30 --licence "CC BY 4.0" --out halvek-2024-1
  marsad release sign halvek-2024-1 --as Omar
  marsad release publish halvek-2024-1 --as Omar
  marsad verify halvek-2024-1

${PROJECT_EXIT_HELP}
`

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** From a record to what everybody can read, cite and check. */
export const RELEASE: Command = {
  name: 'release',
  addTo: (program, cli) => {
    const release = program
      .command('release')
      .description('draft, sign and publish a fixed state of the record')
      .helpCommand(false)
      .addHelpText('after', HELP)
    const draft = release
      .command('draft')
      .description('write a release for a second person to look at')
      .argument('<name>', 'by which it is cited: halvek-2024-1')
    addProjectOptions(addFilterOptions(draft))
      .option('--out <dir>', 'the folder to write')
      .option('--licence <words>', 'under which terms others may use it')
      .option(
        '--corrections-to <address>',
        'mail address, or address of a form, for corrections; else that of project.yml',
      )
      .option('--withhold <words>', 'words to take out beyond the rules; once for each', collect)
      .option(
        '--let-stand <words>',
        'words that look like a hidden name and are none; once for each',
        collect,
      )
      .action(async (name: string, options: DraftOptions) => cli.end(await draftOne(name, options, cli)))
    addProjectOptions(
      release.command('sign').description('sign a draft as a second person').argument('<dir>', 'its folder'),
    ).action(async (dir: string, options: ProjectOptions) => cli.end(await sign(dir, options, cli)))
    addProjectOptions(
      release.command('publish').description('fix a signed release for ever').argument('<dir>', 'its folder'),
    ).action(async (dir: string, options: ProjectOptions) => cli.end(await publish(dir, options, cli)))
    addProjectOptions(release.command('list').description('list what was published')).action(
      async (options: ProjectOptions) => cli.end(await list(options, cli)),
    )
  },
}

async function draftOne(name: string, options: DraftOptions, cli: Cli): Promise<Exit> {
  const { out, licence = null, withhold = [], letStand = [] } = options
  if (out === undefined) throw new UsageError(`name a folder: marsad release draft ${name} --out DIR`)
  const { draftRelease, openLive } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { filter, words } = await askedFilter(project, options, cli)
    const parts = await openParts(cli.console, 'drafting')
    const { value, diagnostics } = await draftRelease(openLive(project), {
      progress: parts.tell,
      name,
      out: cli.path(out),
      filter,
      words,
      licence,
      correctionsTo: options.correctionsTo ?? project.settings.corrections ?? null,
      withheld: withhold,
      letStand,
    }).finally(parts.end)
    if (value !== null) await print(cli.console, options, { value, words: () => draftWords(value) })
    return exitOf(cli.console, diagnostics)
  })
}

/** No words of reports leave the grid's cleaning: whatever a terminal could take for an order is shown as a mark. */
const plain = (words: string): string => words.replace(/[^\P{Cc}\n]/gu, '?')

/** Changes that are shown here; the page of the draft has them all. */
const SHOWN = 50

const draftWords = ({ name, out, manifest, changes, taken, leaks }: Drafted): string =>
  plain(
    [
      `draft of ${name}: ${plural(manifest.incidents, 'incident')} in ${plural(manifest.files.length, 'file')} at ${out}`,
      manifest.previous === null
        ? 'the first release'
        : `since ${manifest.previous.name}: ${
            changes.length === 0
              ? 'nothing changed'
              : Object.entries(manifest.changes)
                  .map(([change, n]) => `${n} ${change}`)
                  .join(', ')
          }`,
      ...changes
        .slice(0, SHOWN)
        .map(
          ({ incident, change, before, after, reason }) =>
            `  ${change.padEnd(9)} ${incident}  ${before ?? ''}${before !== null && after !== null ? ' -> ' : ''}${after ?? ''}${reason === null ? '' : `  (${reason})`}`,
        ),
      ...(changes.length > SHOWN ? [`  and ${changes.length - SHOWN} more: changes.html in it`] : []),
      'taken out:',
      ...(taken.length === 0
        ? ['  nothing had to be']
        : taken.map(({ what, times }) => `  ${what}: ${times}`)),
      leaks.length === 0
        ? 'leak check: nothing found; have somebody else look at it and sign: marsad release sign DIR --as NAME'
        : `leak check: ${plural(leaks.length, 'place')} where something stands that must not go out; it cannot be signed so`,
      '',
    ].join('\n'),
  )

async function sign(dir: string, options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { openLive, signRelease } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const parts = await openParts(cli.console, 'signing')
    const { value, diagnostics } = signRelease(openLive(project), cli.path(dir), { progress: parts.tell })
    parts.end()
    if (value !== null) await print(cli.console, options, { value, words: () => signedWords(value) })
    return exitOf(cli.console, diagnostics)
  })
}

const signedWords = ({ manifest, hash, letStand }: SignedRelease): string =>
  plain(
    [
      `${manifest.signer?.name ?? ''} signed ${manifest.name}, drafted by ${manifest.drafter.name}; manifest ${hash}`,
      ...letStand.map((words) => `  let stand by the drafter: "${words}"`),
      '',
    ].join('\n'),
  )

async function publish(dir: string, options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { openLive, publishRelease } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const parts = await openParts(cli.console, 'publishing')
    const { value, diagnostics } = publishRelease(openLive(project), cli.path(dir), { progress: parts.tell })
    parts.end()
    if (value !== null) await print(cli.console, options, { value, words: () => publishedWords(value) })
    return exitOf(cli.console, diagnostics)
  })
}

const publishedWords = ({ manifest, hash, named }: PublishedRelease): string =>
  plain(
    `published ${manifest.name}: ${plural(manifest.incidents, 'incident')}, ${named} with a new id for ever; manifest ${hash}\n`,
  )

async function list(options: ProjectOptions, cli: Cli): Promise<Exit> {
  return readProject(options, cli, async (project) => {
    const value = project
      .standing()
      .releases.filter(({ stage }) => stage === 'published')
      .map(({ name, manifest, at, by }) => ({ name, manifest, at, by }))
    await print(cli.console, options, {
      value,
      words: () =>
        value.length === 0
          ? 'nothing was published\n'
          : plain(
              value
                .map(({ name, manifest, at, by }) => `${at.slice(0, 10)}  ${name}  by ${by}  ${manifest}\n`)
                .join(''),
            ),
    })
    return EXITS.done
  })
}
