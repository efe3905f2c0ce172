import type { Command as Program } from 'commander'
import type { Diagnostic } from '../diagnostic/index.js'
import type { Project } from '../work/index.js'
import type { Cli } from './command.js'
import type { Console } from './console.js'
import type { Exit } from './exits.js'
import { EXITS, UsageError } from './exits.js'

/** What every command that works on a project takes. */
export interface ProjectOptions {
  readonly project?: string
  readonly as?: string
  readonly json?: boolean
}

export const addProjectOptions = (program: Program): Program =>
  program
    .option('--project <dir>', 'folder of the project; else MARSAD_PROJECT, else the one that you are in')
    .option('--as <name>', 'who you are, where several people work here; else MARSAD_AS')
    .option('--json', 'print JSON instead of words')

/** The name that the environment gives; none where it is set to nothing. */
export const nameIn = ({ MARSAD_AS = '' }: NodeJS.ProcessEnv): string | undefined =>
  MARSAD_AS.trim() === '' ? undefined : MARSAD_AS

/** Folder of the project that is meant. */
export async function folderOf({ project }: ProjectOptions): Promise<string> {
  const { findProject } = await import('../work/index.js')
  const given = project ?? process.env.MARSAD_PROJECT
  if (given !== undefined) return given
  const found = findProject(process.cwd())
  if (found !== null) return found
  throw new UsageError(
    'no project here or above; go into one, name it with --project DIR, or make one with: marsad init DIR',
  )
}

/** How a command works with the project. */
interface Opens {
  /** It reads standard input. */
  readonly input?: boolean
  /** False: it writes nothing into the record, so nobody has to say who they are. */
  readonly signs?: boolean
}

/**
 * Opens the project that is meant, does something with it, and closes it whatever happens. Where a server holds the
 * project, the command is handed to it and runs there.
 */
export async function withProject(
  options: ProjectOptions,
  cli: Cli,
  use: (project: Project) => Promise<Exit>,
  { input = false, signs = true }: Opens = {},
): Promise<Exit> {
  const { console } = cli
  const as = options.as ?? nameIn(process.env) ?? null
  if (cli.project !== null) return use(cli.project)
  const { openProject } = await import('../work/index.js')
  const folder = await folderOf(options)
  const { value: project, diagnostics } = openProject(folder, {
    as,
    signs,
    told: ({ message }) => console.problem(message),
  })
  const isHeld = diagnostics.some(({ code }) => code === 'ledger/locked')
  if (project === null && isHeld) {
    const { handOver } = await import('./hand-over.js')
    const exit = await handOver(folder, cli, { as, input })
    if (exit !== null) return exit
  }
  console.report(diagnostics)
  if (project === null) return isHeld ? EXITS.busy : EXITS.unread
  for (const { code, message } of diagnostics) if (code === 'project/key') console.problem(message)
  try {
    return await use(project)
  } finally {
    await project.close()
  }
}

/** The same for a command that only shows what the record holds. */
export const readProject = (
  options: ProjectOptions,
  cli: Cli,
  use: (project: Project) => Promise<Exit>,
): Promise<Exit> => withProject(options, cli, use, { signs: false })

/** Why something is decided that the record keeps only with a reason (docs/rules.md, C5 and I3). */
export function reasonFor(what: string, { reason = '' }: { readonly reason?: string }): string {
  if (reason.trim() !== '') return reason
  throw new UsageError(`${what} is kept with a reason; nothing was recorded; say why with --reason WORDS`)
}

/** Prints JSON, or words for people. */
export const print = (
  { write }: Console,
  { json = false }: ProjectOptions,
  said: { readonly value: unknown; readonly words: () => string },
): Promise<void> => write(json ? `${JSON.stringify(said.value, null, 2)}\n` : said.words())

/** The exit that these diagnostics, once told, ask for. */
export const exitOf = (console: Console, diagnostics: readonly Diagnostic[]): Exit =>
  console.report(diagnostics) ? EXITS.unread : EXITS.done

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
