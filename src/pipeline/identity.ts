import { createHash } from 'node:crypto'
import type { ProposedClaim } from '../encoder/index.js'
import type { Report } from '../report/index.js'

/** Id of a claim: the same text, kind, trigger and source give the same id, whatever is read beside it. */
export function identify(report: Report, claim: ProposedClaim): string {
  const key = [
    report.text,
    claim.kind,
    claim.trigger.start,
    claim.trigger.end,
    claim.source?.start ?? '',
    claim.source?.end ?? '',
  ]
  return `c-${createHash('sha256').update(key.join('\u0000')).digest('hex').slice(0, 16)}`
}
