import type { RecordedClaim } from '../record/index.js'
import type { Material } from './material.js'
import { cellsOfRow } from './sheet-row.js'

/** The row of a sheet of a format that an incident was imported from, with its cells by the names of their columns. */
export interface KeptRow {
  readonly cells: ReadonlyMap<string, string>
  /** The row's own claim. */
  readonly claim: RecordedClaim
  /** No claim of another text is in it: what the record does not hold apart is as the row has it. */
  readonly alone: boolean
}

/** Null where no row of the format, or more than one, is among the claims, or its text cannot be had. */
export function keptRow(
  claims: readonly RecordedClaim[],
  { format, textOf }: { readonly format: string } & Pick<Material, 'textOf'>,
): KeptRow | null {
  const own = claims.filter(({ report }) => isRowOf(report, format))
  const [claim] = own
  if (claim === undefined || own.some(({ report }) => report.text !== claim.report.text)) return null
  const text = textOf(claim.report.text)
  if (text === null) return null
  const alone = claims.every(({ report }) => report.text === claim.report.text)
  return { cells: cellsOfRow(text), claim, alone }
}

/** Cells of a row that made no claim; null where it is of another format, or its text cannot be had. */
export function keptCells(
  report: RecordedClaim['report'],
  { format, textOf }: { readonly format: string } & Pick<Material, 'textOf'>,
): ReadonlyMap<string, string> | null {
  const text = isRowOf(report, format) ? textOf(report.text) : null
  return text === null ? null : cellsOfRow(text)
}

/** Rows are received under the id that they have in their format. */
export const isRowOf = ({ id }: RecordedClaim['report'], format: string): boolean =>
  id.startsWith(`${format}:`)

/** Columns that stand or fall together: as the row has them while the record still holds the same. */
export interface KeptColumns<Column extends string> {
  readonly columns: readonly Column[]
  readonly holds: (kept: (column: Column) => string) => boolean
}

type Value = string | number | boolean | null

/**
 * Cells of a row that was imported before: columns that the record models as it has them now, in the row's own spelling
 * while they are the same; all others untouched.
 */
export function withKept<Column extends string>(
  made: Readonly<Partial<Record<Column, Value>>>,
  { cells }: KeptRow,
  {
    columns,
    modelled,
  }: { readonly columns: readonly Column[]; readonly modelled: readonly KeptColumns<Column>[] },
): readonly Value[] {
  const cell = (column: Column): string => cells.get(column) ?? ''
  const changed = new Set(modelled.flatMap((one) => (one.holds(cell) ? [] : one.columns)))
  return columns.map((column) => (changed.has(column) ? (made[column] ?? null) : cell(column)))
}

/** A code for what nobody knows, "-1" or "-99": no number of people begins with a minus. */
export const isMissing = (cell: string): boolean => /^\s*[-−–]\s*\d/.test(cell)

/** Whether a cell says the same as a value, however it is spelt: `3`, `3.0`; a day with a time behind it. */
export function saysSame(cell: string, value: Value | undefined): boolean {
  if (value === null || value === undefined || value === '') return cell.trim() === ''
  if (typeof value === 'number') return cell.trim() !== '' && Number(cell) === value
  return (
    cell === String(value) || cell.slice(0, String(value).length + 1).replace(/[T ]$/, '') === String(value)
  )
}
