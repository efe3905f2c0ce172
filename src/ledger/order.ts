import { errorOf } from '../diagnostic/index.js'
import type { Entry, Fact, Seen } from '../record/index.js'
import { readJson } from './canonical.js'
import { type Link, readChain } from './chain.js'
import type { Erasure } from './erasure.js'
import { chainsOf, type Report } from './paths.js'
import { seenWith } from './seen.js'

/** Kinds of entries that are the ledger's own and tell nothing about a conflict. */
const OWN = new Set(['erasure', 'seal'])

/** A chain that is being read, with its next entry. */
interface Front {
  readonly chain: string
  readonly links: Iterator<Link, void>
  next: Link | null
  /** What the chain has named of others, up to the next entry. */
  seen: readonly Seen[]
}

/** What an entry tells; null where it is the ledger's own. */
function entryOf(link: Link, seen: Front['seen'], report: Report): Entry | null {
  const { hash, line } = link
  if (OWN.has(line.kind)) return null
  const { chain, seq, at, by } = line
  const fact = factOf(link, report)
  return fact?.kind === 'erasure' ? null : { hash, chain, seq, at, by, seen, fact }
}

/** What an entry says; null where its payload was erased, is missing or damaged. */
export function factOf({ line, payload, where }: Link, report: Report): Fact | Erasure | null {
  if (payload === null || payload.fact === null) return null
  const fact = readJson(payload.fact.toString()) as Fact | Erasure | undefined
  if (fact?.kind === line.kind) return fact
  const seen = `the entry says ${line.kind}, its payload ${fact?.kind ?? 'no fact'}; it is not believed`
  report(errorOf('ledger/kind-differs', seen, where))
  return null
}

const isBefore = (a: Front, b: Front): boolean =>
  a.next!.line.at === b.next!.line.at ? a.chain < b.chain : a.next!.line.at < b.next!.line.at

/** The front that comes next: of those that have seen nothing that is still to come the earliest, then by id. */
function firstOf(fronts: readonly Front[], done: ReadonlyMap<string, number>): Front | null {
  let first: Front | null = null
  for (const front of fronts) {
    const waits = front.next!.line.seen.some(({ chain, seq }) => (done.get(chain) ?? -1) < seq)
    if (!waits && (first === null || isBefore(front, first))) first = front
  }
  return first
}

/**
 * Entries of all chains in the one order that every copy with the same chains agrees on: each chain in its own order,
 * none before an entry that it has seen, else by what the clock said, then by the chain's id. What is written here next
 * comes after all that lies here, since it has seen all of it. Damage is reported, and what is damaged left out.
 *
 * @param meet called with every line of the log, and with what it tells where it is not the ledger's own
 */
export function* entriesOf(
  folder: string,
  report: Report,
  meet: (link: Link, entry: Entry | null) => void = () => {},
): Generator<Entry, void> {
  const done = new Map<string, number>()
  let fronts: Front[] = []
  for (const chain of chainsOf(folder)) {
    const links = readChain(folder, chain, report)
    fronts.push({ chain, links, next: links.next().value ?? null, seen: [] })
  }
  try {
    for (;;) {
      fronts = fronts.some(({ next }) => next === null) ? fronts.filter(({ next }) => next !== null) : fronts
      if (fronts.length === 0) return
      const front = firstOf(fronts, done) ?? blockedOf(fronts, report)
      front.seen = seenWith(front.seen, front.next!.line.seen)
      const entry = entryOf(front.next!, front.seen, report)
      done.set(front.chain, front.next!.line.seq)
      meet(front.next!, entry)
      if (entry !== null) yield entry
      front.next = front.links.next().value ?? null
    }
  } finally {
    for (const { links } of fronts) links.return?.()
  }
}

/** Every chain waits for an entry that is not here: damage. The earliest goes on. */
function blockedOf(fronts: readonly Front[], report: Report): Front {
  const front = fronts.reduce((a, b) => (isBefore(a, b) ? a : b))
  const missing = 'the entry has seen an entry of another chain that is not here; read without it'
  report(errorOf('ledger/seen-missing', missing, front.next!.where))
  return front
}
