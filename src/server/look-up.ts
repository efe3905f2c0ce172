import type { Entry, Hash, RecordedClaim } from '../record/index.js'
import type { GivenNote, IncidentGrade, ReceivedReport, SecondLook, Standing } from '../review/index.js'
import { entriesThatHold } from '../review/index.js'

/** What is looked up in a standing by id; made anew where the record has changed. */
export interface LookUp {
  readonly of: Standing
  readonly notes: ReadonlyMap<string, readonly GivenNote[]>
  readonly looks: ReadonlyMap<string, SecondLook>
  readonly grades: ReadonlyMap<string, IncidentGrade>
  readonly reports: ReadonlyMap<Hash, ReceivedReport>
}

export const lookUpIn = (of: Standing): LookUp => ({
  of,
  notes: grouped(of.notes, ({ about }) => about),
  looks: new Map(of.secondLooks.map((look) => [look.claim, look])),
  grades: new Map(of.grades.map((grade) => [grade.incident, grade])),
  reports: new Map(of.reports.map((received) => [received.report.text, received])),
})

/** Claims of a text. A standing has them in the order of their texts, so that they are found without a list of all. */
export function claimsIn({ claims }: Standing, text: Hash): readonly RecordedClaim[] {
  const start = firstFrom(claims, text)
  let end = start
  while (claims[end]?.report.text === text) end++
  return claims.slice(start, end)
}

/** Position of the first claim whose text is this one or comes after it. */
function firstFrom(claims: readonly RecordedClaim[], text: Hash): number {
  let [low, high] = [0, claims.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (claims[middle]!.report.text < text) low = middle + 1
    else high = middle
  }
  return low
}

/** Hashes of entries that an undo took out: few, so only undos and what they name are looked through. */
export function takenOut(entries: readonly Entry[]): ReadonlySet<Hash> {
  const named = new Set(entries.flatMap(({ fact }) => (fact?.kind === 'undo' ? [fact.of] : [])))
  if (named.size === 0) return named
  const isTouched = ({ hash, fact }: Entry): boolean =>
    fact?.kind === 'undo' ||
    named.has(hash) ||
    (fact?.kind === 'decision' && fact.bulk !== null && named.has(fact.bulk))
  const touched = entries.filter(isTouched)
  const held = new Set(entriesThatHold(touched).map(({ hash }) => hash))
  return new Set(touched.flatMap(({ hash }) => (held.has(hash) ? [] : [hash])))
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
