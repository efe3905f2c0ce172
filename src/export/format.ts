import type { Diagnostic } from '../diagnostic/index.js'
import type { Material } from './material.js'
import type { Wrote } from './noted.js'
import type { Sink } from './sink.js'

/** What a format could not hold, said beside every file of it. */
export interface Loss {
  /** What is lost: "the chain of speakers". */
  readonly what: string
  /** Why, and what is written in its place. */
  readonly how: string
}

export interface WriteOptions {
  /** For spreadsheets that guess: a byte order mark before UTF-8, so that Excel shows Arabic. */
  readonly excel: boolean
  /** Cells as they are: nothing is put before those that a spreadsheet might run as a formula. */
  readonly raw: boolean
  /** Texts of reports are written too, where the format has a place for them. */
  readonly texts?: boolean
  /** Called as rows are written. */
  readonly progress?: (part: string, done: number, total: number) => void
  /** Called at the end by formats that write a row for an incident or a claim, or leave it out. */
  readonly tell?: (wrote: Wrote) => void
}

/** One format of the field. To add one: a folder, and a line in formats.ts. */
export interface Format {
  readonly slug: string
  /** As people call it: "UCDP GED columns". */
  readonly name: string
  /** One line for the help: who reads it. */
  readonly about: string
  /** Many files in a folder, or one. */
  readonly shape: 'folder' | 'file'
  /** Of the one file, without the dot; of a folder, empty. */
  readonly extension: string
  readonly losses: readonly Loss[]
  /**
   * Writes all of the material, row after row, in memory that does not grow with it. Diagnostics say what was left out
   * of this material, with how many rows it concerns.
   */
  write(material: Material, sink: Sink, options: WriteOptions): Promise<readonly Diagnostic[]>
}
