import type { ProposedClaim, ProposedCount } from '../encoder/index.js'
import { overlaps } from '../text/index.js'

const likelihood = (count: ProposedCount): number => count.probability * count.metricProbability

/**
 * A number belongs to one event: where two triggers lay claim to the same words, the likelier keeps them. Claims that
 * share a trigger differ by their source only and keep their numbers both.
 */
export function settleCounts(claims: readonly ProposedClaim[]): readonly ProposedClaim[] {
  const entries = claims
    .flatMap((claim) => claim.counts.map((count) => ({ claim, count })))
    .sort(
      (a, b) => likelihood(b.count) - likelihood(a.count) || a.claim.trigger.start - b.claim.trigger.start,
    )
  const kept: typeof entries = []
  const lost = new Set<ProposedCount>()
  for (const entry of entries) {
    const taken = kept.some(
      ({ claim, count }) => claim.trigger.start !== entry.claim.trigger.start && overlaps(count, entry.count),
    )
    if (taken) lost.add(entry.count)
    else kept.push(entry)
  }
  return claims.map((claim) => ({ ...claim, counts: claim.counts.filter((count) => !lost.has(count)) }))
}
