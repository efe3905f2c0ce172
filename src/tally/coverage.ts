import type { Incident } from '../incident/index.js'
import { mayCount } from '../record/index.js'
import { sideId } from './cell.js'
import { type Party, partyOfSource, type SideOf } from './party.js'
import { contextOf, holds, RELATIONS, type Relation } from './responsibility.js'
import type { Toll } from './toll.js'

/** How far the record covers one party: all are recorded by the same rule (field rule R8). */
export interface CoverageRow {
  readonly party: Party
  /** Incidents in which it stands in each relation. */
  readonly relations: Readonly<Record<Relation, number>>
  /** Incidents in which people of its side are counted. */
  readonly victims: number
  /** Claims of which it is the source. */
  readonly heard: number
  /** Distinct origins of claims about incidents in which it is blamed or suspected. */
  readonly accusers: number
}

interface Tallied {
  readonly party: Party
  readonly relations: Record<Relation, number>
  victims: number
  heard: number
  readonly accusers: Set<string>
}

/** A row a party, in the order of their ids. */
export function coverageOf(
  tolls: readonly Toll[],
  options: {
    readonly incidents: readonly Incident[]
    readonly suggestions?: boolean
    readonly sideOf?: SideOf
  },
): readonly CoverageRow[] {
  const rows = new Map<string, Tallied>()
  const rowFor = (party: Party): Tallied => {
    const known = rows.get(party.id)
    if (known !== undefined) return known
    const row = { party, relations: emptyRelations(), victims: 0, heard: 0, accusers: new Set<string>() }
    rows.set(party.id, row)
    return row
  }
  for (const toll of tolls) addToll(toll, rowFor)
  for (const incident of options.incidents) {
    const context = contextOf(incident, options.sideOf)
    for (const recorded of incident.claims) {
      if (!mayCount(recorded, { suggestions: options.suggestions ?? false })) continue
      const party = partyOfSource(recorded.claim.source, context)
      if (party?.sort === 'actor' || (party !== null && rows.has(party.id))) rowFor(party).heard++
    }
  }
  return [...rows.values()]
    .toSorted((a, b) => (a.party.id < b.party.id ? -1 : 1))
    .map((row) => ({ ...row, accusers: row.accusers.size }))
}

const emptyRelations = (): Record<Relation, number> => ({
  claimed: 0,
  blamed: 0,
  suspected: 0,
  denied: 0,
  conceded: 0,
})

function addToll({ responsibility, cells }: Toll, rowFor: (party: Party) => Tallied): void {
  const sides = new Map<string, Party>()
  for (const { side } of cells) if (typeof side !== 'string') sides.set(sideId(side), side)
  for (const side of sides.values()) rowFor(side).victims++
  for (const held of responsibility.held) {
    if (!RELATIONS.includes(held.relation) || !holds(held) || held.party.sort === 'placeholder') continue
    const row = rowFor(held.party)
    row.relations[held.relation]++
    if (held.relation !== 'blamed' && held.relation !== 'suspected') continue
    for (const { by } of held.claims) row.accusers.add(by)
  }
}
