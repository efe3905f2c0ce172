import { basename } from 'node:path'
import type { HeadToDeposit, Project, StoredDeposit } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import { readInput } from '../input.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'

interface DepositOptions extends ProjectOptions {
  readonly token?: string
  readonly head?: string
}

const HELP = `
Whoever holds the keys of a project could write its log anew. A head that lies outside, with a time-stamping authority
(RFC 3161) or simply with a person, shows any such change. Marsad contacts nobody: without --token it prints the command
that writes the question, which you send to the authority of your choice; its answer comes back with --token. "marsad
verify" holds each token against the log and prints the command that checks the authority's signature.

Examples:
  marsad deposit
  marsad deposit --token head-8ab90ae3e16e.tsr --head 8ab90ae3e16e9ff41db18f15b4a02246ed432fdcbe2124bc20c02dc6cb1e09d5

${PROJECT_EXIT_HELP}
`

/** Heads that lie outside, so that no change escapes. */
export const DEPOSIT: Command = {
  name: 'deposit',
  addTo: (program, cli) => {
    const command = program
      .command('deposit')
      .description('print the heads to lodge outside, or keep the token of a time-stamping authority')
    addProjectOptions(command)
      .option('--token <file>', 'the authority’s answer as it came, or the token alone (DER)')
      .option('--head <hash>', 'the head that it is to be about')
      .addHelpText('after', HELP)
      .action(async (options: DepositOptions) => cli.end(await deposit(options, cli)))
  },
}

async function deposit(options: DepositOptions, cli: Cli): Promise<Exit> {
  const { token, head = null } = options
  if (token === undefined && head !== null)
    throw new UsageError('--head goes with --token; nothing was stored')
  if (head !== null && !/^[0-9a-f]{64}$/.test(head))
    throw new UsageError(`--head ${head} is no hash (64 digits, 0-9 a-f); nothing was stored`)
  return token === undefined ? show(options, cli) : store({ ...options, token, head }, cli)
}

async function store(
  options: ProjectOptions & { readonly token: string; readonly head: string | null },
  cli: Cli,
): Promise<Exit> {
  const isStdin = options.token === '-'
  const { storeDeposit } = await import('../../work/index.js')
  const work = async (project: Project): Promise<Exit> => {
    const bytes = await readInput(isStdin ? '-' : cli.path(options.token), cli.stdin.bytes)
    if ('code' in bytes) return exitOf(cli.console, [bytes])
    const where = basename(options.token)
    const { value, diagnostics } = await storeDeposit(project, { bytes, head: options.head, where })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    await print(cli.console, options, { value, words: () => `stored\n${depositWords(value)}` })
    return exit
  }
  return withProject(options, cli, work, { input: isStdin })
}

async function show(options: ProjectOptions, cli: Cli): Promise<Exit> {
  const { depositsOf, headsToDeposit } = await import('../../work/index.js')
  return withProject(options, cli, async (project) => {
    const { value: heads, diagnostics } = headsToDeposit(project)
    const stored = depositsOf(project.entries().value, project.objects)
    const exit = exitOf(cli.console, [...diagnostics, ...stored.diagnostics])
    await print(cli.console, options, {
      value: { heads, deposits: stored.value },
      words: () =>
        [
          heads.length === 0 ? 'no chain has an entry yet\n' : heads.map(headWords).join(''),
          ...stored.value.map(depositWords),
        ].join(''),
    })
    return exit
  })
}

const headWords = ({ chain, head, seq, own, file, command }: HeadToDeposit): string =>
  [
    `head of chain ${chain.slice(0, 8)}${own ? ', written here' : ''}: ${head} (line ${seq})`,
    `  ask:   ${command}`,
    `  send:  curl -H "Content-Type: application/timestamp-query" --data-binary @${file} -o ${file.replace(/q$/, 'r')} AUTHORITY`,
    `  keep:  marsad deposit --token ${file.replace(/q$/, 'r')} --head ${head}`,
    '',
  ].join('\n')

/** What a token says, and how to check who signed it. */
export const depositWords = ({ head, at, command }: StoredDeposit): string =>
  `head ${head} lay with an authority at ${at}\n  signature:  ${command}\n`
