import { join } from 'node:path'
import { type Diagnostic, type Outcome, warningOf } from '../diagnostic/index.js'
import type { Entry, Fact } from '../record/index.js'
import { headsOf, seenIn, type Tail, tailOf } from './chain.js'
import { inWords } from './disk.js'
import { type Draft, draftOf } from './draft.js'
import { readEntries } from './entries.js'
import { finishErasure } from './erase.js'
import type { Erasure } from './erasure.js'
import { cutFile, extendFile, makeFolder, sizeOf, type Write, writeAll } from './files.js'
import { type Head, isChain } from './form.js'
import type { Signer } from './keys.js'
import { chainsOf, logName, payloadsName } from './paths.js'
import { seenWith } from './seen.js'
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

const NOTHING = 'nothing of this was recorded, and all that was recorded before is kept'

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
    throw inWords(error, NOTHING)
  }
  return { last: draft.last, size: end.size + draft.log.length }
}

/** Milliseconds in each unit of time, the longest first. */
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const

/** A stretch of time in its longest whole unit: `3 days`. @param length milliseconds */
function wordsOf(length: number): string {
  const [unit, one] = UNITS.find(([, size]) => size <= length) ?? UNITS.at(-1)!
  const count = Math.floor(length / one)
  return `${count.toLocaleString('en-GB')} ${unit}${count === 1 ? '' : 's'}`
}

/** What is to be said of the time of an entry; said once, since the entry after it has this one before it. */
function watch(at: string, last: Tail['last']): readonly Diagnostic[] {
  if (last === null || last.line.at <= at) return []
  const back = wordsOf(Date.parse(last.line.at) - Date.parse(at))
  const seen = `the clock went back by ${back}: it says ${at}, and the last entry ${last.line.at}`
  const done = 'recorded as it says, since the order of entries does not come from it'
  return [warningOf('ledger/clock', `${seen}; ${done}; set the clock of this machine where it is wrong`)]
}

/** Opens or begins a chain for writing; what a killed writer left half-written is set aside, which is reported. */
export function openLog(folder: string, options: LogOptions): Outcome<Log> {
  const { chain, signer, random } = options
  if (!isChain(chain)) throw new Error(`${chain} is no id of a chain`)
  makeFolder(join(folder, 'log'))
  sweepLog(folder)
  const tail = tailOf(folder, chain)
  // A chain of another installation can end half-way too, where joining was cut short.
  const others = chainsOf(folder).filter((id) => id !== chain)
  const diagnostics = [
    ...setAside(folder, chain, tail),
    ...others.flatMap((id) => setAside(folder, id, tailOf(folder, id))),
    ...finishErasure(folder),
  ]
  let named = seenWith([], [...seenIn(folder, chain)])
  let end: End = { last: tail.last, size: tail.log.end }

  const unnamed = (): readonly Head[] => {
    const known = new Map(named.map((head) => [head.chain, head.seq]))
    return headsOf(folder).filter((head) => head.chain !== chain && (known.get(head.chain) ?? -1) < head.seq)
  }

  function add(facts: readonly (Fact | Erasure)[], by: string, seal: boolean): Outcome<readonly Entry[]> {
    const at = options.clock().toISOString()
    const seen = unnamed()
    const seenInAll = seenWith(named, seen)
    const draft = draftOf(facts, { after: end.last, at, by, chain, signer, seen, seenInAll, seal, random })
    const clock = watch(at, end.last)
    end = commit(folder, draft, end, options)
    named = seenInAll
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
