import { Document, isScalar, parse } from 'yaml'
import { z } from 'zod'
import type { Kind } from '../codebook/index.js'
import { KINDS, METRICS, SOURCE_TYPES } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { DATE_FORMS } from './dates.js'
import { SHEET_FORMATS } from './formats.js'
import type { CountColumns, Mapping } from './mapping.js'
import { ONLY_METRIC, SHEET_SLOTS } from './mapping.js'

const names = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? [given] : given))
const kind = z.enum(KINDS as readonly [Kind, ...Kind[]])
const column = z.string().nullable().default(null)

const COUNT = z.strictObject({
  metric: z.enum(METRICS as readonly [CountColumns['metric'], ...CountColumns['metric'][]]),
  status: z.enum(['civilian', 'combatant', 'protected', 'unknown']).default('unknown'),
  group: z.enum(['men', 'women', 'children', 'unknown']).default('unknown'),
  low: column,
  best: column,
  high: column,
  least: z.boolean().default(false),
  of: z.enum(SHEET_SLOTS).nullable().default(null),
  part: z.boolean().default(false),
  zero: z.enum(['said', 'unsaid']).default('said'),
})

const MAPPING = z.strictObject({
  format: z.enum(SHEET_FORMATS.map(({ slug }) => slug) as [string, ...string[]]),
  rows: z.enum(['incidents', 'claims']).default('incidents'),
  publisher: z.string().nullable().default(null),
  source_type: z
    .enum(SOURCE_TYPES as readonly [Mapping['sourceType'], ...Mapping['sourceType'][]])
    .default('person'),
  columns: z.partialRecord(z.enum(SHEET_SLOTS), names),
  kinds: z
    .strictObject({
      words: z.record(z.string(), kind.nullable()).default({}),
      otherwise: kind.nullable().default(null),
    })
    .default({ words: {}, otherwise: null }),
  counts: z.array(COUNT).default([]),
  // Null is a column of which somebody still has to say it.
  dates: z.record(z.string(), z.enum(DATE_FORMS).nullable()).default({}),
})

/** A mapping out of a file; a Diagnostic says what in it cannot be. */
export function readMapping(text: string, where: string): Mapping | Diagnostic {
  let written: unknown
  try {
    written = parse(text)
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'YAMLParseError') throw cause
    return errorOf('import/mapping', `no YAML: ${cause.message.split('\n')[0]}; nothing was imported`, where)
  }
  const { data, error } = MAPPING.safeParse(written)
  if (data === undefined) {
    const [issue] = error.issues
    const at = issue!.path.map(String).join('.')
    const seen = `${at === '' ? '' : `${at}: `}${issue!.message}`
    return errorOf('import/mapping', `${seen}; nothing was imported; mend the mapping`, where)
  }
  const { source_type: sourceType, kinds, dates, ...rest } = data
  const words = Object.fromEntries(
    Object.entries(kinds.words).map(([word, one]) => [word.toLowerCase(), one]),
  )
  const told = Object.fromEntries(Object.entries(dates).filter(([, form]) => form !== null))
  return { ...rest, sourceType, kinds: { ...kinds, words }, dates: told } as Mapping
}

/** A column whose days can be read in two ways, with what shows it. */
export interface OpenDates {
  readonly column: string
  readonly why: string
}

/**
 * A mapping as a file that `readMapping` reads, without what goes without saying. Columns whose days can be read in two
 * ways stand in it with nothing after them: whoever mends the file writes which it is.
 */
export function sayMapping(
  { sourceType, columns, counts, ...rest }: Mapping,
  open: readonly OpenDates[] = [],
): string {
  const { format, rows, publisher, kinds, dates } = rest
  const written = new Document({
    format,
    rows,
    publisher,
    source_type: sourceType,
    columns: Object.fromEntries(Object.entries(columns).filter(([, list]) => list.length > 0)),
    kinds,
    counts: counts.map((count) =>
      Object.fromEntries(
        Object.entries(count).filter(([key, value]) => key === 'metric' || !isPlain(key, value)),
      ),
    ),
    dates: { ...dates, ...Object.fromEntries(open.map(({ column }) => [column, null])) },
  })
  for (const { column, why } of open) {
    const value = written.getIn(['dates', column], true)
    if (isScalar(value)) value.comment = ` ${why.replaceAll('\n', ' ')}: write day-first or month-first`
  }
  return written.toString()
}

const PLAIN: Readonly<Record<string, unknown>> = ONLY_METRIC

const isPlain = (key: string, value: unknown): boolean => PLAIN[key] === value
