import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Graded } from '../record/index.js'
import type { IncidentGrade, Standing } from '../review/index.js'
import type { Told } from './on-incident.js'
import { idsOf, meantIncident, tellOf } from './on-incident.js'
import type { Project } from './project.js'

/** Codebook section 9.9, in its order. */
export const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const
export type Grade = (typeof GRADES)[number]

/** What a person said of an incident, and the grade that it has by all words on it. */
export interface GradedIncident extends Told {
  /** Null where no grade stands. */
  readonly grade: IncidentGrade | null
}

/** Grades an incident, or with null takes every word on its grade back. */
export function gradeIncident(
  project: Project,
  given: string,
  { grade, reason }: { readonly grade: Grade | null; readonly reason: string | null },
): Outcome<GradedIncident | null> {
  const meant = meantIncident(project, given)
  if ('code' in meant) return { value: null, diagnostics: [meant] }
  const graded = gradesAt(project.standing(), idsOf(meant))
  if (grade === null && graded.length === 0) {
    const seen = 'it has no grade; nothing was changed'
    return { value: null, diagnostics: [errorOf('grade/none', seen, given)] }
  }
  const fact = (incident: string): Graded => ({ kind: 'grade', incident, grade, reason })
  const ids = grade === null ? graded.map(({ incident }) => incident) : [meant.id]
  const told = tellOf(project, meant, ids.map(fact))
  const [now = null] = gradesAt(project.standing(), [meant.id])
  return { value: { ...told.value, grade: now }, diagnostics: told.diagnostics }
}

/** Grades that stand under any of these ids, in their order. */
const gradesAt = ({ grades }: Standing, ids: readonly string[]): readonly IncidentGrade[] =>
  ids.flatMap((id) => grades.filter(({ incident }) => incident === id))

/** `confirmed, by Omar and Rana`; `fair, by Rana, provisional until a second person says the same`. */
export function sayGrade({ grade, by, agreed, provisional }: IncidentGrade): string {
  const people = [...agreed, by].sort().join(' and ')
  return `${grade}, by ${people}${provisional ? ', provisional until a second person says the same' : ''}`
}
