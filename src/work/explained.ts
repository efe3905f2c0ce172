import type { Incident } from '../incident/index.js'
import type { Clause } from '../saying/index.js'
import { tollOf } from '../tally/index.js'
import type { Picture } from './picture.js'
import { sidesOf } from './sides.js'

/** How each number of an incident came about, clause by clause, under the key of its cell. */
export function explainedIn(picture: Picture, incident: Incident): ReadonlyMap<string, readonly Clause[]> {
  const { origins, suggestions, standing } = picture
  const { overrides, victims, responsible, actors } = standing
  const told = new Map<string, readonly Clause[]>()
  tollOf(incident, {
    origins,
    suggestions,
    overrides,
    victims,
    responsible,
    sideOf: sidesOf(actors),
    onExplained: (key, clauses) => told.set(key, clauses),
  })
  return told
}
