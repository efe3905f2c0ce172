import type { Fact, Graded, Override, Responsible, Victim } from '../record/index.js'
import { byText } from '../text/index.js'
import type { SaysOf } from './said-of.js'
import type { GivenOverride, GivenResponsible, GivenVictim, GradeWord, IncidentGrade } from './standing.js'
import { givenBy, type Held, keyOf, lastWords } from './words.js'

/** Overrides that hold, the last for each id of an incident and cell, in the log's order. */
export const overridesOf = (held: readonly Held<Override>[], of: SaysOf): readonly GivenOverride[] =>
  inLog(held, ({ incident, cell }) => keyOf(incident, cell))
    .filter(({ fact }) => fact.value !== null)
    .map(({ fact, entry }) => ({ ...fact, ...givenBy(entry), of: of(fact, entry) }))

/** The last word about each thing, in the log's order. */
function inLog<F extends Fact>(held: readonly Held<F>[], about: (fact: F) => string): readonly Held<F>[] {
  const last = new Set(lastWords(held, about))
  return held.filter((word) => last.has(word))
}

export const responsibleOf = (held: readonly Held<Responsible>[], of: SaysOf): readonly GivenResponsible[] =>
  inLog(held, ({ incident, party, relation }) => keyOf(incident, party, relation)).map(({ fact, entry }) => ({
    ...fact,
    ...givenBy(entry),
    of: of(fact, entry),
  }))

export const victimsOf = (held: readonly Held<Victim>[]): readonly GivenVictim[] =>
  lastWords(held, ({ victim }) => victim)
    .filter(({ fact }) => fact.listed)
    .map(({ fact, entry }) => ({ ...fact, ...givenBy(entry) }))

/** Codebook section 9.9. */
const NEEDS_SECOND: ReadonlySet<GradeWord['grade']> = new Set(['confirmed', 'fair'])

/** Grades with who agrees. `null` takes back every word before it, so that both persons have to look again. */
export function gradesOf(held: readonly Held<Graded>[], of: SaysOf): readonly IncidentGrade[] {
  const incidents = new Map<string, Map<string, GradeWord>>()
  for (const { fact, entry } of held) {
    const { incident, grade, reason } = fact
    if (grade === null) {
      incidents.delete(incident)
      continue
    }
    const words = incidents.get(incident) ?? new Map<string, GradeWord>()
    words.delete(entry.by)
    incidents.set(incident, words.set(entry.by, { grade, reason, ...givenBy(entry), of: of(fact, entry) }))
  }
  return [...incidents]
    .sort(([a], [b]) => byText(a, b))
    .map(([incident, words]) => gradeOf(incident, [...words.values()]))
}

/** The last of the persons' last words is the grade. */
function gradeOf(incident: string, words: readonly GradeWord[]): IncidentGrade {
  const last = words.at(-1)!
  const agreed = words
    .filter((word) => word !== last && word.grade === last.grade && isOfAll(word, last))
    .map(({ by }) => by)
  return {
    incident,
    ...last,
    agreed: agreed.toSorted(byText),
    provisional: NEEDS_SECOND.has(last.grade) && agreed.length === 0,
    words: words.toSorted((a, b) => byText(a.by, b.by)),
  }
}

/** Whoever looked at one of two incidents before they were merged has not agreed on both. */
function isOfAll({ of }: GradeWord, last: GradeWord): boolean {
  const looked = new Set(of?.claims)
  return (last.of?.claims ?? []).every((claim) => looked.has(claim))
}
