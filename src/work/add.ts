import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { READ } from '../reader/index.js'
import type { RecordedReport } from '../record/index.js'
import type { Archived, Received } from './archive.js'
import { openArchive } from './archive.js'
import type { Project } from './project.js'
import type { ReadOptions } from './reading.js'
import { readTexts } from './reading.js'

export interface AddOptions extends Omit<ReadOptions, 'again'> {
  readonly clock?: () => Date
  /** Bytes are kept and read later. */
  readonly keepOnly?: boolean
}

/** What an `add` did. */
export interface Added {
  readonly files: readonly Archived[]
  readonly reports: number
  readonly known: number
  /** Texts that were erased for somebody's safety, and not taken in again. */
  readonly erased: number
  /** Printings of texts that were there already, by others or on other days. */
  readonly reprints: readonly RecordedReport[]
  readonly read: number
  readonly claims: number
  /** Texts in languages that the machine does not read, to be coded by hand. */
  readonly byHand: number
}

/** Bytes that go to the log together. */
const BATCH = 64

/**
 * Takes in files: first the bytes and their texts, durably, then the machine's readings. Whatever was there already
 * changes nothing; what an earlier `add` stored and did not come to read is read now.
 */
export async function addReports(
  project: Project,
  received: AsyncIterable<Received | Diagnostic>,
  options: AddOptions,
): Promise<Outcome<Added>> {
  const archive = openArchive(project, options.clock ?? (() => new Date()))
  const diagnostics: Diagnostic[] = []
  const files: Archived[] = []
  for await (const item of received) {
    if ('code' in item) {
      diagnostics.push(item)
      continue
    }
    const taken = await archive.take(item)
    diagnostics.push(...taken.diagnostics)
    files.push(taken.value)
    // whoever was asked over the network is not asked again
    if (item.fetched !== undefined || files.length % BATCH === 0) diagnostics.push(...(await archive.flush()))
  }
  diagnostics.push(...(await archive.flush()))
  const nothing = { read: 0, claims: 0, diagnostics: [] }
  const {
    read,
    claims,
    diagnostics: met,
  } = options.keepOnly === true ? nothing : await readTexts(project, { ...options, again: false })
  diagnostics.push(...met, ...project.log.seal().diagnostics)
  const added = files.flatMap((file) => file.added)
  return {
    value: {
      files,
      reports: added.length,
      known: files.reduce((sum, file) => sum + file.known, 0),
      erased: files.reduce((sum, file) => sum + file.erased, 0),
      reprints: files.flatMap((file) => file.reprints),
      read,
      claims,
      byHand: added.filter(({ language }) => language !== READ).length,
    },
    diagnostics,
  }
}
