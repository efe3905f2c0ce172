import type { Incident } from '../incident/index.js'
import type { IncidentGrade, Standing } from '../review/index.js'
import type { Toll } from '../tally/index.js'
import { gradeAmong, sayBounds, sayUnsettled } from '../tally/index.js'
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
  const numbers = toll.cells.flatMap(({ key, unsettled = [] }) =>
    told(key, {
      said: unsettled.map(
        ({ by, value, incident: id }) => `${whoOf(by)} chose ${sayBounds(value) ?? 'unknown'} for ${id}`,
      ),
      anew: 'choose anew',
    }),
  )
  return [...numbers, ...judgedOf(incident, toll, standing)].map((one) => ({ incident: incident.id, ...one }))
}

/** Those without the numbers, which the explanation of each tells itself. */
export function judgedOf(
  incident: Incident,
  { responsibility }: Pick<Toll, 'responsibility'>,
  { grades }: Pick<Standing, 'grades'>,
): readonly Omit<Unsettled, 'incident'>[] {
  const held = responsibility.held.flatMap(({ party, relation, unsettled = [] }) =>
    told(`${relation}: ${party.name}`, {
      said: unsettled.map(
        ({ by, holds, incident: id }) =>
          `${whoOf(by)} decided that it ${holds ? 'holds' : 'does not hold'} for ${id}`,
      ),
      anew: 'decide anew',
    }),
  )
  const graded = told('grade', {
    said: gradeAmong(grades, incident).unsettled.map(
      ({ by, grade, incident: id }) => `${by} chose ${grade} for ${id}`,
    ),
    anew: 'grade anew',
  })
  return [...held, ...graded]
}

const whoOf = (by: string | null): string => by ?? 'a person'

const told = (
  what: string,
  { said, anew }: { readonly said: readonly string[]; readonly anew: string },
): readonly Omit<Unsettled, 'incident'>[] =>
  said.length === 0 ? [] : [{ what, words: sayUnsettled(said, anew) }]

/** The grade of an incident by all words on it; null where nobody gave one that holds for the whole. */
export const gradeIn = ({ grades }: Pick<Standing, 'grades'>, incident: Incident): IncidentGrade | null =>
  gradeAmong(grades, incident).grade
