/** SHA-256 of bytes, 64 lower-case hexadecimal digits. */
export type Hash = string

/** A report as the record keeps it; its key is the hash of its text (UTF-8), so copies of one text are one report. */
export interface RecordedReport {
  readonly text: Hash
  /** The id that it was received under first. */
  readonly id: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  /** ISO date, YYYY-MM-DD. */
  readonly published: string | null
  /** When it was first received, UTC, ISO 8601 with milliseconds. */
  readonly captured: string
  /** ISO 639-3 of the language, `und` where that cannot be told. */
  readonly language: string
}
