import { join } from 'node:path'
import { type Diagnostic, type Outcome, warningOf } from '../diagnostic/index.js'
import type { Entry, Fact } from '../record/index.js'
import { headsOf, seenIn, type Tail, tailOf } from './chain.js'
import { type Draft, draftOf } from './draft.js'
import type { Erasure } from './erasure.js'
import { cutFile, extendFile, makeFolder, sizeOf, type Write, writeAll } from './files.js'
import { type Head, isChain } from './form.js'
import type { Signer } from './keys.js'
import { readEntries } from './order.js'
import { logName, payloadsName } from './paths.js'
import { setAside, sweepLog } from './torn.js'

export interface LogOptions {
  /** The chain of this installation, which nobody else extends. */
  readonly chain: string
  readonly signer: Signer
  readonly clock: () => Date
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array
  /** How bytes get to the disk. */
  readonly write?: Write
}

export interface AppendOptions {
  /** Who says so; the signer where it is left out, a program where no person decided. */
  readonly by?: string
  /** Whether the signer vouches for all that the chain says up to here. */
  readonly seal?: boolean
}

/** The log of a project, open for writing. Whoever opens one holds the project's lock. */
export interface Log {
  readonly chain: string
  /**
   * Adds facts, all or none of them. When it returns they survive loss of power; when it throws, as it does where the
   * disk is full, nothing was added and the log can be used on.
   */
  append(facts: readonly (Fact | Erasure)[], options?: AppendOptions): Outcome<readonly Entry[]>
  /** Signs the head of the chain, which it returns; null where there is nothing new to sign. */
  seal(): Outcome<Head | null>
  /** All entries of all chains in their one order, read afresh, with what was wrong. */
  entries(): Outcome<readonly Entry[]>
  /** The last entry of each chain. */
  heads(): readonly Head[]
}

/** Where a chain ends while it is written. */
interface End {
  readonly last: Tail['last']
  /** Bytes of its log; no other process may have added any. */
  readonly size: number
}

/** Errors of a disk that takes no more. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** The error, said so that somebody at work can act on it. */
function inWords(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !FULL.has(String(error.code))) return error
  const done = 'nothing of this was recorded, and all that was recorded before is kept'
  return new Error(`the disk is full: ${done}; make room and do it again`, { cause: error })
}

/** Writes payloads, then the log, durably; both or neither. */
function commit(folder: string, draft: Draft, end: End, { chain, write = writeAll }: LogOptions): End {
  const payloads = join(folder, payloadsName(chain))
  const size = sizeOf(payloads)
  try {
    if (draft.payloads.length > 0) extendFile(payloads, draft.payloads, { size, write })
    try {
      extendFile(join(folder, logName(chain)), draft.log, { size: end.size, write })
    } catch (error) {
      if (draft.payloads.length > 0) cutFile(payloads, size)
      throw error
    }
  } catch (error) {
    throw inWords(error)
  }
  return { last: draft.last, size: end.size + draft.log.length }
}

/** What is to be said of the time of an entry. */
function watch(at: string, last: Tail['last']): readonly Diagnostic[] {
  if (last === null || last.line.at <= at) return []
  const seen = `the clock says ${at}, which is before the last entry (${last.line.at})`
  const done = 'recorded as it says, since the order of entries does not come from it'
  return [warningOf('ledger/clock', `${seen}; ${done}; set the clock of this machine`)]
}

/** Opens or begins a chain for writing; what a killed writer left half-written is set aside, which is reported. */
export function openLog(folder: string, options: LogOptions): Outcome<Log> {
  const { chain, signer, random } = options
  if (!isChain(chain)) throw new Error(`${chain} is no id of a chain`)
  makeFolder(join(folder, 'log'))
  sweepLog(folder)
  const tail = tailOf(folder, chain)
  const diagnostics = setAside(folder, chain, tail)
  const named = new Map([...seenIn(folder, chain)].map((head) => [head.chain, head.seq]))
  let end: End = { last: tail.last, size: tail.log.end }

  const unnamed = (): readonly Head[] =>
    headsOf(folder).filter((head) => head.chain !== chain && (named.get(head.chain) ?? -1) < head.seq)

  function add(facts: readonly (Fact | Erasure)[], by: string, seal: boolean): Outcome<readonly Entry[]> {
    const at = options.clock().toISOString()
    const seen = unnamed()
    const draft = draftOf(facts, { after: end.last, at, by, chain, signer, seen, seal, random })
    const clock = watch(at, end.last)
    end = commit(folder, draft, end, options)
    for (const head of seen) named.set(head.chain, head.seq)
    return { value: draft.entries, diagnostics: clock }
  }

  const log: Log = {
    chain,
    append(facts, { by = signer.name, seal = false } = {}) {
      if (facts.length > 0) return add(facts, by, seal)
      return { value: [], diagnostics: seal ? log.seal().diagnostics : [] }
    },
    seal() {
      const { last } = end
      const isSealed = last?.line.kind === 'seal' && last.line.key === signer.id
      if (last === null || (isSealed && unnamed().length === 0)) return { value: null, diagnostics: [] }
      const { diagnostics } = add([], signer.name, true)
      return { value: { chain, head: end.last!.hash, seq: end.last!.line.seq }, diagnostics }
    },
    entries: () => readEntries(folder),
    heads: () => headsOf(folder),
  }
  return { value: log, diagnostics }
}
