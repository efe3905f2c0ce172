import { type Diagnostic, type Outcome, warningOf } from '../diagnostic/index.js'
import type { Incident } from '../incident/index.js'
import type { Fact } from '../record/index.js'
import type { Cell } from '../tally/index.js'
import { sayValue } from './override.js'
import type { Picture } from './picture.js'
import { everythingOf } from './picture.js'
import type { Project } from './project.js'
import { unsettledIn } from './unsettled.js'

/** Facts that say something of an incident as a whole, and what takes one out. */
const JUDGED: ReadonlySet<Fact['kind']> = new Set(['override', 'grade', 'responsible', 'undo'])

/**
 * Takes words out, and tells what holds for a whole without them: of two words on incidents that were merged neither
 * holds, but the one that is left does.
 */
export function tellingWhatHolds<T>(
  project: Project,
  facts: readonly (Fact | null)[],
  takeOut: () => Outcome<T>,
): Outcome<T> {
  if (!facts.some((fact) => fact !== null && JUDGED.has(fact.kind))) return takeOut()
  const before = unsettledIn(everythingOf(project))
  const { value, diagnostics } = takeOut()
  if (before.length === 0) return { value, diagnostics }
  const now = everythingOf(project)
  const left = new Set(unsettledIn(now).map(({ incident, what }) => `${incident}\n${what}`))
  const told = before.flatMap(({ incident, what }): readonly Diagnostic[] => {
    if (left.has(`${incident}\n${what}`)) return []
    const cell = cellIn(now, incident, what)
    const seen = cell?.override == null ? `what is left on ${what}` : sayChosen(cell, what)
    return [warningOf('undo/holds', `${seen}, holds for the whole now; ${ANEW}`, incident)]
  })
  return { value, diagnostics: [...diagnostics, ...told] }
}

/** Numbers that were chosen for one of the incidents that were merged, and hold for all of their claims now. */
export function chosenForPart(
  before: Picture,
  now: Picture,
  merged: readonly Incident[],
): readonly Diagnostic[] {
  return merged.flatMap((incident) => {
    const own = new Set(incident.claims)
    const parts = before.incidents.incidents.filter(({ claims }) => claims.some((claim) => own.has(claim)))
    if (parts.length < 2) return []
    const toll = tollIn(now, incident.id)
    return (toll?.cells ?? []).flatMap((cell): readonly Diagnostic[] => {
      if (cell.override === null) return []
      const by = parts.filter(({ id }) => cellIn(before, id, cell.key)?.override != null)
      if (by.length !== 1) return []
      const seen = `${sayChosen(cell, cell.key)} for ${by[0]!.claims.length} of its claims`
      const all = `holds for all ${incident.claims.length} now`
      return [warningOf('merge/holds', `${seen}, ${all}; ${ANEW}`, incident.id)]
    })
  })
}

const ANEW = 'where that is not so, choose anew'

const sayChosen = ({ override }: Cell, key: string): string =>
  `${key}: ${sayValue(override!.value)}, which ${override!.by ?? 'a person'} chose`

const tollIn = ({ tolls }: Picture, incident: string) => tolls.find((toll) => toll.incident === incident)

const cellIn = (picture: Picture, incident: string, key: string): Cell | null =>
  tollIn(picture, incident)?.cells.find((cell) => cell.key === key) ?? null
