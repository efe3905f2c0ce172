import type { Command as Program } from 'commander'
import type { Project } from '../work/index.js'
import type { Console } from './console.js'
import type { Exit } from './exits.js'

/** What a command works with. */
export interface Cli {
  readonly console: Console
  /** Tells how it went. */
  readonly end: (exit: Exit) => void
  /** The command line as it was given, without the program. */
  readonly args: readonly string[]
  readonly stdin: Stdin
  /** A project that is open already, where this runs in a server; null: the command opens its own. */
  readonly project: Project | null
  /** A path as the person meant it, who may stand in another folder than this process. */
  readonly path: (name: string) => string
}

/** What is handed in on standard input. */
export interface Stdin {
  /** A person may be typing there. */
  readonly terminal: boolean
  readonly bytes: AsyncIterable<Uint8Array>
}

/** One command. Its file is imported for `--help` too, so whatever is heavy is imported when the command runs. */
export interface Command {
  readonly name: string
  readonly addTo: (program: Program, cli: Cli) => void
  /** It may take minutes: a server runs others beside it. */
  readonly long?: true
}
