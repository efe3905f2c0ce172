import type { Entry, Named, SaidOf } from '../record/index.js'
import { addTo, byText } from '../text/index.js'
import type { RivalGround } from './rivals-of.js'

/** Tells what a word on an incident was said of. */
export type SaysOf = (word: { readonly incident: string }, entry: Entry) => SaidOf

/** True of a name that only links made which were all undone or erased: it holds on to none of the claims. */
export const isUndone = ({ links = [] }: Named, { holding }: Pick<RivalGround, 'holding'>): boolean =>
  links.length > 0 &&
  links.every((entry) => {
    const position = holding.positionOf(entry)
    return position === null || !holding.holds(position) || holding.entries[position]!.fact === null
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

const inOrder = (namings: readonly Naming[]): readonly Naming[] =>
  namings.toSorted((a, b) => a.position - b.position)

interface Joining {
  readonly position: number
  readonly claims: readonly [string, string]
}

/** Links that joined claims and that no name tells of: until names did, a merge left none on the id that stayed. */
function unnamedLinks({ holding, kinds, ids }: RivalGround): readonly Joining[] {
  const told = new Set(
    (kinds.get('named') ?? []).flatMap((position) => {
      const { fact } = holding.entries[position]!
      return fact?.kind === 'named' ? (fact.links ?? []) : []
    }),
  )
  return (kinds.get('link') ?? []).flatMap((position) => {
    const { fact, hash } = holding.entries[position]!
    if (fact?.kind !== 'link' || fact.same !== true || told.has(hash) || !holding.holds(position)) return []
    const [a, b] = fact.claims.map((claim) => ids.get(claim) ?? claim)
    return [{ position, claims: [a!, b!] as const }]
  })
}

/** Claims with those of every name that links lead to from them. */
function widened(
  claims: readonly string[],
  links: readonly Joining[],
  namings: readonly Naming[],
): readonly string[] {
  const held = new Set(claims)
  for (let before = -1; before !== held.size; ) {
    before = held.size
    for (const { claims: pair } of links) {
      if (held.has(pair[0]) === held.has(pair[1])) continue
      const other = held.has(pair[0]) ? pair[1] : pair[0]
      held.add(other)
      const last = namings.findLast((naming) => naming.claims.includes(other))
      for (const claim of last?.claims ?? []) held.add(claim)
    }
  }
  return held.size === claims.length ? claims : [...held].sort(byText)
}

/** Of each word, the claims that its incident was named with last, as far as whoever said it had seen. */
export function saysOf(ground: RivalGround): SaysOf {
  const { holding, sight } = ground
  let known: {
    readonly namings: ReadonlyMap<string, readonly Naming[]>
    readonly links: readonly Joining[]
  } | null = null
  return ({ incident }, { hash }) => {
    known ??= { namings: namingsIn(ground), links: unnamedLinks(ground) }
    const { namings, links } = known
    const at = holding.positionOf(hash)
    const isSeen = ({ position }: { readonly position: number }): boolean =>
      at !== null && sight.hasSeen(at, position)
    const seen = (namings.get(incident) ?? []).filter(isSeen)
    const claims = seen.at(-1)?.claims ?? []
    const joined = links.filter(isSeen)
    const others = joined.length === 0 ? [] : inOrder([...namings.values()].flat().filter(isSeen))
    return {
      claims: joined.length === 0 ? claims : widened(claims, joined, others),
      undone: seen.length > 0 && seen.every(({ undone }) => undone),
      at: at ?? 0,
    }
  }
}
