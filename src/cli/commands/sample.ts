import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, print, withProject } from '../project.js'
import { wholeNumber } from './claims.js'

interface SampleOptions extends ProjectOptions {
  readonly reports?: string
  readonly seed?: string
  readonly out?: string
  readonly coded?: boolean
  readonly withClaims?: boolean
}

const HELP = `
For coding twice, blind: the file holds reports alone, without readings, decisions or names of files. The same seed draws
the same reports, whatever the order in which they were added. The second person codes them in a project of their own
and sends their claims back; you hold yours against them.

Examples:
  marsad sample --reports 50 --seed 2024-spring --coded --out blind.jsonl
  (the second person)
  marsad init second && marsad add blind.jsonl --no-read --project second
  marsad sample --reports all --with-claims --out omar.jsonl --project second
  (you)
  marsad agree omar.jsonl --record --reason "fifty reports of spring, coded apart"

${PROJECT_EXIT_HELP}
`

/** Reports for a second person to code, who is to see nobody's claims. */
export const SAMPLE: Command = {
  name: 'sample',
  addTo: (program, cli) => {
    const command = program
      .command('sample')
      .description(
        'hand out reports drawn by a seed, without readings or decisions, to be coded a second time',
      )
    addProjectOptions(command)
      .option('--reports <n>', 'how many, or all')
      .option('--seed <words>', 'what they are drawn by; any words', '')
      .option('--out <file>', 'the file to write, JSONL, a report a line')
      .option('--coded', 'draw only from reports of which every claim is decided')
      .option('--with-claims', 'write what was decided as well: for "marsad agree", never for whoever codes')
      .addHelpText('after', HELP)
      .action(async (options: SampleOptions) => cli.end(await sample(options, cli)))
  },
}

async function sample(options: SampleOptions, cli: Cli): Promise<Exit> {
  const { reports, out, seed = '', coded = false, withClaims = false } = options
  if (reports === undefined || out === undefined)
    throw new UsageError('say how many and where: marsad sample --reports 50 --seed WORDS --out FILE')
  const many = reports === 'all' ? null : wholeNumber('reports', reports)
  if (many !== null && seed === '')
    throw new UsageError('--seed is empty; with it the same reports can be drawn again; nothing was written')
  const { handOut } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const wish = { reports: many, seed, coded, withClaims, out: cli.path(out) }
    const { value, diagnostics } = handOut(project, wish)
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    const held = withClaims ? `, ${plural(value.claims, 'decided claim')}` : ', without anybody’s claims'
    await print(cli.console, options, {
      value,
      words: () => `${plural(value.reports.length, 'report')} of ${value.of}${held}: ${value.out}\n`,
    })
    return exit
  })
}
