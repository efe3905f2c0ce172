import { Command, CommanderError } from 'commander'
import type { Diagnostic } from '../diagnostic/index.js'
import type { Cli } from './command.js'
import { COMMAND_GROUPS, COMMANDS } from './commands.js'
import type { Exit } from './exits.js'
import { EXIT_HELP, EXITS, UsageError } from './exits.js'

const EXAMPLES = `
Examples:
  marsad read report.txt --date 2024-03-17
  marsad read --quotes saved-page.html
  marsad read reports/*.jsonl --format jsonl > claims.jsonl
  marsad explain report.txt --sentence 3
  marsad init siege --as Rana
  marsad add --project siege reports/*.html
  marsad serve siege

${EXIT_HELP}
`

/** Runs a command line; resolves to its exit code. */
export async function runProgram(cli: Omit<Cli, 'end'>): Promise<Exit> {
  const { console, args } = cli
  let exit: Exit = EXITS.done
  const program = new Command('marsad')
    .description('Reads reports of armed conflict into claims: who says what happened, where, when, to whom.')
    .option('-V, --version', 'print the versions of program, weights and codebook')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void console.write(text),
      writeErr: (text) => console.problem(text.replace(/\n$/, '')),
    })
    .addHelpText('after', EXAMPLES)
  const end = (code: Exit): void => {
    exit = code
  }
  for (const { heading, commands } of COMMAND_GROUPS) {
    program.commandsGroup(heading)
    for (const command of commands) command.addTo(program, { ...cli, end })
  }
  program.on('command:*', ([name]: readonly string[]) => {
    const known = COMMANDS.map((command) => command.name).join(', ')
    throw new UsageError(
      `no command "${name}"; the commands are ${known}; to read a file: marsad read ${name}`,
    )
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof UsageError) {
      console.problem(`marsad: ${error.message}`)
      return EXITS.usage
    }
    // commander has already said what was wrong, or printed the help that was asked for
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXITS.done : EXITS.usage
    const trouble = await troubleOf(error)
    if (trouble === null) throw error
    console.report([trouble])
    return EXITS.unread
  }
}

/** What the machine could not do, said so that somebody can act on it; null where an error is our own. */
async function troubleOf(error: unknown): Promise<Diagnostic | null> {
  const { diskTroubleOf } = await import('../ledger/index.js')
  const { databaseTroubleOf } = await import('../store/index.js')
  return diskTroubleOf(error) ?? databaseTroubleOf(error)
}
