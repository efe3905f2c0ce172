/** SHA-256 of bytes, 64 lower-case hexadecimal digits. */
export type Hash = string

/** One time that a text was printed: by whom, on which day, and as what it was received. */
export interface Printing {
  readonly publisher: string | null
  /** ISO date, YYYY-MM-DD. */
  readonly published: string | null
  /** The id that it was received under first. */
  readonly id: string
  readonly title: string | null
  readonly url: string | null
  /** When it was first received, UTC, ISO 8601 with milliseconds. */
  readonly captured: string
  /**
   * When on its day, as it says itself: UTC, ISO 8601 with milliseconds, where it names its zone, else
   * YYYY-MM-DDThh:mm as written. Left out where it gives no time of day.
   */
  readonly printedAt?: string
  /** How the text names this publisher as its author; left out where it does not. */
  readonly author?: Authorship
}

/** `signed`: by dateline, by-line or sign-off; `told`: as whom people in it spoke to. */
export type Authorship = 'signed' | 'told'

/**
 * A report as the record keeps it; its key is the hash of its text (UTF-8), so copies of one text are one report. Where
 * several printed it, id, title, address, publisher and date are those of the first printing.
 */
export interface RecordedReport {
  readonly text: Hash
  /** The id that it was received under first. */
  readonly id: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  /** ISO date, YYYY-MM-DD. */
  readonly published: string | null
  /** When the text was first received, UTC, ISO 8601 with milliseconds. */
  readonly captured: string
  /** ISO 639-3 of the language, `und` where that cannot be told. */
  readonly language: string
  /** Of this copy, as of a printing; left out of a report that several printed, whose printings have them. */
  readonly printedAt?: string
  readonly author?: Authorship
  /** In the order of print, its own first; left out where there is one only, and never in the log. */
  readonly printings?: readonly Printing[]
}

/** Every printing of a report's text, in the order of print. */
export const printingsOf = (report: RecordedReport): readonly Printing[] => report.printings ?? [report]

/** Who printed a report's text, each name once, in the order of print; nobody where none is named. */
export function publishersOf({ publisher, printings }: RecordedReport): readonly string[] {
  if (printings === undefined) return publisher === null ? [] : [publisher]
  return [...new Set(printings.flatMap((printing) => printing.publisher ?? []))]
}
