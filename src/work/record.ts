import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import type { Log, Objects } from '../ledger/index.js'
import type { Entry, Hash } from '../record/index.js'
import type { ReportLine } from '../report/index.js'
import type { Payloads, Standing } from '../review/index.js'
import { advance, standing } from '../review/index.js'

/** The log of a project with what follows from it, kept up to date as facts are told. */
export interface Kept {
  readonly log: Log
  entries(): Outcome<readonly Entry[]>
  standing(): Standing
}

/** Texts and readings of a project; null where they were erased or are missing. */
export const payloadsOf = (objects: Objects): Payloads => ({
  readingOf: (hash: Hash) => {
    const bytes = objects.get(hash)
    return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as ReportLine)
  },
  textOf: (hash: Hash) => objects.get(hash)?.toString('utf8') ?? null,
})

/** Reads entries when they are first asked for; what is told later is added behind them. */
export function openRecord(log: Log, objects: Objects): Kept {
  let entries: Entry[] | null = null
  let diagnostics: readonly Diagnostic[] = []
  let stands: Standing | null = null
  let taken = 0
  const all = (): readonly Entry[] => {
    if (entries === null) {
      const read = log.entries()
      entries = [...read.value]
      diagnostics = read.diagnostics
    }
    return entries
  }
  return {
    log: {
      ...log,
      append(facts, options) {
        const outcome = log.append(facts, options)
        entries?.push(...outcome.value)
        return outcome
      },
    },
    entries: () => ({ value: all(), diagnostics }),
    standing() {
      const known = all()
      stands =
        stands === null
          ? standing(known, payloadsOf(objects))
          : taken < known.length
            ? advance(stands, known.slice(taken))
            : stands
      taken = known.length
      return stands
    },
  }
}
