import type { Entry, Fact, Hash, Seen } from '../record/index.js'
import { canonicalJson, hashOf } from './canonical.js'
import type { Tail } from './chain.js'
import type { Erasure } from './erasure.js'
import { type Head, type LogLine, readLogLine, writePayload } from './form.js'
import type { Signer } from './keys.js'

/** What one append writes. */
export interface Draft {
  /** Those that tell a fact. */
  readonly entries: readonly Entry[]
  readonly last: Tail['last']
  readonly log: Buffer
  readonly payloads: Buffer
}

interface DraftOptions {
  readonly after: Tail['last']
  readonly at: string
  readonly by: string
  readonly chain: string
  readonly signer: Signer
  /** Heads that the chain has not named yet. */
  readonly seen: readonly Head[]
  /** All that it has named, with them. */
  readonly seenInAll: readonly Seen[]
  readonly seal: boolean
  readonly random: (bytes: number) => Uint8Array
}

/** The words that a seal's signature is over: its line as it is without it. */
export const sealedWords = ({ signature: _, ...line }: LogLine): string => canonicalJson(line)

const linesOf = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''))

/** Writes facts as entries that follow the last one of a chain, and a seal behind them where one is asked for. */
export function draftOf(facts: readonly (Fact | Erasure)[], options: DraftOptions): Draft {
  const { at, by, chain, signer, seen, seenInAll, seal, random } = options
  const log: string[] = []
  const payloads: string[] = []
  const entries: Entry[] = []
  let last = options.after

  function add(kind: string, payload: Hash | null): { readonly hash: Hash; readonly seq: number } {
    const rest = facts.length + (seal ? 1 : 0) - log.length - 1
    const seq = last === null ? 0 : last.line.seq + 1
    const plain: LogLine = {
      ...{ at, by: payload === null ? signer.name : by, chain, key: signer.id, kind, payload, seq },
      ...{ prev: last?.hash ?? null, seen: log.length === 0 ? seen : [], ...(rest > 0 ? { rest } : {}) },
    }
    const line = kind === 'seal' ? { ...plain, signature: signer.sign(sealedWords(plain)) } : plain
    const words = canonicalJson(line)
    if (readLogLine(Buffer.from(words)) === null) throw new Error(`a log has no line of this form: ${words}`)
    const hash = hashOf(words)
    log.push(words)
    last = { hash, line }
    return { hash, seq }
  }

  for (const fact of facts) {
    const payload = writePayload(canonicalJson(fact), Buffer.from(random(16)).toString('hex'))
    payloads.push(payload.line)
    const { hash, seq } = add(fact.kind, payload.hash)
    if (fact.kind !== 'erasure') entries.push({ hash, chain, seq, at, by, seen: seenInAll, fact })
  }
  if (seal) add('seal', null)
  return { entries, last, log: linesOf(log), payloads: linesOf(payloads) }
}
