import { BYTE_ORDER_MARK, csvLines } from '../cells.js'
import type { Format } from '../format.js'
import { keptCells, keptRow } from '../kept.js'
import { INCIDENTS } from '../tables/index.js'
import { gedOfClaim, keptGed } from './kept.js'
import { LOSSES } from './losses.js'
import { COLUMNS, gedRow } from './row.js'

/** Events with deaths in the columns of the UCDP Georeferenced Event Dataset. */
export const UCDP_GED: Format = {
  slug: 'ucdp-ged',
  name: 'UCDP GED columns',
  about: 'events with at least one death, in the columns of the Georeferenced Event Dataset',
  shape: 'file',
  extension: 'csv',
  losses: LOSSES,
  async write(material, sink, { excel, raw, progress }) {
    const writer = sink.open('ged.csv')
    await writer.write(`${excel ? BYTE_ORDER_MARK : ''}${csvLines([COLUMNS], { raw: true })}`)
    const left = { deathless: 0, open: 0, noDay: 0 }
    let n = 0
    for (const row of INCIDENTS.rows(material)) {
      if (++n % 1000 === 0) progress?.('incidents', n, material.incidents.length)
      const made = gedRow(row, n)
      const kept = keptRow(row.incident.claims, { format: 'ucdp-ged', textOf: material.textOf })
      if (made === null && kept === null) left.deathless++
      else if (made === null) await writer.write(csvLines([cellsIn(kept!.cells)], { raw }))
      else {
        if (made.open) left.open++
        if (row.incident.start === null && row.incident.end === null) left.noDay++
        const cells =
          kept === null ? COLUMNS.map((column) => made.cells[column] ?? null) : keptGed(made.cells, kept)
        await writer.write(csvLines([cells], { raw }))
      }
    }
    // What GED itself tells as several events in one row stands apart in the record, and goes back as it came.
    for (const { claim } of material.aggregates) {
      const kept = keptRow([claim], { format: 'ucdp-ged', textOf: material.textOf })
      if (kept !== null) await writer.write(csvLines([keptGed(gedOfClaim(claim), kept)], { raw }))
    }
    for (const report of material.claimless ?? []) {
      const cells = keptCells(report, { format: 'ucdp-ged', textOf: material.textOf })
      if (cells !== null) await writer.write(csvLines([cellsIn(cells)], { raw }))
    }
    await writer.close()
    return [
      [left.deathless, 'incidents in which no source counts a death have no row in GED'],
      [left.open, 'events have no upper bound: their best or low stands as high'],
      [
        left.noDay,
        'events have no day that any source gives: their dates are empty, which GED does not expect',
      ],
    ].flatMap(([count, words]) =>
      count === 0
        ? []
        : [{ severity: 'warning', code: 'export/ged', message: `${count} ${words}`, where: null } as const],
    )
  },
}

const cellsIn = (cells: ReadonlyMap<string, string>): readonly string[] =>
  COLUMNS.map((column) => cells.get(column) ?? '')
