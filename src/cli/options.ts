import type { Command as Program } from 'commander'
import type { MarsadOptions } from '../pipeline/index.js'
import { UsageError } from './exits.js'

/** What a person may say about the reports and about what reads them. */
export interface ReadingOptions {
  readonly date?: string
  readonly publisher?: string
  readonly model?: string
  readonly gazetteer?: string
}

export const addReadingOptions = (program: Program): Program =>
  program
    .option('--date <date>', 'date of publication (YYYY-MM-DD) where the file gives none')
    .option('--publisher <name>', 'who published it, where the file does not say')
    .option('--model <dir>', 'folder of weights to use instead of the shipped ones')
    .option(
      '--gazetteer <file>',
      'gazetteer made by "marsad gazetteer import", searched beside the shipped one',
    )

/** Holds the date against the calendar; nothing is read for a date that does not exist. */
export async function checkOptions(
  options: ReadingOptions,
): Promise<{ readonly date: string | null; readonly publisher: string | null }> {
  const { checkDate } = await import('../reader/index.js')
  const date = options.date === undefined ? null : checkDate(options.date)
  if (options.date !== undefined && date === null) {
    throw new UsageError(
      `--date ${options.date} is no date of the calendar; give it as YYYY-MM-DD; nothing was read`,
    )
  }
  return { date, publisher: options.publisher ?? null }
}

export const marsadOptions = ({ model, gazetteer }: ReadingOptions): MarsadOptions => ({
  ...(model === undefined ? {} : { model }),
  ...(gazetteer === undefined ? {} : { gazetteer }),
})
