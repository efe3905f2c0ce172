import { BYTE_ORDER_MARK, csvLines } from '../cells.js'
import { isOpen } from '../days.js'
import type { Format } from '../format.js'
import { keptCells, keptRow } from '../kept.js'
import { notedAggregates, sayNoted } from '../noted.js'
import { type CellValue, INCIDENTS } from '../tables/index.js'
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
  async write(material, sink, { excel, raw, progress, tell }) {
    const writer = sink.open('ged.csv')
    await writer.write(`${excel ? BYTE_ORDER_MARK : ''}${csvLines([COLUMNS], { raw: true })}`)
    const noted = {
      deathless: [] as string[],
      open: [] as string[],
      noDay: [] as string[],
      noEnd: [] as string[],
      apart: [] as string[],
    }
    let rows = 0
    const write = async (cells: readonly CellValue[]): Promise<void> => {
      rows++
      await writer.write(csvLines([cells], { raw }))
    }
    let n = 0
    for (const row of INCIDENTS.rows(material)) {
      if (++n % 1000 === 0) progress?.('incidents', n, material.incidents.length)
      const made = gedRow(row, n)
      const kept = keptRow(row.incident.claims, { format: 'ucdp-ged', textOf: material.textOf })
      if (made === null && kept === null) noted.deathless.push(row.incident.id)
      else if (made === null) await write(cellsIn(kept!.cells))
      else {
        if (made.open) noted.open.push(row.incident.id)
        const { id, start, end } = row.incident
        if (start === null && end === null) noted.noDay.push(id)
        if (isOpen(start, end)) noted.noEnd.push(id)
        const cells =
          kept === null ? COLUMNS.map((column) => made.cells[column] ?? null) : keptGed(made.cells, kept)
        await write(cells)
      }
    }
    // What GED itself tells as several events in one row stands apart in the record, and goes back as it came.
    for (const { claim } of material.aggregates) {
      const kept = keptRow([claim], { format: 'ucdp-ged', textOf: material.textOf })
      if (kept === null) noted.apart.push(claim.id)
      else await write(keptGed(gedOfClaim(claim), kept))
    }
    for (const report of material.claimless ?? []) {
      const cells = keptCells(report, { format: 'ucdp-ged', textOf: material.textOf })
      if (cells !== null) await write(cellsIn(cells))
    }
    await writer.close()
    const all = [
      { what: 'incidents in which no source counts a death have no row in GED', ids: noted.deathless },
      { what: 'events have no upper bound: their best or low stands as high', ids: noted.open },
      {
        what: 'events have no day that any source gives: their dates are empty, which GED does not expect',
        ids: noted.noDay,
      },
      {
        what: 'events have only a first or only a last day: the other is empty, which GED does not expect, with date_prec 5',
        ids: noted.noEnd,
      },
      notedAggregates(noted.apart, 'GED'),
    ]
    tell?.({ rows, noted: all })
    return sayNoted('export/ged', all)
  },
}

const cellsIn = (cells: ReadonlyMap<string, string>): readonly string[] =>
  COLUMNS.map((column) => cells.get(column) ?? '')
