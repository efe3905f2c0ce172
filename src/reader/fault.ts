import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'

/** What is wrong with bytes, before it is known what that means for the file that they stand in. */
export interface Fault {
  /** Code of the diagnostic that it becomes. */
  readonly code: string
  /** What was seen, in words. */
  readonly seen: string
}

/** A fault as trouble of a file. @param options.outcome what was done about it and what a person can do */
export const troubleOf = (
  { code, seen }: Fault,
  { outcome, where }: { readonly outcome: string; readonly where: string },
): Diagnostic => errorOf(code, `${seen}; ${outcome}`, where)
