import type { Incident } from '../../incident/index.js'
import type { Origins } from '../../origin/index.js'
import { publishersOf } from '../../record/index.js'
import type { Cell, Evidence, Toll } from '../../tally/index.js'
import type { Incident as Page } from '../schema/index.js'
import { boundsOf } from './incident-row.js'

type Matrix = Page['matrix']
type Row = Matrix['rows'][number]
type Entry = Row['cells'][string][number]

/** Origins × counts: what each origin says in each cell, also where it says nothing. */
export function matrixOf({ claims }: Incident, { cells }: Toll, origins: Origins): Matrix {
  const columns = cells.filter(({ side, only }) => side === 'all' || only.side)
  const rows = new Map<string, Row>()
  for (const { id, report } of claims) {
    const { id: origin, name } = origins.of(id)
    const row = rows.get(origin) ?? { origin, name, outlets: [], why: null, cells: {} }
    for (const publisher of publishersOf(report))
      if (publisher !== name && !row.outlets.includes(publisher)) row.outlets.push(publisher)
    rows.set(origin, row)
  }
  const whyOf = new Map(origins.branches.map(({ origin, why }) => [origin.id, why]))
  for (const row of rows.values()) {
    row.why = whyOf.get(row.origin) ?? null
    row.outlets.sort()
    for (const cell of columns) {
      const entries = entriesOf(cell, row.origin)
      if (entries.length > 0) row.cells[cell.key] = entries
    }
  }
  const all = [...rows.values()].sort(
    (a, b) => Object.keys(b.cells).length - Object.keys(a.cells).length || (a.name < b.name ? -1 : 1),
  )
  const told = tellApart(widestFirst(columns), all)
  return { columns: told.map((cell) => ({ key: cell.key, head: headOf(cell) })), rows: all }
}

/** Everybody of each metric first, then those of one status or group. */
function widestFirst(columns: readonly Cell[]): readonly Cell[] {
  const parts = (cell: Cell): number => headOf(cell).split(', ').length
  return [...columns].sort((a, b) => parts(a) - parts(b))
}

/** Without columns in which every origin says what it says in a wider one of that metric. */
function tellApart(columns: readonly Cell[], rows: readonly Row[]): readonly Cell[] {
  const saidIn = ({ key, metric }: Cell): string =>
    JSON.stringify([metric, rows.map(({ cells }) => cells[key] ?? null)])
  const said = columns.map(saidIn)
  return columns.filter((_, i) => said.indexOf(said[i]!) === i)
}

/** What one origin says in a cell; the same number of one role once, with all claims that give it. */
function entriesOf({ used, repeats, superseded }: Cell, origin: string): Entry[] {
  const entries = new Map<string, Entry>()
  const take = (list: readonly Evidence[], role: Entry['role']): void => {
    for (const one of list) {
      if (one.origin !== origin) continue
      const key = `${role} ${one.low} ${one.best} ${one.high}`
      const entry = entries.get(key)
      if (entry === undefined)
        entries.set(key, { ...boundsOf(one), words: one.words, claims: [one.claim], role })
      else if (!entry.claims.includes(one.claim)) entry.claims.push(one.claim)
    }
  }
  take(used, 'used')
  take(repeats, 'repeat')
  take(superseded, 'superseded')
  return [...entries.values()]
}

/** `killed`, `killed, civilian`, `killed, children`. */
const headOf = ({ metric, status, group, only }: Cell): string =>
  [
    metric,
    status === 'all' || (only.status && status === 'unknown')
      ? null
      : status === 'unknown'
        ? 'status unknown'
        : status,
    group === 'all' || (only.group && group === 'unknown')
      ? null
      : group === 'unknown'
        ? 'group unknown'
        : group,
  ]
    .filter((part) => part !== null)
    .join(', ')
