import type { Diagnostic } from '../diagnostic/index.js'
import { eraseFromLedger } from '../ledger/index.js'
import type { Hash } from '../record/index.js'
import type { Project } from './project.js'

/**
 * Says in the log that bytes are not kept, since an erased text lies in them: other texts of theirs name them.
 *
 * @param withheld bytes, with the reason that the text was erased for
 */
export function withholdBytes(
  { folder, log }: Project,
  withheld: ReadonlyMap<Hash, string>,
): readonly Diagnostic[] {
  return [...new Set(withheld.values())].flatMap((reason) => {
    const objects = [...withheld].flatMap(([bytes, why]) => (why === reason ? [bytes] : []))
    return eraseFromLedger(folder, { log, entries: [], objects, reason, elsewhere: true }).diagnostics
  })
}
