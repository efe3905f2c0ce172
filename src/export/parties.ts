import { holds, type Party, type Relation, type Toll } from '../tally/index.js'

/** Parties of an incident in these relations, by decision or by their claims, each once. */
export function partiesIn({ responsibility }: Toll, relations: readonly Relation[]): readonly Party[] {
  const found = new Map<string, Party>()
  for (const held of responsibility.held)
    if (relations.includes(held.relation) && holds(held)) found.set(held.party.id, held.party)
  return [...found.values()]
}

/** Sides whose people are counted in an incident. */
export function sidesOf({ cells }: Toll): readonly Party[] {
  const found = new Map<string, Party>()
  for (const { side } of cells) if (typeof side !== 'string') found.set(side.id, side)
  return [...found.values()]
}
