import { join } from 'node:path'
import { errorOf } from '../diagnostic/index.js'
import type { Hash } from '../record/index.js'
import { hashOf } from './canonical.js'
import { type PayloadLine, readPayload } from './form.js'
import { linesOf } from './lines.js'
import { payloadsName, RESTORE, type Report } from './paths.js'

/** Payloads of a chain, asked for in the order of its entries. */
export interface Payloads {
  /** The payload with this hash; null where it is missing or damaged, which is reported. */
  next(hash: Hash, where: string): PayloadLine | null
  /** Reports what belongs to no entry. */
  finish(): void
  close(): void
}

/** How many lines to look ahead for a payload that is not in its place, which only damage explains. */
const AHEAD = 1000

interface Placed {
  readonly payload: PayloadLine
  readonly where: string
}

/** Tells whether a payload's salt and fact give its hash. */
function matcher(): (payload: PayloadLine) => boolean {
  let space = Buffer.alloc(1 << 12)
  return ({ hash, salt, fact }) => {
    if (fact === null) return true
    const length = fact.length + salt.length + 1
    if (space.length < length) space = Buffer.alloc(length * 2)
    space.write(`${salt}\n`, 'latin1')
    fact.copy(space, salt.length + 1)
    return hashOf(space.subarray(0, length)) === hash
  }
}

const kept = ({ payload, where }: Placed): Placed => ({
  where,
  payload: payload.fact === null ? payload : { ...payload, fact: Buffer.from(payload.fact) },
})

export function openPayloads(
  folder: string,
  chain: string,
  options: { readonly end: number; readonly report: Report },
): Payloads {
  const lines = linesOf(join(folder, payloadsName(chain)), { end: options.end })
  const ahead = new Map<Hash, Placed>()
  const matches = matcher()
  let number = 0

  function read(): Placed | null {
    for (;;) {
      const { value, done } = lines.next()
      if (done || value === undefined) return null
      number += 1
      const where = `${payloadsName(chain)}:${number}`
      const payload = readPayload(value)
      if (payload !== null) return { payload, where }
      const seen = 'the line is no payload; left out'
      options.report(errorOf('ledger/payload-damaged', `${seen}; ${RESTORE}`, where))
    }
  }

  /** In place almost always; else looked for among the lines that follow. */
  function find(hash: Hash): Placed | null {
    const held = ahead.get(hash)
    if (held !== undefined) {
      ahead.delete(hash)
      return held
    }
    while (ahead.size < AHEAD) {
      const placed = read()
      if (placed === null || placed.payload.hash === hash) return placed
      ahead.set(placed.payload.hash, kept(placed))
    }
    return null
  }

  return {
    next(hash, where) {
      const found = find(hash)
      if (found !== null && matches(found.payload)) return found.payload
      options.report(
        found === null
          ? errorOf(
              'ledger/payload-missing',
              `the payload of the entry is not there; what it said is unknown; ${RESTORE}`,
              where,
            )
          : errorOf(
              'ledger/payload-damaged',
              `the payload does not give its hash; it is not believed; ${RESTORE}`,
              found.where,
            ),
      )
      return null
    },
    finish() {
      const stray = 'the payload belongs to no entry of the log; left out'
      for (const { where } of ahead.values()) options.report(errorOf('ledger/payload-stray', stray, where))
      for (let placed = read(); placed !== null; placed = read())
        options.report(errorOf('ledger/payload-stray', stray, placed.where))
    },
    close: () => void lines.return(),
  }
}
