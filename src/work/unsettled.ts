import type { Incident } from '../incident/index.js'
import type { IncidentGrade, Standing } from '../review/index.js'
import type { Held, Toll } from '../tally/index.js'
import { gradeAmong, sayUnsettled } from '../tally/index.js'
import { sayValue } from './override.js'
import type { Picture } from './picture.js'

/** What people said of incidents that are one now, and that does not hold for the whole. */
export interface Unsettled {
  /** The incident as it is called now. */
  readonly incident: string
  /** The key of a cell; a relation and a party; or `grade`. */
  readonly what: string
  /** Who said what of which former id, and what to do. */
  readonly words: string
}

/** Of every incident of a picture, in their order. */
export const unsettledIn = ({ standing, incidents, tolls }: Picture): readonly Unsettled[] =>
  incidents.incidents.flatMap((incident, i) => unsettledOf(incident, tolls[i]!, standing))

/** Numbers, then who is held responsible, then the grade. */
export function unsettledOf(
  incident: Incident,
  toll: Toll,
  standing: Pick<Standing, 'grades'>,
): readonly Unsettled[] {
  const numbers = toll.cells.flatMap(({ key, unsettled = [] }) => {
    const said = unsettled.map(
      ({ by, value, incident: id }) => `${whoOf(by)} chose ${sayValue(value)} for ${id}`,
    )
    return told(key, said.length === 0 ? null : sayUnsettled(said, 'choose anew'))
  })
  const held = toll.responsibility.held.flatMap((one) =>
    told(`${one.relation}: ${one.party.name}`, sayHeldUnsettled(one)),
  )
  const graded = told('grade', sayGradeUnsettled(incident, standing))
  return [...numbers, ...held, ...graded].map((one) => ({ incident: incident.id, ...one }))
}

/** Who decided what of which former id; null where nothing is unsettled. */
export function sayHeldUnsettled({ unsettled = [] }: Held): string | null {
  const said = unsettled.map(
    ({ by, holds, incident: id }) =>
      `${whoOf(by)} decided that it ${holds ? 'holds' : 'does not hold'} for ${id}`,
  )
  return said.length === 0 ? null : sayUnsettled(said, 'decide anew')
}

/** Who gave which grade to which former id; null where nothing is unsettled. */
export function sayGradeUnsettled(incident: Incident, { grades }: Pick<Standing, 'grades'>): string | null {
  const { unsettled } = gradeAmong(grades, incident)
  const said = unsettled.map(({ by, grade, incident: id }) => `${by} chose ${grade} for ${id}`)
  return said.length === 0 ? null : sayUnsettled(said, 'grade anew')
}

const whoOf = (by: string | null): string => by ?? 'a person'

const told = (what: string, words: string | null): readonly Omit<Unsettled, 'incident'>[] =>
  words === null ? [] : [{ what, words }]

/** The grade of an incident by all words on it; null where nobody gave one that holds for the whole. */
export const gradeIn = ({ grades }: Pick<Standing, 'grades'>, incident: Incident): IncidentGrade | null =>
  gradeAmong(grades, incident).grade
