import type { Coding } from '../../agree/index.js'
import type { Outcome } from '../../diagnostic/index.js'
import { errorOf, warningOf } from '../../diagnostic/index.js'
import type { Project } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXIT_HELP, EXITS, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, plural, withProject } from '../project.js'

interface AgreeOptions extends ProjectOptions {
  readonly kinds?: boolean
  readonly record?: boolean
  readonly reason?: string
}

const HELP = `
A stands as the measure (gold), B is held against it; reports are matched by id. With one file, what was decided in the
project stands as A and reports are matched by their texts; a report that waits for decisions is left out. --record keeps
the figures in the project, and its releases publish them with their method.

Examples:
  marsad agree gold.jsonl claims.jsonl
  marsad agree first-coder.jsonl second-coder.jsonl --kinds
  marsad agree omar.jsonl --record --reason "fifty reports of spring, coded apart" --project halvek

${EXIT_HELP}
`

/** One coding against another. */
export const AGREE: Command = {
  name: 'agree',
  addTo: (program, cli) => {
    const command = program
      .command('agree')
      .description('score one coding against another: precision, recall, F1, Krippendorff’s alpha')
      .argument('<a>', 'coding in JSONL, a report a line')
      .argument('[b]', 'another coding of the same reports; without it, <a> is held against the project')
    addProjectOptions(command)
      .option('--kinds', 'add a line for each event kind')
      .option('--record', 'keep the figures in the project, as those of two people who coded apart')
      .option('--reason <words>', 'with --record: what was coded, by whom apart')
      .addHelpText('after', HELP)
      .action(async (a: string, b: string | undefined, options: AgreeOptions) =>
        cli.end(await agree(b === undefined ? [null, a] : [a, b], options, cli)),
      )
  },
}

type Names = readonly [a: string | null, b: string]

async function agree(names: Names, options: AgreeOptions, cli: Cli): Promise<Exit> {
  if (options.record !== true && options.reason !== undefined)
    throw new UsageError('--reason goes with --record; nothing was recorded')
  const [a, b] = names
  if (a === null || options.record === true)
    return withProject(options, cli, (project) => agreeIn(project, names, options, cli))
  const sides = await openBoth([a, b], cli)
  if (!isComparable(sides, cli)) return EXITS.unread
  await show(sides, options, cli)
  return sides.failed ? EXITS.unread : EXITS.done
}

interface Sides {
  readonly a: readonly Coding[]
  readonly b: readonly Coding[]
  readonly failed: boolean
}

/** Whether the two share a report; where both hold some and none is the same, that is said. */
function isComparable({ a, b }: Sides, { console }: Cli): boolean {
  const ids = new Set(a.map(({ id }) => id))
  if (b.some(({ id }) => ids.has(id))) return true
  if (a.length > 0 && b.length > 0) {
    const seen = `no report stands in both: one has "${a[0]!.id}" and ${a.length - 1} more, the other "${b[0]!.id}" and ${b.length - 1} more`
    const todo = 'nothing was compared; give two codings of the same reports, under the same ids'
    console.report([errorOf('agree/nothing-in-common', `${seen}; ${todo}`)])
  }
  return false
}

async function agreeIn(project: Project, [a, b]: Names, options: AgreeOptions, cli: Cli): Promise<Exit> {
  const { recordAgreement } = await import('../../work/index.js')
  const sides = a === null ? await againstProject(project, b, cli) : await openBoth([a, b], cli)
  if (!isComparable(sides, cli)) return EXITS.unread
  const agreement = await show(sides, options, cli)
  const end = sides.failed ? EXITS.unread : EXITS.done
  if (options.record !== true) return end
  const { value, diagnostics } = await recordAgreement(project, agreement, { reason: options.reason ?? null })
  if (options.json !== true) await cli.console.write(`recorded, entry ${value.entry.slice(0, 12)}\n`)
  const exit = exitOf(cli.console, diagnostics)
  return sides.failed ? EXITS.unread : exit
}

async function openBoth([a, b]: readonly [string, string], cli: Cli): Promise<Sides> {
  const [first, second] = [await openCodings(a, cli), await openCodings(b, cli)]
  const failed = cli.console.report([...first.diagnostics, ...second.diagnostics])
  return { a: first.value, b: second.value, failed }
}

/** What was decided in the project against a file, on the reports of both. */
async function againstProject(project: Project, name: string, cli: Cli): Promise<Sides> {
  const { byTextHash, codingsOf } = await import('../../work/index.js')
  const { value, diagnostics } = await openCodings(name, cli)
  const failed = cli.console.report(diagnostics)
  const given = value.map(byTextHash)
  const { codings, waiting } = codingsOf(project, new Set(given.map(({ id }) => id)))
  if (waiting > 0) {
    const seen = `${plural(waiting, 'report')} left out: claims wait for decisions here`
    cli.console.report([warningOf('agree/waiting', seen)])
  }
  if (value.length > 0 && codings.length === 0)
    cli.console.problem('the project has none of these reports decided; nothing was compared')
  const here = new Set(codings.map(({ id }) => id))
  return { a: codings, b: given.filter(({ id }) => here.has(id)), failed }
}

/** Scores and prints. */
async function show(
  { a, b }: { readonly a: readonly Coding[]; readonly b: readonly Coding[] },
  { json = false, kinds = false }: AgreeOptions,
  { console }: Cli,
) {
  const { renderAgreement, scoreCodings } = await import('../../agree/index.js')
  const agreement = scoreCodings(a, b)
  await console.write(
    json ? `${JSON.stringify(agreement, null, 2)}\n` : renderAgreement(agreement, { kinds }),
  )
  return agreement
}

async function openCodings(name: string, cli: Cli): Promise<Outcome<readonly Coding[]>> {
  const { readInput } = await import('../input.js')
  const { decodeText } = await import('../../reader/index.js')
  const { readCodings } = await import('../../agree/index.js')
  const bytes = await readInput(cli.path(name), cli.stdin.bytes)
  const text = 'code' in bytes ? bytes : decodeText(bytes, name)
  return typeof text === 'string' ? readCodings(text, { where: name }) : { value: [], diagnostics: [text] }
}
