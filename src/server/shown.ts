import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import type { Hash, RecordedClaim } from '../record/index.js'
import type { LineClaim, ReportLine } from '../report/index.js'
import { differingSlots, shownHash } from '../review/index.js'
import type { Served } from './served.js'

/** What has changed in claims since they were shown; nothing where all are as they were. */
export const changedSince = (
  served: Served,
  claims: readonly string[],
  shown: readonly string[] | undefined,
): readonly Diagnostic[] =>
  claims.flatMap((id, i) => {
    const hash = shown?.[i]
    const recorded = served.live.claim(id)
    if (hash === undefined || recorded === null || served.shownOf(recorded) === hash) return []
    return [
      errorOf('claim/changed', `${sayChange(served, recorded, hash)}; nothing was recorded; look again`, id),
    ]
  })

function sayChange(served: Served, recorded: RecordedClaim, hash: Hash): string {
  const before = versionOf(served, recorded, hash)
  const slots = before === null ? [] : differingSlots(before, recorded.claim)
  const what = slots.length === 0 ? 'it' : slots.join(', ')
  const { decided } = recorded
  const who = decided === null ? 'a new reading' : decided.by
  return `${what} changed since it was shown, by ${who}${decided === null ? '' : `, ${decided.at}`}`
}

/** The claim as it was when it had this hash; null where no reading and no decision has it. */
function versionOf(served: Served, { id, report }: RecordedClaim, hash: Hash): LineClaim | null {
  for (const { fact } of served.entries()) {
    if (fact?.kind === 'decision' && fact.text === report.text && isShown(fact.as, id, hash)) return fact.as
    if (fact?.kind !== 'reading' || fact.text !== report.text) continue
    const bytes = served.project.objects.get(fact.reading)
    const { claims } = bytes === null ? { claims: [] } : (JSON.parse(bytes.toString('utf8')) as ReportLine)
    const found = claims.find((claim) => isShown(claim, id, hash))
    if (found !== undefined) return found
  }
  return null
}

/** A claim is shown under the id that it keeps, whatever a reading calls it. */
const isShown = (claim: LineClaim, id: string, hash: Hash): boolean =>
  shownHash(claim, { hashOf }) === hash || shownHash({ ...claim, id }, { hashOf }) === hash
