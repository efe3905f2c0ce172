import { join } from 'node:path'
import type { Hash } from '../record/index.js'
import { isHash, readJson } from './canonical.js'
import { type Link, readChain } from './chain.js'
import { openObjects, type Tombstone } from './objects.js'
import { chainsOf, type Report } from './paths.js'

/** The ledger's own word, an entry like any other: what these hashes stand for was taken out for somebody's safety. */
export interface Erasure {
  readonly kind: 'erasure'
  /** Salted hashes of payloads. */
  readonly payloads: readonly Hash[]
  readonly objects: readonly Hash[]
  /** Stays readable for ever: it must name nobody. */
  readonly reason: string
}

/** What is to be gone, and the tombstone for each. */
export interface Erased {
  readonly payloads: ReadonlyMap<Hash, Tombstone>
  readonly objects: ReadonlyMap<Hash, Tombstone>
}

/** The erasure that an entry says; null where it says none, or it cannot be read. */
export function erasureOf({ line, payload }: Pick<Link, 'line' | 'payload'>): Erasure | null {
  if (line.kind !== 'erasure' || payload === null || payload.fact === null) return null
  const said = readJson(payload.fact.toString()) as Partial<Erasure> | undefined
  const { payloads, objects, reason } = said ?? {}
  if (!areHashes(payloads) || !areHashes(objects) || typeof reason !== 'string') return null
  return { kind: 'erasure', payloads, objects, reason }
}

const areHashes = (value: unknown): value is readonly Hash[] =>
  Array.isArray(value) && value.every((hash) => typeof hash === 'string' && isHash(hash))

/** The tombstone that stands for what an entry erased. */
export const tombstoneOf = ({ line: { at, by } }: Pick<Link, 'line'>, { reason }: Erasure): Tombstone => ({
  at,
  by,
  reason,
})

/** Sorts a link's word, or its tombstone, into what is to be gone. */
function addTo({ payloads, objects }: { payloads: Stones; objects: Stones }, link: Link): void {
  const { payload } = link
  if (payload !== null && payload.erased !== null) add(payloads, payload.hash, payload.erased)
  const erasure = erasureOf(link)
  if (erasure === null) return
  for (const hash of erasure.payloads) add(payloads, hash, tombstoneOf(link, erasure))
  for (const hash of erasure.objects) add(objects, hash, tombstoneOf(link, erasure))
}

type Stones = Map<Hash, Tombstone>

const add = (stones: Stones, hash: Hash, stone: Tombstone): void => {
  if (!stones.has(hash)) stones.set(hash, stone)
}

/**
 * What is to be gone in any of these projects: what an entry says is erased, and what has a tombstone, though no entry
 * says so. Nothing that was ever taken out comes back.
 */
export function erasedIn(folders: readonly string[], report: Report): Erased {
  const payloads: Stones = new Map()
  const objects: Stones = new Map()
  for (const folder of folders) {
    for (const chain of chainsOf(folder))
      for (const link of readChain(folder, chain, report)) addTo({ payloads, objects }, link)
    const kept = openObjects(join(folder, 'objects'))
    for (const hash of kept.erased()) add(objects, hash, kept.tombstone(hash)!)
  }
  return { payloads, objects }
}
