import { createHash } from 'node:crypto'
import type { ProposedClaim } from '../encoder/index.js'
import type { Report } from '../report/index.js'

/**
 * Gives each claim of a report its id: the same text, kind, trigger and source give the same id, whatever is read
 * beside it. The text is hashed once, so that many claims of a long report cost no more than few.
 */
export function identifierOf({ text }: Report): (claim: ProposedClaim) => string {
  const hash = createHash('sha256').update(text)
  return ({ kind, trigger, source }) => {
    const key = ['', kind, trigger.start, trigger.end, source?.start ?? '', source?.end ?? '']
    return `c-${hash.copy().update(key.join('\u0000')).digest('hex').slice(0, 16)}`
  }
}
