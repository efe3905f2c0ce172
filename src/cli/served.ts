import { resolve } from 'node:path'
import { showDiagnostic } from '../diagnostic/index.js'
import type { AskedCommand, Commands, Outlet } from '../server/index.js'
import type { Project } from '../work/index.js'
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
      outlet.problem(sayWhose(project, as))
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

/** A key lies with whoever opened the workbench: nothing is signed with it in another’s name. */
const sayWhose = ({ signer, folder }: Project, as: string): string =>
  [
    `the workbench is open as ${signer.name}, not as ${as}; nothing was changed, since it signs with ${signer.name}’s key`,
    `end it (Ctrl-C where it runs) and run this again, or open it as ${as}: marsad serve ${folder} --as "${as}"`,
  ].join('; ')

function consoleFor({ colour, width, watched }: AskedCommand, { write, problem, bar }: Outlet): Console {
  return {
    colour,
    width,
    // a question would be asked where the server runs
    watched: false,
    ...(watched ? { bar } : {}),
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
