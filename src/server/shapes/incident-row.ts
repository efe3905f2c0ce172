import type { Incident } from '../../incident/index.js'
import { isDecided } from '../../record/index.js'
import type { Bounds, Cell, Relation, Toll } from '../../tally/index.js'
import { cellAt, holds } from '../../tally/index.js'
import type { Picture } from '../../work/index.js'
import type { IncidentLine } from '../schema/index.js'
import type { Served } from '../served.js'
import { placeOf } from './place.js'

/** An incident with its toll, where it stands in a picture. */
export interface Pair {
  readonly incident: Incident
  readonly toll: Toll
}

export const pairsOf = ({ incidents, tolls }: Picture): readonly Pair[] =>
  incidents.incidents.map((incident, i) => ({ incident, toll: tolls[i]! }))

/** One line of the list of incidents. */
export function incidentRow(
  served: Pick<Served, 'gradeOf'>,
  { incident, toll }: Pair,
  { origins }: Pick<Picture, 'origins'>,
): IncidentLine {
  const { id, permanent, kind, place, start, end, lumped, claims } = incident
  const killed = cellAt(toll.cells, { metric: 'killed' })
  return {
    id,
    permanent,
    kind,
    place: place === null ? null : placeOf(place),
    start,
    end,
    lumped,
    claims: claims.length,
    origins: new Set(claims.map((claim) => origins.of(claim.id).id)).size,
    toll: tollWords(toll.cells),
    killed: killed === null ? null : boundsOf(killed),
    contested: toll.cells.some(({ contested }) => contested),
    suggested: claims.some((claim) => !isDecided(claim)),
    grade: served.gradeOf(incident)?.grade ?? null,
    blamed: partiesIn(toll, ['blamed', 'suspected']),
    claimedBy: partiesIn(toll, ['claimed', 'conceded']),
  }
}

export const boundsOf = ({ low, best, high }: Bounds) => ({ low, best, high })

/** The plainest cell of each metric: everybody, or the only ones told of. */
export const plainCells = (cells: readonly Cell[]): readonly Cell[] =>
  [...new Set(cells.map(({ metric }) => metric))].map(
    (metric) => cellAt(cells, { metric }) ?? cells.find((cell) => cell.metric === metric)!,
  )

const tollWords = (cells: readonly Cell[]): Record<string, string> =>
  Object.fromEntries(plainCells(cells).map(({ metric, words }) => [metric, words]))

const partiesIn = ({ responsibility }: Toll, relations: readonly Relation[]): string[] => [
  ...new Set(
    responsibility.held
      .filter((held) => relations.includes(held.relation) && holds(held))
      .map(({ party }) => party.name),
  ),
]
