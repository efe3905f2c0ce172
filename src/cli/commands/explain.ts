import type { Report } from '../../report/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXIT_HELP, EXITS, UsageError } from '../exits.js'
import type { ReadingOptions } from '../options.js'
import { addReadingOptions, checkOptions, marsadOptions } from '../options.js'

interface ExplainOptions extends ReadingOptions {
  readonly sentence?: string
  readonly report?: string
}

const HELP = `
Examples:
  marsad explain report.txt                        the sentences, numbered
  marsad explain report.txt --sentence 3
  marsad explain reports.jsonl --report wire-07 --sentence 1

${EXIT_HELP}
`

/** How the claims of a sentence were read. */
export const EXPLAIN: Command = {
  name: 'explain',
  addTo: (program, cli) => {
    const command = program
      .command('explain')
      .description('show how a sentence was read: words, weights, grammar rows, names')
      .argument('<file>', 'file to read; "-" is standard input')
    addReadingOptions(command)
      .option('--sentence <n>', 'number of the sentence, from 1; without it the sentences are listed')
      .option('--report <id>', 'id of the report, where the file holds several')
      .addHelpText('after', HELP)
      .action(async (file: string, options: ExplainOptions) => cli.end(await explain(file, options, cli)))
  },
}

async function explain(name: string, options: ExplainOptions, { console }: Cli): Promise<Exit> {
  const given = await checkOptions(options)
  const { readInput } = await import('../input.js')
  const { openReports } = await import('../../reader/index.js')
  const bytes = await readInput(name)
  const { value: reports, diagnostics } =
    'code' in bytes ? { value: [], diagnostics: [bytes] } : await openReports(bytes, { name, ...given })
  const failed = console.report(diagnostics)
  if (reports.length === 0) return EXITS.unread
  const report = pickReport(reports, options.report)
  const sentence = pickSentence(report, options.sentence)
  const { openMarsad } = await import('../../pipeline/index.js')
  const marsad = await openMarsad(marsadOptions(options))
  if ('code' in marsad) {
    console.report([marsad])
    return EXITS.unread
  }
  const reading = await marsad.readReport(report)
  await marsad.close()
  const { renderExplanation, renderSentences } = await import('../../view/index.js')
  const { colour, width } = console
  await console.write(
    sentence === null
      ? renderSentences(reading, { colour, width })
      : renderExplanation(reading, { sentence, colour, width }),
  )
  return console.report(reading.diagnostics) || failed ? EXITS.unread : EXITS.done
}

function pickReport(reports: readonly Report[], id: string | undefined): Report {
  const found = id === undefined ? reports[0] : reports.find((report) => report.id === id)
  if (found !== undefined && (id !== undefined || reports.length === 1)) return found
  const ids = reports.slice(0, 5).map((report) => report.id)
  const some = `${ids.join(', ')}${reports.length > 5 ? ' …' : ''}`
  throw new UsageError(
    id === undefined
      ? `the file holds ${reports.length} reports; choose one with --report: ${some}`
      : `no report "${id}" in the file; it holds ${some}`,
  )
}

/** Index of the sentence, from 0; null where none was asked for. */
function pickSentence({ sentences }: Report, given: string | undefined): number | null {
  if (given === undefined) return null
  const number = Number(given)
  if (Number.isInteger(number) && number >= 1 && number <= sentences.length) return number - 1
  throw new UsageError(`--sentence ${given}: the report has sentences 1 to ${sentences.length}`)
}
