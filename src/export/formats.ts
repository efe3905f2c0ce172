import { ACLED } from './acled/index.js'
import { CSV } from './csv/index.js'
import type { Format } from './format.js'
import { FTM } from './ftm/index.js'
import { GEOJSON } from './geojson/index.js'
import { HXL } from './hxl/index.js'
import { MARKDOWN } from './markdown/index.js'
import { PARQUET } from './parquet/index.js'
import { PLOVER } from './plover/index.js'
import { PROV } from './prov/index.js'
import { UCDP_GED } from './ucdp-ged/index.js'
import { WEB_ANNOTATION } from './web-annotation/index.js'
import { XLSX } from './xlsx/index.js'

/** Every format, in the order of the help. To add one: a folder with an index.ts, and a line here. */
export const FORMATS: readonly Format[] = [
  CSV,
  XLSX,
  HXL,
  GEOJSON,
  UCDP_GED,
  ACLED,
  PLOVER,
  FTM,
  WEB_ANNOTATION,
  PROV,
  PARQUET,
  MARKDOWN,
]

export const formatOf = (slug: string): Format | null =>
  FORMATS.find((format) => format.slug === slug) ?? null
