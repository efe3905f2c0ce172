import type { Kind } from '../codebook/index.js'
import type { CountColumns, Mapping, SheetSlot } from './mapping.js'

/** Days that a row leaves open, both inclusive; `holds` as of a claim's time. */
export interface RowDays {
  readonly start: string | null
  readonly end: string | null
  readonly holds: 'throughout' | 'within' | null
  /** The rule that widened them, or null. */
  readonly rule: string | null
}

/** One row, asked by what its columns stand for. Empty cells are null. */
export interface RowCells {
  /** Words of the first column of a slot that is not empty, without white space around them. */
  readonly said: (slot: SheetSlot) => string | null
  /** The day of a slot; null where it is empty or cannot be read, which is then a fault of the row. */
  readonly day: (slot: SheetSlot) => string | null
  /** Words of a column by its name. */
  readonly at: (column: string) => string | null
}

/** Slots whose words are the doers and the victims of a row's event. */
export interface RowParties {
  readonly agents: readonly SheetSlot[]
  readonly targets: readonly SheetSlot[]
}

/** A claim beside the row's own: what a party concedes of the same event. */
export interface Beside {
  /** Column whose words name the party that says so. */
  readonly source: string
  readonly counts: readonly CountColumns[]
}

/** One format of sheets. To add one: a folder, and a line in formats.ts. Each keeps its own conventions. */
export interface SheetFormat {
  readonly slug: string
  /** As people call it: "UCDP GED". */
  readonly name: string
  readonly about: string
  /** What each row becomes. */
  readonly makes: 'claims' | 'captures'
  /** Columns of which all must be there, in small letters, for a sheet to be taken for one; empty: never by itself. */
  readonly marks: readonly string[]
  /** Which columns stand for what, by the names in the header; what is not there is left out. */
  readonly mapping: (header: readonly string[]) => Mapping
  /** Sentences about what the format's conventions do to the values, shown before anything is imported. */
  readonly says: readonly string[]
  /** The kind of a row; null where the codebook has none for it. */
  readonly kindOf: (row: RowCells, mapping: Mapping) => Kind | null
  readonly daysOf: (row: RowCells) => RowDays
  readonly partiesOf: (row: RowCells, kind: Kind) => RowParties
  /** What the coordinate stands for; null: it is not told, and then there is none. */
  readonly precisionOf: (row: RowCells) => string | null
  readonly besides?: (row: RowCells, header: readonly string[]) => readonly Beside[]
}
