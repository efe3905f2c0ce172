import type { Kind, Stance } from '../codebook/index.js'
import { type Awaited, announcedBy } from './outcome.js'
import { inOrder, type Utterance } from './utterance.js'

/** Claims that may say what came of something, by kind and by place or party, in the order in which they were said. */
export type Index = ReadonlyMap<string, readonly Utterance[]>

const TELLING: ReadonlySet<Stance> = new Set(['reports', 'denies', 'rejects', 'plans', 'accepts', 'offers'])

export function indexLater(utterances: readonly Utterance[]): Index {
  const index = new Map<string, Utterance[]>()
  for (const utterance of utterances) {
    const { kind, stance } = utterance.claim.claim
    if (!TELLING.has(stance) || utterance.on === null) continue
    const keys = announcedBy(kind).flatMap((announced) => keysOf(announced, utterance))
    for (const key of new Set(keys)) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [utterance])
      else list.push(utterance)
    }
  }
  return index
}

/** A place shares what was announced for a wider one; a claim without a place is found by its parties. */
const keysOf = (kind: Kind, { place, agents, targets }: Utterance): readonly string[] => [
  ...(place === null
    ? []
    : place.split('/').map((_, i, steps) => `${kind} at ${steps.slice(0, i + 1).join('/')}`)),
  ...[...agents, ...targets].map((party) => `${kind} ${place === null ? 'nowhere' : 'somewhere'} ${party}`),
]

/** Days after the due day within which a word on it is looked for. */
const PATIENCE = 45

/** Claims that may say what came of something, said after it in other reports. */
export function laterThan(awaited: Awaited, index: Index): readonly Utterance[] {
  const { utterance, days } = awaited
  const { on, place, claim } = utterance
  if (on === null) return []
  const { kind } = claim.claim
  const parties = [...utterance.agents, ...utterance.targets]
  const keys =
    place === null
      ? parties.flatMap((party) => [`${kind} nowhere ${party}`, `${kind} somewhere ${party}`])
      : [
          ...keysOf(kind, utterance).filter((key) => key.startsWith(`${kind} at `)),
          ...parties.map((party) => `${kind} nowhere ${party}`),
        ]
  const found = new Set<Utterance>()
  for (const key of keys) {
    const list = index.get(key) ?? []
    for (let i = firstAfter(list, on); i < list.length; i++) {
      const later = list[i]!
      if (later.on! > (days?.last ?? on) + PATIENCE) break
      if (later.claim.report.text !== claim.report.text) found.add(later)
    }
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
