import type { Entry, Hash } from '../record/index.js'
import { type Fold, startFold, takeIn } from './fold.js'
import { rivalsOnIncidents } from './rivals-of.js'
import type { Payloads, Rival, Standing } from './standing.js'

/** The fold that a standing came from, and how many entries it had then. */
const FOLDS = new WeakMap<Standing, { readonly fold: Fold; readonly length: number }>()

/** The record as it stands after all entries, given in the log's order. */
export function standing(entries: readonly Entry[], payloads: Payloads): Standing {
  return kept(startFold(payloads), entries)
}

/**
 * The record as it stands after further entries: the same as from all entries at once, at the cost of what they touch.
 * The standing before stays as it is; to go on twice from one standing costs a fold from the start. Entries taken in
 * before change nothing. After an erasure or a join earlier entries read otherwise: begin again with `standing`.
 */
export function advance(before: Standing, entries: readonly Entry[]): Standing {
  return kept(foldOf(before), entries)
}

/** A decision on a claim, with what became of it. */
export interface PastDecision {
  readonly entry: Entry
  /** True where it was not undone; the last that holds is what counts. */
  readonly holds: boolean
  /** Undos that hold and name it. */
  readonly undoneBy: readonly Entry[]
}

/** All decisions on a claim under any of its ids, in the log's order: who, when, what, why. */
export function decisionsOn(
  record: Standing,
  { claim }: { readonly claim: string },
): readonly PastDecision[] {
  const { holding, ids } = foldOf(record)
  const keptId = ids.get(claim) ?? claim
  return holding.entries.flatMap((entry, position) => {
    const { fact } = entry
    if (fact?.kind !== 'decision' || (ids.get(fact.claim) ?? fact.claim) !== keptId) return []
    const undos = holding.undosOf(position).filter((undo) => holding.holds(undo))
    return [{ entry, holds: holding.holds(position), undoneBy: undos.map((undo) => holding.entries[undo]!) }]
  })
}

/**
 * Words on incidents that contradict each other, where neither had seen the other; by kind, then in the order of what
 * they are about.
 * @param leading tells which id an incident has now, by any of its ids; asked for only where it can matter
 */
export const incidentRivals = (
  record: Standing,
  leading: () => (incident: string) => string,
): readonly Rival[] => rivalsOnIncidents(foldOf(record), leading)

/** Whether whoever wrote the first of two entries had the other one before them; false where one is not in the log. */
export function sightOf(record: Standing): (entry: Hash, other: Hash) => boolean {
  const { holding, sight } = foldOf(record)
  return (entry, other) => {
    const [at, before] = [holding.positionOf(entry), holding.positionOf(other)]
    return at !== null && before !== null && sight.hasSeen(at, before)
  }
}

function kept(fold: Fold, entries: readonly Entry[]): Standing {
  const after = takeIn(fold, entries)
  FOLDS.set(after, { fold, length: fold.holding.entries.length })
  return after
}

/** The fold of a standing, or a new one where the old one has gone on without it. */
function foldOf(record: Standing): Fold {
  const known = FOLDS.get(record)
  if (known === undefined) throw new Error('only what standing() or advance() gave can be advanced')
  const { fold, length } = known
  if (fold.holding.entries.length === length) return fold
  const anew = startFold(fold.payloads)
  takeIn(anew, fold.holding.entries.slice(0, length))
  return anew
}
