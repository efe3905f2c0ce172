import type { Incident } from '../../incident/index.js'
import { BYTE_ORDER_MARK, csvLines } from '../cells.js'
import type { Format } from '../format.js'
import { type KeptRow, keptCells, keptRow } from '../kept.js'
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
  async write(material, sink, { excel, raw, progress }) {
    const writer = sink.open('acled.csv')
    await writer.write(`${excel ? BYTE_ORDER_MARK : ''}${csvLines([COLUMNS], { raw: true })}`)
    let n = 0
    let left = 0
    for (const row of INCIDENTS.rows(material)) {
      if (++n % 1000 === 0) progress?.('incidents', n, material.incidents.length)
      const made = acledRow(row, material.statement)
      const kept = keptRow(row.incident.claims, { format: 'acled', textOf: material.textOf })
      if (made === null && kept === null) left++
      else await writer.write(csvLines([cellsFor(made, { kept, incident: row.incident })], { raw }))
    }
    // Rows of ACLED that are no incident here (a toll over a week, an agreement) go back as they came.
    const there = new Set(material.incidents.flatMap(({ claims }) => claims.map(({ id }) => id)))
    for (const claim of material.claims) {
      if (there.has(claim.id)) continue
      const kept = keptRow([claim], { format: 'acled', textOf: material.textOf })
      if (kept !== null) await writer.write(csvLines([keptAcled(acledOfClaim(claim), kept)], { raw }))
    }
    for (const report of material.claimless ?? []) {
      const cells = keptCells(report, { format: 'acled', textOf: material.textOf })
      if (cells !== null) await writer.write(csvLines([cellsIn(cells)], { raw }))
    }
    await writer.close()
    return left === 0
      ? []
      : [
          {
            severity: 'warning',
            code: 'export/acled',
            message: `${left} incidents have no sub-event type of ACLED or no day, and were left out`,
            where: null,
          },
        ]
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
  const { start, end } = incident
  return kept === null
    ? COLUMNS.map((column) => made[column] ?? null)
    : keptAcled({ ...made, start: start ?? end, end }, kept)
}
