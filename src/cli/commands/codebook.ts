import type { Diagnostic } from '../../diagnostic/index.js'
import type { GivenFile, Project } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, readProject, reasonFor, withProject } from '../project.js'

interface CodebookOptions extends ProjectOptions {
  readonly reason?: string
  readonly restore?: boolean
}

const HELP = `
Without a file, shows the codebook that the project codes by, and those before it. With a file, or "marsad" for the
program's own, the project codes by that one from now on: the change is recorded with its reason, and what was recorded
before keeps the version that it names. Suggestions of kinds that a codebook does not have are folded away; claims that
people decided stand. The form of the file: CODEBOOK.md, section 13.

Examples:
  marsad codebook
  marsad codebook our-codebook-2.yml --reason "arrests are coded from May on"
  marsad codebook --restore

${PROJECT_EXIT_HELP}
`

/** The codebook of a project, and its changes. */
export const CODEBOOK: Command = {
  name: 'codebook',
  addTo: (program, cli) => {
    const command = program
      .command('codebook')
      .description('show the codebook that a project codes by, or change it, with a reason')
      .argument('[file]', 'a codebook in YAML, or "marsad"')
    addProjectOptions(command)
      .option('--reason <words>', 'why the project codes by another codebook from now on')
      .option('--restore', 'put the recorded codebook back into codebook.yml and project.yml')
      .addHelpText('after', HELP)
      .action(async (file: string | undefined, options: CodebookOptions) =>
        cli.end(await codebook(file, options, cli)),
      )
  },
}

async function codebook(file: string | undefined, options: CodebookOptions, cli: Cli): Promise<Exit> {
  const { restoreCodebook, takeUpCodebook } = await import('../../work/index.js')
  if (options.restore) {
    if (file !== undefined) throw new UsageError('--restore takes no file: it puts back what was recorded')
    return withProject(options, cli, async (project) => told(project, options, cli, restoreCodebook(project)))
  }
  if (file === undefined) return readProject(options, cli, async (project) => told(project, options, cli))
  const reason = reasonFor('another codebook', options)
  return withProject(options, cli, async (project) => {
    const given = await readGiven(file === 'marsad' ? file : cli.path(file))
    return given !== null && 'code' in given
      ? exitOf(cli.console, [given])
      : told(project, options, cli, takeUpCodebook(project, given, { reason }))
  })
}

/** Bytes of a codebook as text; null is Marsad's own. */
export async function readGiven(given: string): Promise<GivenFile | Diagnostic> {
  if (given === 'marsad') return null
  const { readInput } = await import('../input.js')
  const { decodeText } = await import('../../reader/index.js')
  const bytes = await readInput(given)
  const text = 'code' in bytes ? bytes : decodeText(bytes, given)
  return typeof text === 'string' ? { text, where: given } : text
}

interface Done {
  readonly value: object | null
  readonly diagnostics: readonly Diagnostic[]
}

async function told(
  project: Project,
  options: CodebookOptions,
  { console }: Cli,
  { value, diagnostics }: Done = { value: {}, diagnostics: [] },
): Promise<Exit> {
  const exit = exitOf(console, diagnostics)
  if (value === null) return EXITS.unread
  const { codebookOfProject, ownTerm, sayOutside } = await import('../../work/index.js')
  const { kindRow } = await import('../../codebook/index.js')
  const codebook = codebookOfProject(project)
  const { name, version, own, file, kinds } = codebook
  const { codebooks, outside } = project.standing()
  const rows = kinds.map((slug) => {
    const { label, definition } = kindRow(slug)
    const term = ownTerm(codebook, 'kinds', slug)
    return {
      kind: slug,
      label: term?.label ?? label,
      definition: term?.definition ?? definition,
      note: term?.note ?? null,
    }
  })
  const before = codebooks.map((one) => ({
    name: one.name,
    version: one.version,
    file: one.file,
    at: one.at,
    by: one.by,
    reason: one.reason,
    entry: one.entry,
  }))
  const folded = sayOutside(outside)
  await print(console, options, {
    value: { name, version, own, file, kinds: rows, recorded: before, outside: outside.length },
    words: () =>
      [
        `codebook ${name} ${version}${file === null ? '' : `, recorded as ${file.slice(0, 12)}`}`,
        ...rows.map(
          ({ kind, label, definition, note }) =>
            `  ${kind}: ${label}; ${definition}${note === null ? '' : ` (${note})`}`,
        ),
        ...before.map(
          (one) =>
            `${one.at.slice(0, 10)} ${one.name} ${one.version}, ${one.by}: ${one.reason ?? 'the project was made with it'}`,
        ),
        ...(folded === null ? [] : [folded]),
        '',
      ].join('\n'),
  })
  return exit
}
