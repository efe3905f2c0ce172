import { groupOf } from '../codebook/index.js'
import type { CodingClaim } from './coding.js'
import { samePhrase } from './words.js'

/** A gold claim and the predicted claim that it is held against. */
export interface Pair {
  readonly gold: CodingClaim
  readonly pred: CodingClaim
}

/** Both have the narrator, or neither has and their words are the same. A prediction without words is the narrator's. */
export function sameSource(gold: CodingClaim['source'], pred: CodingClaim['source']): boolean {
  const goldNarrates = gold.type === 'narrator'
  const predNarrates = pred.type === 'narrator' || pred.text === ''
  if (goldNarrates || predNarrates) return goldNarrates && predNarrates
  return samePhrase(gold.text, pred.text)
}

/** Whether two triggers have at least one code point in common; an empty one has none. */
const shareWords = (a: CodingClaim['trigger'], b: CodingClaim['trigger']): boolean =>
  Math.min(a.end, b.end) > Math.max(a.start, b.start)

/** How well two claims of one sentence fit together; 0 where neither kind nor trigger agrees. */
export function fitOf({ gold, pred }: Pair): number {
  const overlap = shareWords(gold.trigger, pred.trigger)
  const kind = gold.kind === pred.kind
  if (!kind && !overlap) return 0
  const group = groupOf(gold.kind) === groupOf(pred.kind)
  const agents = gold.agents.some((a) => pred.agents.some((b) => samePhrase(a.text, b.text)))
  return (
    4 * Number(kind) +
    1.5 * Number(group) +
    2 * Number(overlap) +
    Number(gold.stance === pred.stance) +
    Number(sameSource(gold.source, pred.source)) +
    0.5 * Number(agents)
  )
}

/** Claims of one sentence held against each other one to one, best fit first; at equal fit the earlier gold first. */
export function alignClaims(gold: readonly CodingClaim[], pred: readonly CodingClaim[]): readonly Pair[] {
  const candidates = gold
    .flatMap((g) => pred.map((p) => ({ gold: g, pred: p })))
    .map((pair) => ({ pair, fit: fitOf(pair) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
  const takenGold = new Set<CodingClaim>()
  const takenPred = new Set<CodingClaim>()
  const pairs: Pair[] = []
  for (const { pair } of candidates) {
    if (takenGold.has(pair.gold) || takenPred.has(pair.pred)) continue
    takenGold.add(pair.gold)
    takenPred.add(pair.pred)
    pairs.push(pair)
  }
  return pairs
}
