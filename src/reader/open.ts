import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import type { Report } from '../report/index.js'
import type { Item, ReadOptions } from './format.js'
import { readerFor } from './readers.js'

/** Reports of the bytes of one file, one after the other, with the trouble that was met. */
export const eachReport = (bytes: Uint8Array, options: ReadOptions): AsyncIterable<Item> =>
  readerFor(options.name, bytes, options.mime ?? null).read(bytes, options)

/** All reports of the bytes of one file at once. */
export const openReports = (bytes: Uint8Array, options: ReadOptions): Promise<Outcome<readonly Report[]>> =>
  outcomeOf(eachReport(bytes, options))

/** Reports apart from trouble. */
export async function outcomeOf(items: AsyncIterable<Item>): Promise<Outcome<readonly Report[]>> {
  const value: Report[] = []
  const diagnostics: Diagnostic[] = []
  for await (const item of items) {
    if ('code' in item) diagnostics.push(item)
    else value.push(item)
  }
  return { value, diagnostics }
}
