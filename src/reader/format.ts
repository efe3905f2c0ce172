import type { Outcome } from '../diagnostic/index.js'
import type { Report } from '../report/index.js'

export interface ReadOptions {
  /** Name of the file as the person gave it; `-` is standard input. */
  readonly name: string
  /** ISO date to use where the file itself gives none, or null. */
  readonly date: string | null
  readonly publisher: string | null
  /** Reports in languages that the machine does not read are taken too, to be archived and coded by hand. */
  readonly anyLanguage?: boolean
}

/** One input format. */
export interface Reader {
  readonly slug: string
  readonly label: string
  /** File name endings, lower case, with the stop. */
  readonly endings: readonly string[]
  /** True where text without a telling name looks like this format. */
  recognises(text: string): boolean
  /** Reports of one file. The text has been decoded and is not empty. */
  read(text: string, options: ReadOptions): Outcome<readonly Report[]>
}
