import { ACLED } from './acled/index.js'
import { AIRWARS } from './airwars/index.js'
import { AUTO_ARCHIVER } from './auto-archiver/index.js'
import type { SheetFormat } from './format.js'
import { finderIn } from './guess.js'
import { OWN } from './own/index.js'
import { UCDP_GED } from './ucdp-ged/index.js'

/** Every format of sheets, in the order in which a header is held against them. To add one: a folder, and a line here. */
export const SHEET_FORMATS: readonly SheetFormat[] = [UCDP_GED, ACLED, AIRWARS, AUTO_ARCHIVER, OWN]

export const sheetFormatOf = (slug: string): SheetFormat | null =>
  SHEET_FORMATS.find((format) => format.slug === slug) ?? null

/** The format whose columns are all in a header; null where it is none of the known ones. */
export function formatOfHeader(header: readonly string[]): SheetFormat | null {
  const { one } = finderIn(header)
  return (
    SHEET_FORMATS.find(({ marks }) => marks.length > 0 && marks.every((mark) => one(mark) !== null)) ?? null
  )
}
