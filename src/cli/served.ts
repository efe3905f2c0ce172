import { resolve } from 'node:path'
import { showDiagnostic } from '../diagnostic/index.js'
import type { AskedCommand, Commands, Outlet } from '../server/index.js'
import type { Stdin } from './command.js'
import { COMMANDS } from './commands.js'
import type { Console } from './console.js'
import { EXITS } from './exits.js'
import { runProgram } from './run.js'

/** The program as a server runs it for others: the very same commands, in the project that the server holds. */
export const SERVED_COMMANDS: Commands = {
  isLong: ({ args }) => COMMANDS.some(({ name, long }) => name === args[0] && long === true),
  async run(asked, project, outlet) {
    const { args, cwd, as } = asked
    if (as !== null && as !== project.signer.name) {
      const who = project.signer.name
      outlet.problem(
        `the workbench is open as ${who}, not as ${as}; nothing was changed; end it, or work as ${who}`,
      )
      return EXITS.busy
    }
    return runProgram({
      args,
      console: consoleFor(asked, outlet),
      stdin: stdinOf(asked),
      project,
      path: (name) => (name === '-' ? name : resolve(cwd, name)),
    })
  },
}

function consoleFor({ colour, width }: AskedCommand, { write, problem }: Outlet): Console {
  return {
    colour,
    width,
    watched: false,
    write,
    problem,
    beforeLines: () => {},
    report(diagnostics) {
      for (const diagnostic of diagnostics)
        if (diagnostic.severity !== 'note') problem(showDiagnostic(diagnostic))
      return diagnostics.some(({ severity }) => severity === 'error')
    },
  }
}

function stdinOf({ input }: AskedCommand): Stdin {
  async function* bytes() {
    if (input !== null) yield Buffer.from(input, 'base64')
  }
  return { terminal: input === null, bytes: bytes() }
}
