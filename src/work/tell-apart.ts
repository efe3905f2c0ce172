import { openProposals } from '../incident/index.js'
import type { Link, LinkDecision, RecordedClaim } from '../record/index.js'
import type { Standing } from '../review/index.js'

export interface ApartOptions {
  /** The record; without claims where only those of the sheet can come together. */
  readonly standing: Pick<Standing, 'claims' | 'links' | 'named'>
  /** Claims that are about to be recorded, or were just now. */
  readonly added: readonly RecordedClaim[]
  /** The row of a claim of the sheet; undefined of all other claims. */
  readonly rowOf: (claim: string) => number | undefined
  readonly textOf: (text: string) => string | null
  readonly reason: string
}

/** Rows held apart can come together by way of others; each round holds those apart as well. */
const ROUNDS = 20

/**
 * What must be held apart so that each row of a sheet is an incident of its own, as the sheet has it: a link for each
 * pair of rows that would be proposed as one. What people joined by their own word stays joined.
 */
export function linksApart({
  standing,
  added,
  rowOf,
  textOf,
  reason,
}: ApartOptions): readonly LinkDecision[] {
  const proposals = openProposals({ suggestions: false, textOf })
  const joined = joinedBy(standing.links)
  const made: Link[] = []
  let put: readonly RecordedClaim[] = [...standing.claims, ...added]
  for (let round = 0; round < ROUNDS; round++) {
    const { incidents } = proposals.change({
      put,
      gone: [],
      links: [...standing.links, ...made],
      named: standing.named,
    })
    const fresh = incidents.flatMap(({ claims }) => pairsIn(claims, { rowOf, joined, reason }))
    if (fresh.length === 0) break
    made.push(...fresh)
    put = []
  }
  return made.map((link) => ({ kind: 'link', ...link }))
}

interface PairOptions {
  readonly rowOf: (claim: string) => number | undefined
  readonly joined: (claim: string) => string
  readonly reason: string
}

/** Pairs of claims of two rows in one incident, one pair for two rows. */
function pairsIn(claims: readonly RecordedClaim[], { rowOf, joined, reason }: PairOptions): readonly Link[] {
  const rows = new Map<number, string>()
  for (const { id } of claims) {
    const row = rowOf(id)
    if (row !== undefined && !rows.has(row)) rows.set(row, id)
  }
  if (rows.size < 2) return []
  const ids = [...rows.values()].sort()
  return ids.flatMap((a, i) =>
    ids
      .slice(i + 1)
      .filter((b) => joined(a) !== joined(b))
      .map((b): Link => ({ claims: [a, b], same: false, reason })),
  )
}

/** The claim that stands for all that people joined to one; itself where they joined none. */
function joinedBy(links: Standing['links']): (claim: string) => string {
  const parent = new Map<string, string>()
  const rootOf = (claim: string): string => {
    let root = claim
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next
    return root
  }
  for (const { claims, same } of links) {
    if (!same) continue
    const [a, b] = [rootOf(claims[0]), rootOf(claims[1])]
    if (a !== b) parent.set(b, a)
  }
  return rootOf
}
