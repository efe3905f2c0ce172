import { join } from 'node:path'
import { errorOf } from '../diagnostic/index.js'
import type { Hash } from '../record/index.js'
import { hashOf } from './canonical.js'
import { sizeOf } from './files.js'
import { type Head, type LogLine, type PayloadLine, readLogLine, readPayload } from './form.js'
import { linesBackward, linesOf } from './lines.js'
import { chainsOf, logName, payloadsName, RESTORE, type Report } from './paths.js'
import { openPayloads } from './payloads.js'

/** How far the files of a chain count. What lies behind is no whole append. */
export interface Tail {
  /** The last entry that counts; null where the chain has none. */
  readonly last: { readonly hash: Hash; readonly line: LogLine } | null
  /** Bytes of the log that count, and bytes that it measures. */
  readonly log: { readonly end: number; readonly size: number }
  /** The same of the payloads. All count where damage leaves open which belong to an entry. */
  readonly payloads: { readonly end: number; readonly size: number }
}

/** Finds the end of a chain: the last line that can be read and ends an append. */
export function tailOf(folder: string, chain: string): Tail {
  const path = join(folder, logName(chain))
  const payloads = join(folder, payloadsName(chain))
  const sizes = { log: sizeOf(path), payloads: sizeOf(payloads) }
  let last: Tail['last'] = null
  let end = 0
  let payload: Hash | null | undefined = null
  for (const { bytes, start, ended } of linesBackward(path)) {
    const line = ended ? readLogLine(bytes) : null
    if (last === null) {
      if (line === null || line.rest !== undefined) continue
      last = { hash: hashOf(bytes), line }
      end = start + bytes.length + 1
    }
    payload = line === null ? undefined : line.payload
    if (payload !== null) break
  }
  return {
    last,
    log: { end, size: sizes.log },
    payloads: { end: endOfPayloads(payloads, payload), size: sizes.payloads },
  }
}

/** @param last the payload of the last entry that has one; null where none has; undefined where damage hides it */
function endOfPayloads(path: string, last: Hash | null | undefined): number {
  if (last === null) return 0
  let whole: number | null = null
  for (const { bytes, start, ended } of linesBackward(path)) {
    if (!ended) continue
    whole ??= start + bytes.length + 1
    if (last === undefined) break
    if (readPayload(bytes)?.hash === last) return start + bytes.length + 1
  }
  return whole ?? 0
}

/** The last entry of each chain that has one, in the order of their ids. */
export const headsOf = (folder: string): readonly Head[] =>
  chainsOf(folder).flatMap((chain) => {
    const { last } = tailOf(folder, chain)
    return last === null ? [] : [{ chain, head: last.hash, seq: last.line.seq }]
  })

/** Heads of other chains that a chain names, in the order of its entries. */
export function* seenIn(folder: string, chain: string): Generator<Head, void> {
  for (const bytes of linesOf(join(folder, logName(chain))))
    if (bytes.includes('"seen":[{')) yield* readLogLine(bytes)?.seen ?? []
}

/** An entry of a chain with what it says. */
export interface Link {
  readonly hash: Hash
  readonly line: LogLine
  /** `log/<chain>.jsonl:<line>` */
  readonly where: string
  /** Null of a seal and where it is missing or damaged; its bytes hold only until the next link is asked for. */
  readonly payload: PayloadLine | null
}

interface Expected {
  readonly prev: Hash | null
  readonly seq: number
  readonly rest: number
}

/** What of a line does not follow from the lines before it, in words; null where all does. */
function breakOf(line: LogLine, chain: string, { prev, seq, rest }: Expected): string | null {
  if (line.chain !== chain) return `the entry says that it belongs to chain ${line.chain}`
  if (line.prev !== prev)
    return prev === null
      ? 'the entry is the first and names a line before it'
      : `the entry names ${line.prev ?? 'no line'} as the line before it, which is ${prev}`
  if (line.seq !== seq) return `the number of the entry is ${line.seq}, not ${seq}`
  if (rest > 0 && (line.rest ?? 0) !== rest - 1)
    return `the append before it was to have ${rest} more entries`
  return null
}

/**
 * Entries of a chain, with their payloads, from the first to the last that counts. Each line is held against the one
 * before, each payload against its hash; damage is reported, and what is damaged is not believed.
 */
export function* readChain(folder: string, chain: string, report: Report): Generator<Link, void> {
  const { log, payloads } = tailOf(folder, chain)
  const say = openPayloads(folder, chain, { end: payloads.end, report })
  let expected: Expected = { prev: null, seq: 0, rest: 0 }
  let number = 0
  try {
    for (const bytes of linesOf(join(folder, logName(chain)), { end: log.end })) {
      number += 1
      const where = `${logName(chain)}:${number}`
      const hash = hashOf(bytes)
      const line = readLogLine(bytes)
      if (line === null) {
        const seen = 'the line is no entry of a log; left out'
        report(errorOf('ledger/line-damaged', `${seen}; ${RESTORE}`, where))
        expected = { prev: hash, seq: expected.seq + 1, rest: Math.max(0, expected.rest - 1) }
        continue
      }
      const broken = breakOf(line, chain, expected)
      if (broken !== null)
        report(errorOf('ledger/chain-broken', `${broken}; read as it is; ${RESTORE}`, where))
      expected = { prev: hash, seq: line.seq + 1, rest: line.rest ?? 0 }
      yield { hash, line, where, payload: line.payload === null ? null : say.next(line.payload, where) }
    }
    say.finish()
  } finally {
    say.close()
  }
}
