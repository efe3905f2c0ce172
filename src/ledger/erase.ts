import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, errorOf, noteOf, type Outcome, warningOf } from '../diagnostic/index.js'
import type { Hash } from '../record/index.js'
import { readChain } from './chain.js'
import { type Erased, type Erasure, erasedIn, type Remains } from './erasure.js'
import { refillFile, replaceFile } from './files.js'
import { readPayload, writeTombstone } from './form.js'
import { linesOf } from './lines.js'
import type { Log } from './log.js'
import { objectFile, openObjects } from './objects.js'
import { chainsOf, payloadsName, type Report } from './paths.js'
import { TORN } from './torn.js'

const NEWLINE = Buffer.from('\n')

/** Whether a payload is still there that is to be gone. */
function holds(path: string, erased: Erased['payloads']): boolean {
  for (const bytes of linesOf(path)) {
    const payload = readPayload(bytes)
    if (payload !== null && payload.fact !== null && erased.has(payload.hash)) return true
  }
  return false
}

/** Copies payloads with tombstones for those that are erased, in one step, so that none comes back for a moment. */
export function copyPayloads(
  from: string,
  to: string,
  { end, erased }: { readonly end?: number; readonly erased: Erased['payloads'] },
): void {
  refillFile(to, (put) => {
    for (const bytes of linesOf(from, end === undefined ? {} : { end })) {
      const payload = readPayload(bytes)
      const stone = payload === null || payload.fact === null ? undefined : erased.get(payload.hash)
      put(stone === undefined ? bytes : Buffer.from(writeTombstone(payload!.hash, stone)))
      put(NEWLINE)
    }
  })
}

/** Takes out of a project all that is to be gone and is still there; objects first, which makes room for the rest. */
export function takeOut(folder: string, erased: Erased): void {
  const root = join(folder, 'objects')
  const objects = openObjects(root)
  for (const [hash, stone] of erased.objects) {
    const standing = objects.tombstone(hash)
    if (standing === null || existsSync(objectFile(root, hash))) objects.erase(hash, standing ?? stone)
  }
  for (const chain of chainsOf(folder)) {
    const path = join(folder, payloadsName(chain))
    if (erased.payloads.size > 0 && holds(path, erased.payloads))
      copyPayloads(path, path, { erased: erased.payloads })
  }
}

/** Lies in a project from before an erasure is said until all is gone. */
const MARK = 'log/erasing'

/** Does what takes something out; where it is cut short, whoever opens the project next completes it. */
export function underMark<T>(folder: string, takeOutAll: () => T): T {
  replaceFile(join(folder, MARK), Buffer.from(''))
  const done = takeOutAll()
  rmSync(join(folder, MARK))
  return done
}

/** Completes an erasure that was cut short. Only for whoever holds the project's lock. */
export function finishErasure(folder: string): readonly Diagnostic[] {
  if (!existsSync(join(folder, MARK))) return []
  const diagnostics: Diagnostic[] = []
  takeOut(
    folder,
    erasedIn([folder], (diagnostic) => diagnostics.push(diagnostic)),
  )
  rmSync(join(folder, MARK))
  const seen = 'an erasure was cut short; what it had said was to be gone is gone now'
  return [warningOf('ledger/erasure-finished', `${seen}; erase again what is still there`), ...diagnostics]
}

export interface EraseOptions {
  /** The open log of the project, in which the erasure is said and sealed. */
  readonly log: Log
  /** Hashes of entries of which what they say is erased. */
  readonly entries: readonly Hash[]
  readonly objects: readonly Hash[]
  /** Stays readable for ever: it must name nobody. */
  readonly reason: string
  /** Who says so; the signer where it is left out, the program where no person decided. */
  readonly by?: string
  /** Ids of what stood on erased texts: see `Erasure`. */
  readonly ids?: readonly string[]
  /** What of these entries still holds, by the entry's hash. */
  readonly kept?: ReadonlyMap<Hash, Remains>
  /** True where the objects may lie in another copy alone: they are not to come from there. */
  readonly elsewhere?: boolean
}

