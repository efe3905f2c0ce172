import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import type { Report } from '../report/index.js'

export interface ReadOptions {
  /** Name of the file as the person gave it; `-` is standard input. */
  readonly name: string
  /** ISO date to use where the file itself gives none, or null. */
  readonly date: string | null
  readonly publisher: string | null
  /** Reports in languages that the machine does not read are taken too, to be archived and coded by hand. */
  readonly anyLanguage?: boolean
  /** Address that the bytes came from; it comes before the one that they give themselves. */
  readonly url?: string | null
  /** Media type as a server or an archive gave it, parameters and all: `text/html; charset=windows-1256`. */
  readonly mime?: string | null
}

/** A report, or trouble on the way to it. */
export type Item = Report | Diagnostic

/** A page that an entry of a feed leads to. */
export interface FeedLink {
  readonly url: string
  /** ISO date that the entry gives, or null. */
  readonly published: string | null
}

/** One input format. Its reader never throws on what stands in a file, and never hangs on it. */
export interface Reader {
  readonly slug: string
  readonly label: string
  /** File name endings, lower case, with the stop. */
  readonly endings: readonly string[]
  /** Media types that say that bytes are of this format, lower case, without parameters. */
  readonly mimes: readonly string[]
  /** True where the first bytes leave no doubt, whatever the name says: `%PDF-`. */
  isMarked(bytes: Uint8Array): boolean
  /** True where text without a telling name looks like this format. */
  recognises(text: string): boolean
  /** Reports of one file, one after the other, so that a large file is never in memory as all its reports. */
  read(bytes: Uint8Array, options: ReadOptions): AsyncIterable<Item>
  /** Of a feed alone: pages that its entries lead to, each once, in their order. */
  links?(bytes: Uint8Array, options: Pick<ReadOptions, 'name' | 'mime' | 'url'>): readonly FeedLink[]
}

/** A format whose files are text: decoded before it sees them, and not empty. */
export interface TextFormat extends Omit<Reader, 'read' | 'isMarked'> {
  isMarked?(bytes: Uint8Array): boolean
  /** True where the format is UTF-8 by its definition (JSON, RFC 8259): no other character set is guessed. */
  readonly isUtf8?: boolean
  /** Character set that the first bytes declare (each byte as one character), or null. */
  charsetOf?(head: string): string | null
  read(text: string, options: ReadOptions): Outcome<readonly Report[]>
}
