import type { Diagnostic } from '../diagnostic/index.js'
import type { WriteOptions } from './format.js'
import type { Material } from './material.js'

/** Incidents or claims that a format left out, or wrote otherwise than they stand. */
export interface Noted {
  /** After their number: "events have no upper bound: their best or low stands as high". */
  readonly what: string
  readonly ids: readonly string[]
  /** Notes are of what the format is not for; warnings of all else. */
  readonly severity?: 'note' | 'warning'
}

/** How much of the material a format took, and which of it went otherwise. */
export interface Wrote {
  readonly rows: number
  readonly noted: readonly Noted[]
}

/** A sentence for each that concerns anything. */
export const sayNoted = (code: string, noted: readonly Noted[]): readonly Diagnostic[] =>
  noted.flatMap(({ what, ids, severity = 'warning' }) =>
    ids.length === 0 ? [] : [{ severity, code, message: `${ids.length} ${what}`, where: null }],
  )

/** Tolls over a period or an area, for formats that hold incidents alone. */
export const notedAggregates = (ids: readonly string[], format: string): Noted => ({
  what: `tolls over a period or an area are no incidents and were left out of ${format}`,
  ids,
  severity: 'note',
})

/** What a format says that has a row for every incident and none for tolls over a period or an area. */
export function tellIncidentsAlone(
  { aggregates }: Pick<Material, 'aggregates'>,
  {
    rows,
    format,
    tell,
  }: { readonly rows: number; readonly format: string; readonly tell: WriteOptions['tell'] | undefined },
): readonly Diagnostic[] {
  const noted = [
    notedAggregates(
      aggregates.map(({ claim }) => claim.id),
      format,
    ),
  ]
  tell?.({ rows, noted })
  return sayNoted('export/aggregates', noted)
}
