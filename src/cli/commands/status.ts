import type { Diagnostic } from '../../diagnostic/index.js'
import type { Status } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { PROJECT_EXIT_HELP } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, readProject } from '../project.js'

const HELP = `
The heads are what to write down elsewhere, or to have stamped: whoever holds one can later prove with
"marsad verify --head" that nothing before it was changed.

Examples:
  marsad status
  marsad status --project halvek --json

${PROJECT_EXIT_HELP}
`

/** How a project stands. */
export const STATUS: Command = {
  name: 'status',
  addTo: (program, cli) => {
    const command = program
      .command('status')
      .description('show how a project stands: reports, claims, decisions, heads')
    addProjectOptions(command)
      .addHelpText('after', HELP)
      .action(async (options: ProjectOptions) => cli.end(await status(options, cli)))
  },
}

async function status(options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { codebookFaults, statusOf } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    const value = statusOf(project)
    await print(cli.console, options, { value, words: () => wordsOf(value) })
    const { value: entries, diagnostics } = project.entries()
    const codebook = codebookFaults(project.folder, entries)
    return exitOf(cli.console, [
      ...diagnostics,
      ...project.standing().diagnostics,
      ...codebook.map(asWarning),
    ])
  })
}

/** Whether the project holds is for `verify` to say. */
const asWarning = (fault: Diagnostic): Diagnostic => ({ ...fault, severity: 'warning' })

function wordsOf(status: Status): string {
  const {
    name,
    codebook,
    codebookName,
    codebookNow,
    outside,
    person,
    reports,
    unread,
    otherLanguages,
    withoutText,
    claims,
    secondLooks,
    rivals,
    entries,
  } = status
  const decided = claims.accepted + claims.edited + claims.added
  const some = (n: number, words: string): readonly string[] =>
    n === 0 ? [] : [`  ${n.toLocaleString('en-GB')} ${words}`]
  return [
    `${name} (codebook ${codebookName} ${codebook})${person === null ? '' : `, as ${person}`}`,
    ...(codebookNow === null
      ? []
      : [`  the program’s own is ${codebookNow} now: marsad codebook marsad --reason WORDS takes it up`]),
    plural(reports, 'report'),
    ...some(unread, 'not read yet: marsad add with no new files, or marsad reread'),
    ...some(otherLanguages, 'in languages that the machine does not read: to be coded by hand'),
    ...some(withoutText, 'files kept of which no text could be taken'),
    plural(decided + claims.suggested + claims.unsure, 'claim'),
    ...some(claims.suggested, 'suggested by the machine, waiting for a decision'),
    ...some(
      decided,
      `decided (${claims.accepted} as read, ${claims.edited} edited, ${claims.added} by hand)`,
    ),
    ...some(claims.unsure, 'left open'),
    ...some(claims.rejected, 'rejected, kept beside them'),
    ...(outside === null ? [] : [`  ${outside}, folded away: marsad claims --outside`]),
    ...(secondLooks.length === 0
      ? []
      : [`  a later reading differs from ${plural(secondLooks.length, 'decision')}: ${sayFew(secondLooks)}`]),
    ...(rivals.length === 0
      ? []
      : [
          `  two copies decided ${plural(rivals.length, 'thing')} differently: ${sayFew(rivals.map(({ about }) => about.join(' ')))} (marsad rivals)`,
        ]),
    plural(entries, 'entry', 'entries'),
    ...status.heads.map(
      ({ chain, head, seq }) => `  head of ${chain.slice(0, 8)} after ${seq + 1} lines: ${head}`,
    ),
    '',
  ].join('\n')
}

const FEW = 5

const sayFew = (ids: readonly string[]): string =>
  `${ids.slice(0, FEW).join(', ')}${ids.length > FEW ? ' …' : ''}`
