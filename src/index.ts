/**
 * Marsad as a library: `import { readReport } from 'marsad'`.
 *
 * @example
 * const { claims } = await readReport({
 *   text: 'The army said on Monday that ten people were killed in an air strike on Tal Hosn.',
 *   published: '2024-03-13',
 * })
 * claims[0]?.kind // 'airstrike'
 */

import type { Diagnostic } from './diagnostic/index.js'
import { errorOf } from './diagnostic/index.js'
import type { Marsad } from './pipeline/index.js'
import { openMarsad } from './pipeline/index.js'
import { checkDate, makeReport } from './reader/index.js'
import type { ReportLine } from './report/index.js'
import { toCodedReport } from './report/index.js'

export type { Diagnostic } from './diagnostic/index.js'
export type { Marsad, MarsadOptions, Reading } from './pipeline/index.js'
export { openMarsad } from './pipeline/index.js'
export type {
  LineClaim,
  LineCount,
  LineParty,
  LinePlace,
  LineSource,
  LineTime,
  ReportLine,
} from './report/index.js'

/** A report to read. Only `text` is needed; without `published` relative times stay unknown. */
export interface ReportInput {
  readonly text: string
  readonly id?: string
  /** ISO date of publication, YYYY-MM-DD. */
  readonly published?: string | null
  /** Who printed it. */
  readonly publisher?: string | null
  /** Never read, and never part of the text. */
  readonly title?: string | null
  readonly url?: string | null
}

/** Parts of a report that may be null or missing. */
const MAY_BE_NULL = ['published', 'publisher', 'title', 'url'] as const

/** Throws where a caller without types hands over what is no report. */
function checkInput(input: unknown): asserts input is ReportInput {
  const refuse = (seen: string): never => {
    const wanted = '{ text, id?, published?, publisher?, title?, url? }, each a string'
    throw new TypeError(`readReport wants a report as ${wanted}; ${seen}; nothing was read`)
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse(`it got ${input === null ? 'null' : Array.isArray(input) ? 'an array' : typeof input}`)
  const parts = input as Readonly<Record<string, unknown>>
  if (parts.text === undefined) refuse('it got an object without "text"')
  for (const part of ['text', 'id', ...MAY_BE_NULL]) {
    const value = parts[part]
    const isLeftOut = value === undefined || (value === null && MAY_BE_NULL.some((one) => one === part))
    if (!isLeftOut && typeof value !== 'string')
      refuse(`its "${part}" is ${value === null ? 'null' : `of type ${typeof value}`}`)
  }
}

let shared: Promise<Marsad> | null = null

async function openShared(): Promise<Marsad> {
  const opened = await openMarsad()
  if ('code' in opened) throw new Error(`${opened.where ?? ''}: ${opened.message}`)
  return opened
}

/**
 * Claims of one report, in the shape of one line of JSONL (schema/report.schema.json): offsets are half-open and count
 * Unicode code points. The weights are opened on the first call and kept. A text that cannot be read (empty, not
 * English, an impossible date) gives no claims and a diagnostic; missing or altered weights throw, and so does (a
 * TypeError) what is no report at all.
 *
 * @param options.reader a reader from `openMarsad`, for other weights or an imported gazetteer
 */
export async function readReport(
  input: ReportInput,
  options: { readonly reader?: Marsad } = {},
): Promise<ReportLine> {
  checkInput(input)
  const { id = 'report', text, title = null, url = null, publisher = null, published = null } = input
  shared ??= options.reader === undefined ? openShared() : null
  const reader = options.reader ?? (await shared!)
  const parts = { id, text, title, url, publisher, published }
  const refuse = (diagnostics: readonly Diagnostic[]): ReportLine =>
    toCodedReport({ ...parts, sentences: [] }, { claims: [], versions: reader.versions, diagnostics })
  if (published !== null && checkDate(published) === null) {
    return refuse([
      errorOf(
        'report/invalid-date',
        `"${published}" is no date of the calendar (YYYY-MM-DD); nothing was read`,
        id,
      ),
    ])
  }
  const { value, diagnostics } = makeReport(parts, id)
  const [report] = value
  if (report === undefined) return refuse(diagnostics)
  const reading = await reader.readReport(report)
  return toCodedReport(report, {
    claims: reading.claims,
    versions: reader.versions,
    diagnostics: [...diagnostics, ...reading.diagnostics],
  })
}
