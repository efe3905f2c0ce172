import { type Cell, cellAt, sideId } from './cell.js'
import { holds } from './responsibility.js'
import { partyId, type TallyRow } from './row.js'
import type { Toll } from './toll.js'

/** One incident's part in a row of a tally. */
export interface Contribution {
  readonly incident: string
  readonly cell: Cell
}

/** The cells that a row adds up, in the order of the tolls: every sum can be followed to its claims. */
export function contributionsTo(row: TallyRow, tolls: readonly Toll[]): readonly Contribution[] {
  const { metric, status, group } = row
  return tolls.flatMap((toll) => {
    const cells = cellsFor(row, toll)
    const cell = cellAt(cells, { metric, status, group, side: sideId(row.side) })
    return cell === null ? [] : [{ incident: toll.incident, cell }]
  })
}

function cellsFor(row: TallyRow, { cause, cells, own, responsibility }: Toll): readonly Cell[] {
  if (cause !== row.cause) return []
  const isParty = ({ id, sort }: { readonly id: string; readonly sort: string }): boolean =>
    (sort === 'placeholder' ? 'placeholder' : id) === partyId(row.party)
  const held = responsibility.held.filter((one) => one.relation !== 'denied' && holds(one))
  if (row.word === 'all') return cells
  if (row.word === 'nobody') return held.length === 0 ? cells : []
  if (row.word === 'conceded') return own.find(({ party }) => isParty(party))?.cells ?? []
  const relations = row.word === 'claimed' ? ['claimed'] : ['blamed', 'suspected']
  return held.some(({ relation, party }) => relations.includes(relation) && isParty(party)) ? cells : []
}
