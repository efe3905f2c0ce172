import type { Incident } from '../../incident/index.js'
import { BYTE_ORDER_MARK, csvLines } from '../cells.js'
import { isOpen } from '../days.js'
import type { Format } from '../format.js'
import { type KeptRow, keptCells, keptRow } from '../kept.js'
import { notedAggregates, sayNoted } from '../noted.js'
import type { CellValue } from '../tables/index.js'
import { INCIDENTS } from '../tables/index.js'
import { acledOfClaim, keptAcled } from './kept.js'
import { LOSSES } from './losses.js'
import { acledRow, COLUMNS } from './row.js'

/** Incidents in the 31 columns of ACLED. */
export const ACLED: Format = {
  slug: 'acled',
  name: 'ACLED columns',
  about: 'incidents in the 31 columns of ACLED, with its own conventions for numbers and days',
  shape: 'file',
  extension: 'csv',
  losses: LOSSES,
  async write(material, sink, { excel, raw, progress, tell }) {
    const writer = sink.open('acled.csv')
    await writer.write(`${excel ? BYTE_ORDER_MARK : ''}${csvLines([COLUMNS], { raw: true })}`)
    let n = 0
    let rows = 0
    const write = async (cells: readonly CellValue[]): Promise<void> => {
      rows++
      await writer.write(csvLines([cells], { raw }))
    }
    const left: string[] = []
    const open: string[] = []
    for (const row of INCIDENTS.rows(material)) {
      if (++n % 1000 === 0) progress?.('incidents', n, material.incidents.length)
      const made = acledRow(row, material.statement)
      const kept = keptRow(row.incident.claims, { format: 'acled', textOf: material.textOf })
      if (made !== null && isOpen(row.incident.start, row.incident.end)) open.push(row.incident.id)
      if (made === null && kept === null) left.push(row.incident.id)
      else await write(cellsFor(made, { kept, incident: row.incident }))
    }
    // Rows of ACLED that are no incident here (a toll over a week, an agreement) go back as they came.
    const there = new Set(material.incidents.flatMap(({ claims }) => claims.map(({ id }) => id)))
    const aggregates = new Set(material.aggregates.map(({ claim }) => claim.id))
    const apart: string[] = []
    const others: string[] = []
    for (const claim of material.claims) {
      if (there.has(claim.id)) continue
      const kept = keptRow([claim], { format: 'acled', textOf: material.textOf })
      if (kept !== null) await write(keptAcled(acledOfClaim(claim), kept))
      else (aggregates.has(claim.id) ? apart : others).push(claim.id)
    }
    for (const report of material.claimless ?? []) {
      const cells = keptCells(report, { format: 'acled', textOf: material.textOf })
      if (cells !== null) await write(cellsIn(cells))
    }
    await writer.close()
    const noted = [
      { what: 'incidents have no sub-event type of ACLED or no day, and were left out', ids: left },
      {
        what: 'events have only a first or only a last day: that day is written with time_precision 3',
        ids: open,
      },
      notedAggregates(apart, 'ACLED'),
      {
        what: 'claims are of no incident (states, talks, statements) and were left out of ACLED',
        ids: others,
        severity: 'note',
      },
    ] as const
    tell?.({ rows, noted })
    return sayNoted('export/acled', noted)
  },
}

const cellsIn = (cells: ReadonlyMap<string, string>): readonly CellValue[] =>
  COLUMNS.map((column) => cells.get(column) ?? '')

/** What has no row of its own in ACLED, and came as one, goes back as it came. */
function cellsFor(
  made: ReturnType<typeof acledRow>,
  { kept, incident }: { readonly kept: KeptRow | null; readonly incident: Incident },
): readonly CellValue[] {
  if (made === null) return cellsIn(kept!.cells)
  return kept === null
    ? COLUMNS.map((column) => made[column] ?? null)
    : keptAcled({ ...made, start: incident.start, end: incident.end }, kept)
}
