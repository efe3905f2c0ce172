/**
 * Room `diagnostic`: trouble as a value. A stage returns what it made together with the diagnostics that it met;
 * nothing is dropped in silence.
 */
export type Severity = 'error' | 'warning' | 'note'

export interface Diagnostic {
  /** Stable slug, `room/what`: `report/invalid-date`. */
  readonly code: string
  readonly severity: Severity
  /** What was seen, then what was done about it, then what the reader can do. One line. */
  readonly message: string
  /** File, or `file:line`, or null where there is none. */
  readonly where: string | null
}

export const errorOf = (code: string, message: string, where: string | null = null): Diagnostic => ({
  code,
  severity: 'error',
  message,
  where,
})

export const warningOf = (code: string, message: string, where: string | null = null): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  where,
})

export const noteOf = (code: string, message: string, where: string | null = null): Diagnostic => ({
  code,
  severity: 'note',
  message,
  where,
})

/** What a stage made and the diagnostics it met. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** `file.txt: error report/empty: …` on one line, control characters made visible. */
export function showDiagnostic(diagnostic: Diagnostic): string {
  const where = diagnostic.where === null ? '' : `${diagnostic.where}: `
  const line = `${where}${diagnostic.severity} ${diagnostic.code}: ${diagnostic.message}`
  return line.replace(/\p{Cc}/gu, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
