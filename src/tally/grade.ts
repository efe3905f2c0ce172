import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import { mayCount } from '../record/index.js'
import type { IncidentGrade } from '../review/index.js'
import { holds, type Responsibility } from './responsibility.js'
import { settledAmong } from './unsettled.js'

/** A grade that the record suggests; a person grades (codebook section 9.9). */
export interface GradeHint {
  readonly grade: 'weak' | 'contested'
  /** In words: "all of it goes back to the Observatory". */
  readonly why: string
}

/** The grade that people gave an incident; where they graded incidents that are one now, those of which none holds. */
export function gradeAmong(
  grades: readonly IncidentGrade[],
  incident: Pick<Incident, 'id' | 'former' | 'claims'>,
): { readonly grade: IncidentGrade | null; readonly unsettled: readonly IncidentGrade[] } {
  if (grades.length === 0) return { grade: null, unsettled: [] }
  const known = byIncident(grades)
  const own = [incident.id, ...incident.former]
    .flatMap((id) => known.get(id) ?? [])
    .sort((a, b) => (a.of?.at ?? 0) - (b.of?.at ?? 0))
  const { holds: grade, unsettled } = settledAmong(own, { incident, isSame: (a, b) => a.grade === b.grade })
  return { grade, unsettled }
}

const BY_INCIDENT = new WeakMap<readonly IncidentGrade[], ReadonlyMap<string, IncidentGrade>>()

/** Each incident of a record is asked for in turn: its grade is not looked for among all. */
function byIncident(grades: readonly IncidentGrade[]): ReadonlyMap<string, IncidentGrade> {
  const known = BY_INCIDENT.get(grades) ?? new Map(grades.map((grade) => [grade.incident, grade]))
  BY_INCIDENT.set(grades, known)
  return known
}

/** Weak where all goes back to one origin; contested where words on who did it compete. */
export function gradeHints(
  incident: Incident,
  options: {
    readonly origins: Origins
    readonly responsibility: Responsibility
    readonly suggestions?: boolean
  },
): readonly GradeHint[] {
  const heard = incident.claims.filter((claim) =>
    mayCount(claim, { suggestions: options.suggestions ?? false }),
  )
  const origins = new Map(heard.map(({ id }) => options.origins.of(id)).map(({ id, name }) => [id, name]))
  const rivals = rivalsOf(options.responsibility)
  return [
    ...(origins.size === 1
      ? [{ grade: 'weak' as const, why: `all of it goes back to ${[...origins.values()][0]}` }]
      : []),
    ...(rivals === null
      ? []
      : [
          { grade: 'contested' as const, why: `${rivals[0]} and ${rivals[1]} are each said to have done it` },
        ]),
  ]
}

/** Two parties of whom one claim names the one, and another the other, as having done it; null where there are none. */
function rivalsOf({ held }: Responsibility): readonly [string, string] | null {
  const positive = held.filter(
    (one) => one.relation !== 'denied' && holds(one) && one.party.sort !== 'placeholder',
  )
  const named = new Map<string, Set<string>>()
  for (const { party, claims } of positive) {
    for (const { claim } of claims) named.set(claim, (named.get(claim) ?? new Set()).add(party.id))
  }
  const together = (a: string, b: string): boolean =>
    [...named.values()].some((parties) => parties.has(a) && parties.has(b))
  for (const [i, a] of positive.entries()) {
    const b = positive
      .slice(i + 1)
      .find(({ party }) => party.id !== a.party.id && !together(a.party.id, party.id))
    if (b !== undefined) return [a.party.name, b.party.name]
  }
  return null
}
