import type { Diagnostic } from '../diagnostic/index.js'
import { showDiagnostic } from '../diagnostic/index.js'
import { wantsColour, widthOf } from './terminal.js'

/** How far something is that takes long. */
export interface BarAt {
  readonly doing: string
  readonly things: string
  readonly done: number
  readonly total: number
}

/** Where a command writes: results to standard output, trouble and progress to standard error. */
export interface Console {
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Whether a person may be watching standard error. */
  readonly watched: boolean
  /** Shows a bar where the person is, who watches from another process; left out: it is drawn here. */
  readonly bar?: (at: BarAt | null) => void
  /** Resolves when the reader of the output has room for more. */
  write(text: string): Promise<void>
  problem(line: string): void
  /** One line each for errors and warnings; notes stay in the output. True where one is an error. */
  report(diagnostics: readonly Diagnostic[]): boolean
  /** Called before a line goes to the terminal, to wipe a progress bar off it; null where there is none. */
  beforeLines(wipe: (() => void) | null): void
}

export function openConsole(): Console {
  const { stdout, stderr, env } = process
  stdout.on('error', endQuietly)
  stderr.on('error', endQuietly)
  let wipe: (() => void) | null = null
  const problem = (line: string): void => {
    wipe?.()
    stderr.write(`${line}\n`)
  }
  return {
    colour: wantsColour({ terminal: stdout.isTTY === true, env }),
    width: widthOf({ columns: stdout.columns, env }),
    watched: stderr.isTTY === true,
    problem,
    beforeLines: (next) => {
      wipe = next
    },
    async write(text) {
      if (stdout.isTTY === true) wipe?.()
      if (!stdout.write(text)) await new Promise<void>((resolve) => stdout.once('drain', resolve))
    },
    report(diagnostics) {
      for (const diagnostic of diagnostics) {
        if (diagnostic.severity !== 'note') problem(showDiagnostic(diagnostic))
      }
      return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
    },
  }
}

/** Whoever read our output has seen enough (`marsad read … | head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
