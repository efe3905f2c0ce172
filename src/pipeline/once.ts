import type { ProposedClaim } from '../encoder/index.js'
import type { Span } from '../text/index.js'

/**
 * Same event, same sentence, once (codebook section 1, rule 3): of two triggers of one kind and one source in a
 * sentence the likelier stays, unless the other is itself likelier than `certain`.
 */
export function onceASentence(
  claims: readonly ProposedClaim[],
  options: { readonly sentenceAt: (offset: number) => Span; readonly certain: number },
): readonly ProposedClaim[] {
  const groups = new Map<string, ProposedClaim[]>()
  for (const claim of claims) {
    const key = [options.sentenceAt(claim.trigger.start).start, claim.kind, claim.source?.start ?? -1].join()
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  const dropped = new Set<ProposedClaim>()
  for (const group of groups.values()) {
    const [, ...others] = [...group].sort((a, b) => b.trigger.probability - a.trigger.probability)
    for (const other of others) if (other.trigger.probability <= options.certain) dropped.add(other)
  }
  return claims.filter((claim) => !dropped.has(claim))
}
