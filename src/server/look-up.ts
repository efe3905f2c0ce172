import type { OriginBranch } from '../origin/index.js'
import type { Hash, RecordedClaim } from '../record/index.js'
import type { GivenNote, IncidentGrade, ReceivedReport, SecondLook, Standing } from '../review/index.js'

/** What is looked up in a standing by id; made anew where the record has changed. */
export interface LookUp {
  readonly of: Standing
  readonly notes: ReadonlyMap<string, readonly GivenNote[]>
  readonly looks: ReadonlyMap<string, SecondLook>
  readonly grades: ReadonlyMap<string, IncidentGrade>
  readonly reports: ReadonlyMap<Hash, ReceivedReport>
  readonly claims: ReadonlyMap<Hash, readonly RecordedClaim[]>
}

export const lookUpIn = (of: Standing): LookUp => ({
  of,
  notes: grouped(of.notes, ({ about }) => about),
  looks: new Map(of.secondLooks.map((look) => [look.claim, look])),
  grades: new Map(of.grades.map((grade) => [grade.incident, grade])),
  reports: new Map(of.reports.map((received) => [received.report.text, received])),
  claims: grouped(of.claims, ({ report }) => report.text),
})

/** Branches by the texts that carry them. */
export function branchesByText(
  branches: readonly OriginBranch[],
): ReadonlyMap<Hash, readonly OriginBranch[]> {
  const byText = new Map<Hash, OriginBranch[]>()
  for (const branch of branches)
    for (const text of branch.reports) {
      const list = byText.get(text)
      if (list === undefined) byText.set(text, [branch])
      else list.push(branch)
    }
  return byText
}

export function grouped<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
