import { type Kind, kindRow } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import { byText } from '../text/index.js'
import { agentsOf, type Party, type PartyContext } from './party.js'

/** Of claims that a fight happened all agents, in the order of their ids: one source may name one side alone. */
export function opponentsOf(
  kind: Kind,
  { heard, context }: { readonly heard: readonly RecordedClaim[]; readonly context: PartyContext },
): readonly Party[] {
  if (!kindRow(kind).reciprocal) return []
  const found = new Map<string, Party>()
  for (const { claim } of heard) {
    if (!kindRow(claim.kind).reciprocal) continue
    for (const { party } of agentsOf(claim, context)) {
      const seen = found.get(party.id)
      if (seen === undefined || party.name < seen.name) found.set(party.id, party)
    }
  }
  return [...found.values()].toSorted((a, b) => byText(a.id, b.id))
}
