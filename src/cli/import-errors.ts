import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { type Diagnostic, errorOf, type Outcome } from '../diagnostic/index.js'
import type { Survey } from '../import/index.js'
import type { RowTrouble } from '../work/index.js'

/** A CSV of the rows that were not imported whole, while it is written. */
export interface ImportErrors {
  take(trouble: RowTrouble): void
  end(): Promise<void>
}

/** Writes the reason for each row, then its cells as they were; of several sheets, the columns of all. */
export async function openErrors(
  path: string,
  surveys: readonly Survey[],
): Promise<Outcome<ImportErrors | null>> {
  const { csvLines } = await import('../export/index.js')
  const names = [...new Set(surveys.flatMap(({ sheet }) => sheet.columns))]
  const columnsOf = new Map(surveys.map(({ sheet }) => [sheet.name, sheet.columns]))
  const isSeveral = surveys.length > 1
  const stream = createWriteStream(path)
  try {
    await once(stream, 'open')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { value: null, diagnostics: [cannotWrite(path, String(error.code))] }
  }
  const head = [...(isSeveral ? ['sheet'] : []), 'row', 'severity', 'reason']
  stream.write(csvLines([[...head, ...names]], { raw: true }))
  const value: ImportErrors = {
    take({ row, diagnostic: { severity, message } }) {
      const columns = columnsOf.get(row.sheet) ?? []
      const texts = new Map(row.cells.map(({ column, text }) => [columns[column], text]))
      const told = [...(isSeveral ? [row.sheet] : []), row.row, severity, message]
      stream.write(csvLines([[...told, ...names.map((name) => texts.get(name) ?? '')]], { raw: false }))
    },
    end: () =>
      new Promise<void>((resolve, reject) => {
        stream.on('error', reject)
        stream.end(resolve)
      }),
  }
  return { value, diagnostics: [] }
}

const cannotWrite = (path: string, code: string): Diagnostic =>
  errorOf(
    'import/errors',
    `the list of rows cannot be written there (${code}); nothing was imported; give another --errors`,
    path,
  )
