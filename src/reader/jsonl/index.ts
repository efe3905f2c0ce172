import type { Diagnostic } from '../../diagnostic/index.js'
import { errorOf } from '../../diagnostic/index.js'
import type { Report } from '../../report/index.js'
import { checkDate, timeOf } from '../date.js'
import type { ReadOptions, TextFormat } from '../format.js'
import type { GivenId } from '../ids.js'
import { idOf, notesOfIds } from '../ids.js'
import { makeReport } from '../report.js'

/** JSONL: `{"id","text","published","publisher","title","url"}` a line; `text` is needed, `id` and `text` come back unchanged. */
export const JSONL: TextFormat = {
  slug: 'jsonl',
  label: 'JSONL, one report a line',
  endings: ['.jsonl', '.ndjson'],
  mimes: ['application/x-ndjson', 'application/jsonl'],
  isUtf8: true,
  recognises: (text) =>
    /^\s*\{.*"text"\s*:/.test(text.slice(0, text.indexOf('\n') === -1 ? 4_000 : text.indexOf('\n'))),
  read: (text, options) => {
    const reports: Report[] = []
    const diagnostics: Diagnostic[] = []
    const ids: GivenId[] = []
    text.split('\n').forEach((line, i) => {
      if (line.trim() === '') return
      const made = readLine(line, { ...options, where: `${options.name}:${i + 1}` })
      reports.push(...made.reports)
      diagnostics.push(...made.problems)
      if (made.reports.length > 0) ids.push({ id: made.id, at: `line ${i + 1}` })
    })
    if (reports.length + diagnostics.length === 0) {
      const seen = 'no line in it; nothing was read; give a file with a report a line'
      diagnostics.push(errorOf('report/empty', seen, options.name))
    }
    return { value: reports, diagnostics: [...diagnostics, ...notesOfIds(ids, options.name)] }
  },
}

/** Words as they are; whatever else stands there as it is written. */
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function readLine(
  line: string,
  options: ReadOptions & { readonly where: string },
): {
  readonly reports: readonly Report[]
  readonly problems: readonly Diagnostic[]
  /** As the line gives it. */
  readonly id?: unknown
} {
  const { where } = options
  const refuse = (code: string, message: string) => ({
    reports: [],
    problems: [errorOf(code, message, where)],
  })
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return refuse('jsonl/broken-line', 'not JSON; this line was not read; mend it and read the file again')
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return refuse('jsonl/not-a-report', 'not an object; this line was not read')
  }
  const fields = row as Record<string, unknown>
  const { text } = fields
  if (typeof text !== 'string') return refuse('jsonl/no-text', 'no "text" in it; this line was not read')
  const words = (key: string): string | null => (typeof fields[key] === 'string' ? fields[key] : null)
  const stated = (fields.published ?? null) === null ? null : wordsOf(fields.published)
  const published = stated === null || stated === '' ? options.date : checkDate(stated)
  if (stated !== null && stated !== '' && published === null) {
    return refuse(
      'report/invalid-date',
      `"published" is "${stated.slice(0, 40)}", which is no date of the calendar (YYYY-MM-DD); this line was not read`,
    )
  }
  const made = makeReport(
    {
      id: idOf(fields.id) ?? where,
      text,
      title: words('title'),
      url: words('url'),
      publisher: words('publisher') ?? options.publisher,
      published,
      ...timeOf(stated),
    },
    where,
    options,
  )
  return { reports: made.value, problems: made.diagnostics, id: fields.id }
}
