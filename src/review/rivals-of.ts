import type { Fact, Hash } from '../record/index.js'
import type { Holding } from './holding.js'
import type { TextPart } from './lists.js'
import type { TextRecord } from './of-text.js'
import { type KeptIds, OF_INCIDENTS } from './rival-kinds.js'
import { rivalsAmong } from './rivals.js'
import type { Sight } from './sight.js'
import type { Rival, RivalKind } from './standing.js'

/** Those parts of a fold that rivals are found in. */
export interface RivalGround {
  readonly holding: Holding
  readonly sight: Sight
  readonly kinds: ReadonlyMap<Fact['kind'], readonly number[]>
  /** Every id of a claim with the id that it keeps. */
  readonly ids: ReadonlyMap<string, string>
}

const AS_GIVEN: KeptIds = { claim: (id) => id, incident: (id) => id }

const NONE: readonly Rival[] = []

/** Rivals among the decisions on the claims of a text. */
export function rivalsOn({ positions, record }: TextPart, { holding, sight }: RivalGround): readonly Rival[] {
  if (record === null || record.received === null) return NONE
  const decisions = positions.filter((position) => holding.entries[position]!.fact?.kind === 'decision')
  const claim = (id: Hash): string => record.ids.get(id) ?? id
  return rivalsAmong('decision', decisions, { holding, sight, ids: { ...AS_GIVEN, claim } })
}

/** What is held of a text, with its contradicted claims marked so. */
export function withRivals(record: TextRecord, rivals: readonly Rival[]): TextRecord {
  if (rivals.length === 0) return record
  const marked = new Set(rivals.flatMap(({ about }) => about))
  const claims = record.claims.map((claim) =>
    marked.has(claim.id) ? { ...claim, rival: true as const } : claim,
  )
  return { ...record, claims }
}

/** Rivals among the words of a kind. @param incident the id that an incident has now, by any of its ids */
export const rivalsIn = (
  { kinds, ids, holding, sight }: RivalGround,
  kind: RivalKind,
  incident: KeptIds['incident'] = AS_GIVEN.incident,
): readonly Rival[] =>
  rivalsAmong(kind, kinds.get(kind) ?? [], {
    holding,
    sight,
    ids: { claim: (id) => ids.get(id) ?? id, incident },
  })

/**
 * Rivals among words on incidents.
 * @param leading tells which id an incident has now, by any of its ids; asked for only where it can matter
 */
export function rivalsOnIncidents(ground: RivalGround, leading: () => KeptIds['incident']): readonly Rival[] {
  let lead: KeptIds['incident'] | null = null
  return OF_INCIDENTS.flatMap((kind) => {
    const positions = ground.kinds.get(kind) ?? []
    if (!isContested(positions, ground)) return []
    lead ??= leading()
    return rivalsIn(ground, kind, lead)
  })
}

/** Whether any of these words had not seen one that comes before it in the log, or was undone. */
function isContested(positions: readonly number[], { holding, sight }: RivalGround): boolean {
  if (positions.some((position) => holding.undosOf(position).length > 0)) return true
  const fronts: number[] = []
  for (const position of positions) {
    if (fronts.some((front) => !sight.hasSeen(position, front))) return true
    const own = fronts.findIndex((front) => sight.areOfOneChain(front, position))
    if (own === -1) fronts.push(position)
    else fronts[own] = position
  }
  return false
}
