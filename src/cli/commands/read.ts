import { Option } from 'commander'
import { noteOf } from '../../diagnostic/index.js'
import type { Marsad, Reading } from '../../pipeline/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import type { Exit } from '../exits.js'
import { EXIT_HELP, EXITS, UsageError } from '../exits.js'
import type { Output } from '../formats/format.js'
import { FORMATS } from '../formats/index.js'
import type { ReadingOptions } from '../options.js'
import { addReadingOptions, checkOptions, marsadOptions } from '../options.js'

interface ReadOptions extends ReadingOptions {
  readonly format: string
  readonly minProbability?: string
  readonly quotes?: boolean
}

const HELP = `
Files may be:
  plain text, Markdown, HTML page, PDF with text in it
  page saved in one file (MHTML), or an e-mail
  archive of web pages (WARC), one report a page; archive of web pages (WACZ), one report a page
  RSS or Atom feed, one report an entry
  JSON, one report or an array of reports; JSONL, one report a line
  CSV or TSV, one report a row; Excel workbook, one report a row
  Telegram Desktop export (result.json), one report a message

Formats:
${FORMATS.map((format) => `  ${format.slug.padEnd(6)} ${format.label}`).join('\n')}

Examples:
  marsad read report.txt --date 2024-03-17
  marsad read *.html --quotes
  marsad read reports.jsonl --format jsonl --min-probability 0.5 > claims.jsonl
  cat report.txt | marsad read - --publisher "Meridian Press"

${EXIT_HELP}
`

/** Reports in, claims out. */
export const READ: Command = {
  name: 'read',
  addTo: (program, cli) => {
    const command = program
      .command('read')
      .description('read reports (text, web pages, PDF, feeds, sheets, archives) and print their claims')
      .argument('[files...]', 'files to read; "-" is standard input')
    addReadingOptions(command)
      .addOption(
        new Option('--format <format>', 'how the claims are printed')
          .choices(FORMATS.map((format) => format.slug))
          .default(FORMATS[0]!.slug),
      )
      .option('--min-probability <p>', 'leave out claims that are less likely to be right, 0 to 1')
      .option('--quotes', 'print the sentences that each claim rests on')
      .addHelpText('after', HELP)
      .action(async (files: readonly string[], options: ReadOptions) =>
        cli.end(await read(files, options, cli)),
      )
  },
}

async function read(named: readonly string[], options: ReadOptions, { console }: Cli): Promise<Exit> {
  const files = named.length === 0 && process.stdin.isTTY !== true ? ['-'] : named
  if (files.length === 0) throw new UsageError('no file named; give files to read, or - for standard input')
  const { date, publisher } = await checkOptions(options)
  const least = checkProbability(options.minProbability)
  const format = FORMATS.find(({ slug }) => slug === options.format)!
  const quotes = options.quotes === true
  if (quotes && !format.takesQuotes) {
    throw new UsageError(
      `--quotes cannot be shown as ${format.slug}, whose claims carry their words; nothing was read`,
    )
  }
  const { openMarsad } = await import('../../pipeline/index.js')
  const marsad = await openMarsad(marsadOptions(options))
  if ('code' in marsad) {
    console.report([marsad])
    return EXITS.unread
  }
  const { colour, width, write } = console
  const output = await format.open({ write, versions: marsad.versions, colour, width, quotes })
  const failed = await readFiles(files, { console, marsad, output, least, given: { date, publisher } })
  await output.end()
  await marsad.close()
  return failed ? EXITS.unread : EXITS.done
}

interface Work {
  readonly console: Console
  readonly marsad: Marsad
  readonly output: Output
  /** Least probability of a claim that is printed, or null. */
  readonly least: number | null
  readonly given: { readonly date: string | null; readonly publisher: string | null }
}

/** True where something could not be read. */
async function readFiles(files: readonly string[], work: Work): Promise<boolean> {
  const { console, marsad, output, least, given } = work
  const { readInput } = await import('../input.js')
  const { openReports } = await import('../../reader/index.js')
  const { openProgress } = await import('../progress.js')
  const progress = await openProgress(console, files.length)
  let failed = false
  for (const name of files) {
    const bytes = await readInput(name)
    const { value: reports, diagnostics } =
      'code' in bytes ? { value: [], diagnostics: [bytes] } : await openReports(bytes, { name, ...given })
    failed = console.report(diagnostics) || failed
    progress.found(reports.length)
    if (reports.length === 0) progress.step()
    for (const report of reports) {
      const reading = keepLikely(await marsad.readReport(report), least)
      failed = console.report(reading.diagnostics) || failed
      await output.add(reading)
      progress.step()
    }
  }
  progress.end()
  return failed
}

/** Leaves out claims below the least probability, and says how many. */
function keepLikely(reading: Reading, least: number | null): Reading {
  if (least === null) return reading
  const claims = reading.claims.filter((claim) => claim.probability >= least)
  const left = reading.claims.length - claims.length
  if (left === 0) return reading
  const note = noteOf('read/less-likely', `claims less likely than ${least} that are left out: ${left}`)
  return { ...reading, claims, diagnostics: [...reading.diagnostics, note] }
}

function checkProbability(given: string | undefined): number | null {
  if (given === undefined) return null
  const least = given.trim() === '' ? Number.NaN : Number(given)
  if (least >= 0 && least <= 1) return least
  throw new UsageError(`--min-probability ${given} is no number from 0 to 1; nothing was read`)
}
