import { pageAt } from '../../text/index.js'
import type { Material } from '../material.js'

/** What a cell may hold; null is "not said", which is not 0 and not an empty word. */
export type CellValue = string | number | boolean | null

export interface Column<Row> {
  readonly name: string
  /** Types of Frictionless Table Schema. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime'
  readonly title: string
  /** With unit and ends of ranges. */
  readonly description: string
  readonly required?: boolean
  /** Every word that may stand here. */
  readonly words?: readonly string[]
  readonly minimum?: number
  readonly of: (row: Row) => CellValue
}

export interface ForeignKey {
  readonly column: string
  readonly table: string
  readonly names: string
}

/** One table of the record: formats that are made of tables share these. */
export interface Table<Row> {
  readonly name: string
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly key: readonly string[]
  readonly foreign: readonly ForeignKey[]
  /** Made one after the other: nothing is held that was written. */
  rows(material: Material): Iterable<Row>
}

/** A table whose rows nobody outside needs to know the shape of. */
export interface AnyTable {
  readonly name: string
  readonly title: string
  readonly columns: readonly Omit<Column<never>, 'of'>[]
  readonly key: readonly string[]
  readonly foreign: readonly ForeignKey[]
  cells(material: Material): Iterable<readonly CellValue[]>
}

export const tableOf = <Row>(table: Table<Row>): AnyTable => ({
  name: table.name,
  title: table.title,
  columns: table.columns,
  key: table.key,
  foreign: table.foreign,
  *cells(material) {
    for (const row of table.rows(material)) yield table.columns.map(({ of }) => of(row))
  },
})

/** A column of words. */
export const text = <Row>(
  name: string,
  title: string,
  description: string,
  of: (row: Row) => string | null,
  more: Partial<Pick<Column<Row>, 'required' | 'words'>> = {},
): Column<Row> => ({ name, type: 'string', title, description, of, ...more })

/** A column of whole numbers. */
export const whole = <Row>(
  name: string,
  title: string,
  description: string,
  of: (row: Row) => number | null,
  more: Partial<Pick<Column<Row>, 'required' | 'minimum'>> = {},
): Column<Row> => ({ name, type: 'integer', title, description, of, ...more })

/** A column of days, ISO 8601. */
export const day = <Row>(
  name: string,
  title: string,
  description: string,
  of: (row: Row) => string | null,
): Column<Row> => ({ name, type: 'date', title, description, of })

export const flag = <Row>(
  name: string,
  title: string,
  description: string,
  of: (row: Row) => boolean,
): Column<Row> => ({ name, type: 'boolean', title, description, of, required: true })

export const degrees = <Row>(
  name: string,
  title: string,
  description: string,
  of: (row: Row) => number | null,
): Column<Row> => ({ name, type: 'number', title, description, of })

/** A column of yes or no, or nothing where nobody says. */
export const truth = <Row>(
  name: string,
  title: string,
  description: string,
  of: (row: Row) => boolean | null,
): Column<Row> => ({ name, type: 'boolean', title, description, of })

/** The page on which words begin, in the last columns of their table. */
export const page = <Row>(what: string, of: (row: Row) => number | null): Column<Row> =>
  whole('page', 'Page', `from 1, on which ${what} begin; empty: the report has no pages`, of, { minimum: 1 })

/** Page of a point of a report's text; null where the text has no pages. */
export function pageOf({ pagesOf }: Pick<Material, 'pagesOf'>, text: string, point: number): number | null {
  const pages = pagesOf?.(text) ?? null
  return pages === null ? null : pageAt(pages, point)
}

/** How likely words of a slot are right, 0 to 1. */
export const likely = <Row>(name: string, what: string, of: (row: Row) => number | null): Column<Row> => ({
  name,
  type: 'number',
  title: 'Probability',
  description: `calibrated, 0 to 1, of ${what}`,
  of,
})

/** Ids in one cell are joined by this; words never are. */
export const joined = (ids: readonly string[]): string | null => (ids.length === 0 ? null : ids.join(';'))
