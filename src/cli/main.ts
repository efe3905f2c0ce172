#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { COMMANDS } from './commands.js'
import { openConsole } from './console.js'
import { EXIT_HELP, EXITS, UsageError } from './exits.js'
import { showVersions } from './version.js'

const EXAMPLES = `
Examples:
  marsad read report.txt --date 2024-03-17
  marsad read --quotes saved-page.html
  marsad read reports/*.jsonl --format jsonl > claims.jsonl
  marsad explain report.txt --sentence 3
  marsad agree ours.jsonl theirs.jsonl

${EXIT_HELP}
`

async function main(args: readonly string[]): Promise<void> {
  const console = openConsole()
  if (args[0] === '--version' || args[0] === '-V') {
    process.exitCode = await showVersions(console)
    return
  }
  const program = new Command('marsad')
    .description('Reads reports of armed conflict into claims: who says what happened, where, when, to whom.')
    .option('-V, --version', 'print the versions of program, weights and codebook')
    .helpCommand(false)
    .exitOverride()
    .addHelpText('after', EXAMPLES)
  for (const command of COMMANDS) {
    command.addTo(program, {
      console,
      end: (exit) => {
        process.exitCode = exit
      },
    })
  }
  program.on('command:*', ([name]: readonly string[]) => {
    const known = COMMANDS.map((command) => command.name).join(', ')
    throw new UsageError(
      `no command "${name}"; the commands are ${known}; to read a file: marsad read ${name}`,
    )
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof UsageError) {
      console.problem(`marsad: ${error.message}`)
      process.exitCode = EXITS.usage
    } else if (error instanceof CommanderError) {
      // commander has already said what was wrong, or printed the help that was asked for
      process.exitCode = error.exitCode === 0 ? EXITS.done : EXITS.usage
    } else throw error
  }
}

await main(process.argv.slice(2))
