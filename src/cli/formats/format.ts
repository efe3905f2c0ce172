import type { Reading } from '../../pipeline/index.js'
import type { Versions } from '../../report/index.js'

export interface OutputOptions {
  readonly write: (text: string) => Promise<void>
  readonly versions: Versions
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly quotes: boolean
}

/** Takes readings one by one, in order. */
export interface Output {
  add(reading: Reading): Promise<void>
  end(): Promise<void>
}

/** One output format of `marsad read`. */
export interface OutputFormat {
  readonly slug: string
  readonly label: string
  /** Whether it can show the sentences that a claim rests on. */
  readonly takesQuotes: boolean
  open(options: OutputOptions): Promise<Output>
}
