import type { Entry, Named, SaidOf } from '../record/index.js'
import { addTo } from '../text/index.js'
import type { RivalGround } from './rivals-of.js'

/** Tells what a word on an incident was said of. */
export type SaysOf = (word: { readonly incident: string }, entry: Entry) => SaidOf

/** True of a name that only links made which were all undone: it holds on to none of the claims. */
export const isUndone = ({ links = [] }: Named, { holding }: Pick<RivalGround, 'holding'>): boolean =>
  links.length > 0 &&
  links.every((entry) => {
    const position = holding.positionOf(entry)
    return position === null || !holding.holds(position)
  })

interface Naming {
  readonly position: number
  readonly claims: readonly string[]
  readonly undone: boolean
}

/** All namings of each incident that hold, in the log's order. */
function namingsIn({ holding, kinds, ids }: RivalGround): ReadonlyMap<string, readonly Naming[]> {
  const namings = new Map<string, Naming[]>()
  for (const position of kinds.get('named') ?? []) {
    const { fact } = holding.entries[position]!
    if (fact?.kind !== 'named' || !holding.holds(position)) continue
    const claims = fact.claims.map((claim) => ids.get(claim) ?? claim)
    addTo(namings, fact.incident, { position, claims, undone: isUndone(fact, { holding }) })
  }
  return namings
}

/** Of each word, the claims that its incident was named with last, as far as whoever said it had seen. */
export function saysOf(ground: RivalGround): SaysOf {
  const { holding, sight } = ground
  let namings: ReadonlyMap<string, readonly Naming[]> | null = null
  return ({ incident }, { hash }) => {
    namings ??= namingsIn(ground)
    const position = holding.positionOf(hash)
    const all = namings.get(incident) ?? []
    const seen = all.filter((naming) => position !== null && sight.hasSeen(position, naming.position))
    const last = seen.at(-1)
    const undone = seen.length > 0 && seen.every((naming) => naming.undone)
    return { claims: last?.claims ?? [], undone, at: position ?? 0 }
  }
}
