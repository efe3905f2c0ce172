import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'

interface LocateOptions extends ProjectOptions {
  readonly accept?: boolean
  readonly at?: string
  readonly precision?: string
  readonly clear?: boolean
  readonly reason?: string
}

const HELP = `
Finding the exact spot is a question of its own. A place that is finer than a town (a site, a quarter) leaves the project
as the area of its town until somebody signs it off here; the row says so. A sign-off holds for this very spot: a claim
that is moved needs another. --at records two things, the place and its sign-off: two undos take both back. Coordinates
of an imported sheet are the sheet's word and go out as they came. "marsad export --for project" gives every spot as it
is, and says which are signed off.

Examples:
  marsad locate c-0123456789abcdef --accept --reason "the minaret and the bend of the river are in both pictures"
  marsad locate c-0123456789abcdef --at 36.2021,37.1589 --precision site --reason "found by the film's skyline"
  marsad locate c-0123456789abcdef --clear --reason "the film is older"

${PROJECT_EXIT_HELP}
`

/** Where exactly it was, signed off apart from the claim. */
export const LOCATE: Command = {
  name: 'locate',
  addTo: (program, cli) => {
    const command = program
      .command('locate')
      .description('sign off the exact spot of a claim, apart from the claim itself')
      .argument('<claim>', 'id of the claim')
    addProjectOptions(command)
      .option('--accept', 'the spot that the claim has')
      .option('--at <lat,lon>', 'the spot, in degrees; the place of the claim is set to it first')
      .option('--precision <class>', 'what the point of --at stands for: site or quarter', 'site')
      .option('--clear', 'take the sign-off back')
      .option('--reason <words>', 'how it was found')
      .addHelpText('after', HELP)
      .action(async (claim: string, options: LocateOptions) => cli.end(await locate(claim, options, cli)))
  },
}

async function locate(claim: string, options: LocateOptions, cli: Cli): Promise<Exit> {
  const { accept = false, clear = false, at, precision = 'site', reason } = options
  if ([accept, clear, at !== undefined].filter((one) => one).length !== 1)
    throw new UsageError('say one of --accept, --at LAT,LON and --clear; nothing was recorded')
  if (!clear && (reason ?? '').trim() === '')
    throw new UsageError('say with --reason how the spot was found; nothing was recorded')
  const { locateClaim } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const wish = {
      signed: !clear,
      at: at === undefined ? null : `${at},${precision}`,
      reason: reason ?? null,
    }
    const { value, diagnostics } = locateClaim(project, claim, wish)
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    const { latitude, longitude, precision: stands } = value.spot
    await print(cli.console, options, {
      value,
      words: () =>
        `${value.claim}: ${latitude}, ${longitude} as a ${stands} ${value.signed ? 'is signed off' : 'is no longer signed off'}, entry ${value.entries.at(-1)!.slice(0, 12)}\n`,
    })
    return exit
  })
}
