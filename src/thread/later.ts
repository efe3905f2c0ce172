import type { Stance } from '../codebook/index.js'
import { addTo } from '../text/index.js'
import type { Awaited } from './outcome.js'
import { inOrder, type Utterance } from './utterance.js'

/** Claims of one kind that may say what came of something, by place or party, in the order in which they were said. */
export type Index = ReadonlyMap<string, readonly Utterance[]>

const TELLING: ReadonlySet<Stance> = new Set(['reports', 'denies', 'rejects', 'plans', 'accepts', 'offers'])

/** @param utterances of one kind, in order */
export function indexLater(utterances: readonly Utterance[]): Index {
  const index = new Map<string, Utterance[]>()
  for (const utterance of utterances) {
    if (!TELLING.has(utterance.claim.claim.stance) || utterance.on === null) continue
    for (const key of new Set([...placeKeys(utterance), ...partyKeys(utterance)]))
      addTo(index, key, utterance)
  }
  return index
}

/** A place shares what was announced for a wider one. */
const placeKeys = ({ place }: Utterance): readonly string[] =>
  place === null ? [] : place.split('/').map((_, i, steps) => `at ${steps.slice(0, i + 1).join('/')}`)

/** A claim without a place is found by its parties. */
const partyKeys = ({ place, agents, targets }: Utterance): readonly string[] =>
  [...agents, ...targets].map((party) => `${place === null ? 'nowhere' : 'somewhere'} ${party}`)

/** Days after the due day within which a word on it is looked for. */
const PATIENCE = 45

/**
 * Claims that may say what came of something, said after it in other reports.
 *
 * @param indexes of the kinds that may tell of it
 */
export function laterThan(awaited: Awaited, indexes: readonly Index[]): readonly Utterance[] {
  const { utterance, days } = awaited
  const { on, place, claim } = utterance
  if (on === null) return []
  const parties = [...utterance.agents, ...utterance.targets]
  const keys =
    place === null
      ? parties.flatMap((party) => [`nowhere ${party}`, `somewhere ${party}`])
      : [...placeKeys(utterance), ...parties.map((party) => `nowhere ${party}`)]
  const found = new Set<Utterance>()
  for (const list of indexes.flatMap((index) => keys.flatMap((key) => [index.get(key) ?? []])))
    for (let i = firstAfter(list, on); i < list.length; i++) {
      const later = list[i]!
      if (later.on! > (days?.last ?? on) + PATIENCE) break
      if (later.claim.report.text !== claim.report.text) found.add(later)
    }
  return [...found].sort(inOrder)
}

function firstAfter(list: readonly Utterance[], day: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (list[mid]!.on! <= day) low = mid + 1
    else high = mid
  }
  return low
}
