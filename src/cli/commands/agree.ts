import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXIT_HELP, EXITS } from '../exits.js'

interface AgreeOptions {
  readonly json?: boolean
  readonly kinds?: boolean
}

const HELP = `
A stands as the measure (gold), B is held against it; reports are matched by id.

Examples:
  marsad agree gold.jsonl claims.jsonl
  marsad agree first-coder.jsonl second-coder.jsonl --kinds

${EXIT_HELP}
`

/** One coding against another. */
export const AGREE: Command = {
  name: 'agree',
  addTo: (program, cli) => {
    program
      .command('agree')
      .description('score one coding against another: precision, recall, F1, Krippendorff’s alpha')
      .argument('<a>', 'coding in JSONL, a report a line')
      .argument('<b>', 'another coding of the same reports')
      .option('--json', 'print the figures as JSON')
      .option('--kinds', 'add a line for each event kind')
      .addHelpText('after', HELP)
      .action(async (a: string, b: string, options: AgreeOptions) =>
        cli.end(await agree([a, b], options, cli)),
      )
  },
}

async function agree(
  names: readonly [string, string],
  options: AgreeOptions,
  { console }: Cli,
): Promise<Exit> {
  const { readInput } = await import('../input.js')
  const { decodeText } = await import('../../reader/index.js')
  const { readCodings, renderAgreement, scoreCodings } = await import('../../agree/index.js')
  const openCodings = async (name: string) => {
    const bytes = await readInput(name)
    const text = 'code' in bytes ? bytes : decodeText(bytes, name)
    return typeof text === 'string' ? readCodings(text, { where: name }) : { value: [], diagnostics: [text] }
  }
  const a = await openCodings(names[0])
  const b = await openCodings(names[1])
  const failed = console.report([...a.diagnostics, ...b.diagnostics])
  if (a.value.length === 0 || b.value.length === 0) return EXITS.unread
  const agreement = scoreCodings(a.value, b.value)
  await console.write(
    options.json === true
      ? `${JSON.stringify(agreement, null, 2)}\n`
      : renderAgreement(agreement, { kinds: options.kinds === true }),
  )
  return failed ? EXITS.unread : EXITS.done
}