/** Payloads of entries, by the entry's hash. */
function payloadsOf(folder: string, entries: ReadonlySet<Hash>, report: Report): ReadonlyMap<Hash, Hash> {
  const found = new Map<Hash, Hash>()
  for (const chain of chainsOf(folder)) {
    for (const { hash, line } of readChain(folder, chain, () => {})) {
      if (!entries.has(hash)) continue
      if (line.payload !== null && line.kind !== 'erasure') found.set(hash, line.payload)
      else report(errorOf('ledger/erase-own', `entry ${hash} is an erasure or a seal, which stays`))
    }
  }
  return found
}

/** What of the wish cannot be done. */
function objectionsTo(
  folder: string,
  { entries, objects, reason, elsewhere = false }: EraseOptions,
  found: ReadonlyMap<Hash, Hash>,
): readonly Diagnostic[] {
  const kept = openObjects(join(folder, 'objects'))
  return [
    ...(reason.trim() === ''
      ? [errorOf('ledger/erase-reason', 'an erasure without a reason; give one')]
      : []),
    ...entries
      .filter((hash) => !found.has(hash))
      .map((hash) => errorOf('ledger/erase-unknown', `no entry ${hash} here that says anything`)),
    ...objects
      .filter((hash) => !elsewhere && !kept.has(hash) && kept.tombstone(hash) === null)
      .map((hash) => errorOf('ledger/erase-unknown', `no object ${hash} here`)),
  ]
}

const remainsOf = (
  { kept = new Map() }: EraseOptions,
  payloads: ReadonlyMap<Hash, Hash>,
): Pick<Erasure, 'kept'> =>
  kept.size === 0
    ? {}
    : { kept: Object.fromEntries([...kept].map(([entry, fact]) => [payloads.get(entry)!, fact])) }

/**
 * Takes out what entries say, and objects, for somebody's safety; all of it or, where some cannot be, none. The erasure
 * is first an entry of the log, with who, when and why, and then tombstones stand in their place: the chain still
 * verifies, since it names a payload by a hash that nobody can guess from its content without the salt that goes with
 * it. Erasing again what is erased completes what was interrupted.
 *
 * What stays: the entry's line (who, when, which kind), and the name of an object, which is its plain hash, so that
 * somebody who has the same bytes can tell that they were here. Other copies of the folder keep all until they are
 * joined with this one; backups, and the disk's own free space, are beyond reach.
 */
export function eraseFromLedger(
  folder: string,
  options: EraseOptions,
): Outcome<{ readonly payloads: number; readonly objects: number }> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const found = payloadsOf(folder, new Set(options.entries), report)
  diagnostics.push(...objectionsTo(folder, options, found))
  if (diagnostics.length > 0) return { value: { payloads: 0, objects: 0 }, diagnostics }

  const payloads = [...new Set(found.values())].sort()
  const objects = [...new Set(options.objects)].sort()
  const { log, by, ids = [] } = options
  const erasure: Erasure = {
    ...{ kind: 'erasure', payloads, objects, reason: options.reason },
    ...(ids.length === 0 ? {} : { ids: [...new Set(ids)].sort() }),
    ...remainsOf(options, found),
  }
  underMark(folder, () => {
    // The program vouches for nothing: whoever signs next does.
    const said = log.append([erasure], by === undefined ? { seal: true } : { by })
    diagnostics.push(...said.diagnostics)
    takeOut(folder, erasedIn([folder], report))
  })
  const torn = join(folder, TORN)
  if (existsSync(torn) && readdirSync(torn).length > 0)
    report(noteOf('ledger/erase-torn', `${TORN} holds pieces that may repeat it; look and remove them`, TORN))
  return { value: { payloads: payloads.length, objects: objects.length }, diagnostics }
}
