import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import type { Log, Objects } from '../ledger/index.js'
import { openActors } from '../name/index.js'
import type { Entry, Hash } from '../record/index.js'
import type { ReportLine } from '../report/index.js'
import type { Payloads, Standing } from '../review/index.js'
import { advance, standing } from '../review/index.js'
import type { Sharing } from './share.js'
import { openSharing } from './share.js'

/** The log of a project with what follows from it, kept up to date as facts are told. */
export interface Kept {
  readonly log: Log
  entries(): Outcome<readonly Entry[]>
  standing(): Standing
  /** Reads the log afresh when it is next asked for: after an erasure earlier entries say nothing any more. */
  forget(): void
}

const AS_READ: Sharing = { share: (fresh) => fresh }

/** Texts and readings of a project; null where they were erased or are missing. */
export const payloadsOf = (objects: Objects, { share }: Sharing = AS_READ): Payloads => ({
  readingOf: (hash: Hash) => {
    const bytes = objects.get(hash)
    if (bytes === null) return null
    const line: ReportLine = JSON.parse(bytes.toString('utf8'))
    share(line.claims)
    return line
  },
  textOf: (hash: Hash) => objects.get(hash)?.toString('utf8') ?? null,
  shipped: {
    nameOf: (actor) => openActors().byId(actor)?.name ?? null,
    isLoaded: (words) => openActors().findLoaded(words) !== null,
  },
})

/** Entries that are worth the time that it takes to hold them in less room. */
const MANY = 20_000

/** Reads entries when they are first asked for; what is told later is added behind them. */
export function openRecord(log: Log, objects: Objects): Kept {
  const sharing = openSharing()
  let shares = false
  const share: Sharing['share'] = (fresh) => (shares ? sharing.share(fresh) : fresh)
  const payloads = payloadsOf(objects, { share })
  let entries: Entry[] | null = null
  let diagnostics: readonly Diagnostic[] = []
  let stands: Standing | null = null
  let taken = 0
  const all = (): readonly Entry[] => {
    if (entries === null) {
      const read = log.entries()
      shares = read.value.length > MANY
      entries = read.value.map(share)
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
    forget() {
      entries = null
      stands = null
    },
    standing() {
      const known = all()
      stands =
        stands === null
          ? standing(known, payloads)
          : taken < known.length
            ? advance(stands, known.slice(taken))
            : stands
      taken = known.length
      return stands
    },
  }
}
