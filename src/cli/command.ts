import type { Command as Program } from 'commander'
import type { Console } from './console.js'
import type { Exit } from './exits.js'

/** What a command works with. */
export interface Cli {
  readonly console: Console
  /** Tells how it went. */
  readonly end: (exit: Exit) => void
}

/** One command. Its file is imported for `--help` too, so whatever is heavy is imported when the command runs. */
export interface Command {
  readonly name: string
  readonly addTo: (program: Program, cli: Cli) => void
}
