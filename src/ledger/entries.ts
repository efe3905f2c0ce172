import { join } from 'node:path'
import { type Diagnostic, errorOf, type Outcome } from '../diagnostic/index.js'
import type { Entry, Hash } from '../record/index.js'
import { firstFew } from '../text/index.js'
import { readJson } from './canonical.js'
import { erasureOf, type Remains } from './erasure.js'
import { openObjects } from './objects.js'
import { entriesOf } from './order.js'
import type { Report } from './paths.js'
import { type Gone, type Resting, restingOn } from './resting.js'

/** The log as it lies here: also what speaks of reports that were erased, which counts for nothing. */
export interface RawEntries {
  readonly entries: readonly Entry[]
  /** What the log says was erased as a report. */
  readonly gone: Gone
  /** Entries that were erased and of which something still holds, with what it is. */
  readonly remains: ReadonlyMap<Hash, Remains>
}

const NOTHING_KEPT: ReadonlySet<string> = new Set()

/** Reads the log as it lies here. */
export function readRaw(folder: string, report: Report): RawEntries {
  const texts = new Set<Hash>()
  const ids = new Set<string>()
  const kept = new Map<Hash, Remains>()
  const erased: { readonly entry: Entry; readonly payload: Hash }[] = []
  const entries = [
    ...entriesOf(folder, report, (link, entry) => {
      if (entry?.fact === null && link.line.payload !== null)
        erased.push({ entry, payload: link.line.payload })
      const erasure = erasureOf(link)
      if (erasure === null) return
      for (const hash of erasure.objects) texts.add(hash)
      for (const id of erasure.ids ?? NOTHING_KEPT) ids.add(id)
      for (const [payload, fact] of Object.entries(erasure.kept ?? {})) kept.set(payload, fact)
    }),
  ]
  const remains = new Map<Hash, Remains>()
  for (const { entry, payload } of erased) {
    const fact = kept.get(payload)
    if (fact !== undefined) remains.set(entry.hash, fact)
  }
  return { entries, gone: { texts, ids }, remains }
}

/** Ids of the claims of a reading; none where it is not there. */
function claimsReadIn(folder: string): (reading: Hash) => readonly string[] {
  const objects = openObjects(join(folder, 'objects'))
  return (reading) => {
    const line = readJson(objects.get(reading)?.toString('utf8') ?? '') as
      | { readonly claims?: readonly { readonly id: string }[] }
      | undefined
    return line?.claims?.map(({ id }) => id) ?? []
  }
}

/** What lies in the log and speaks of reports that were erased, here or elsewhere. */
export const restingIn = ({ entries }: RawEntries, gone: Gone, folder: string): Resting =>
  restingOn(entries, gone, claimsReadIn(folder))

/**
 * All entries in order, in memory, with what was wrong. What speaks of a report that was erased says nothing: it can
 * only have come with another copy, by an earlier program or a join that was cut short.
 */
export function readEntries(folder: string): Outcome<readonly Entry[]> {
  const diagnostics: Diagnostic[] = []
  const raw = readRaw(folder, (diagnostic) => diagnostics.push(diagnostic))
  const told = raw.remains.size === 0 ? raw.entries : raw.entries.map((entry) => withRemains(entry, raw))
  const { entries: resting } = restingOn(told, raw.gone, claimsReadIn(folder))
  if (resting.length === 0) return { value: told, diagnostics }
  const silent = new Set(resting)
  const stands = resting.filter(({ hash }) => !raw.remains.has(hash))
  if (stands.length > 0) diagnostics.push(standing(stands))
  return { value: told.map((entry) => (silent.has(entry) ? { ...entry, fact: null } : entry)), diagnostics }
}

const withRemains = (entry: Entry, { remains }: RawEntries): Entry => {
  const fact = remains.get(entry.hash)
  return fact === undefined ? entry : { ...entry, fact }
}

/** Entries that are named one by one. */
const NAMED = 5

function standing(entries: readonly Entry[]): Diagnostic {
  const named = entries.map(({ hash, fact }) => `${fact!.kind} ${hash.slice(0, 12)}`)
  const seen = `entries that speak of an erased report still lie here: ${entries.length} (${firstFew(named, NAMED)})`
  const advice = `take them out with: marsad erase ${entries[0]!.hash.slice(0, 12)} --reason WORDS`
  return errorOf('ledger/erased-stands', `${seen}; they count for nothing; ${advice}`)
}
