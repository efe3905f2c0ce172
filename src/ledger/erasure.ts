import { join } from 'node:path'
import type { Consent, Hash, Undo } from '../record/index.js'
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
  /**
   * Ids of claims, incidents and people on victim lists that stood on the erased texts: what another copy says of them
   * goes as well. Left out where there are none, and in entries from before they were kept.
   */
  readonly ids?: readonly string[]
  /** What of single entries still holds, by their payloads, without anybody's words; left out where nothing does. */
  readonly kept?: Readonly<Record<Hash, Remains>>
}

/** What an entry that was erased still says: how far a statement may go, or that another entry no longer holds. */
export type Remains = Consent | Undo

/** What is to be gone, and the tombstone for each. */
export interface Erased {
  readonly payloads: ReadonlyMap<Hash, Tombstone>
  readonly objects: ReadonlyMap<Hash, Tombstone>
  /** Ids of what stood on erased texts; none are known of erasures from before they were kept. */
  readonly ids: ReadonlySet<string>
}

/** The erasure that an entry says; null where it says none, or it cannot be read. */
export function erasureOf({ line, payload }: Pick<Link, 'line' | 'payload'>): Erasure | null {
  if (line.kind !== 'erasure' || payload === null || payload.fact === null) return null
  const said = readJson(payload.fact.toString()) as Partial<Erasure> | undefined
  const { payloads, objects, reason, ids, kept } = said ?? {}
  if (!areHashes(payloads) || !areHashes(objects) || typeof reason !== 'string') return null
  return {
    ...{ kind: 'erasure', payloads, objects, reason },
    ...(Array.isArray(ids) ? { ids } : {}),
    ...(areRemains(kept) ? { kept } : {}),
  }
}

const areHashes = (value: unknown): value is readonly Hash[] =>
  Array.isArray(value) && value.every((hash) => typeof hash === 'string' && isHash(hash))

/** Nothing but these may go on holding, whoever wrote the entry. */
const areRemains = (value: unknown): value is Readonly<Record<Hash, Remains>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (one: Partial<Remains> | null) =>
      (one?.kind === 'consent' && typeof one.about === 'string' && typeof one.scope === 'string') ||
      (one?.kind === 'undo' && typeof one.of === 'string'),
  )

/** The tombstone that stands for what an entry erased. */
export const tombstoneOf = ({ line: { at, by } }: Pick<Link, 'line'>, { reason }: Erasure): Tombstone => ({
  at,
  by,
  reason,
})

/** Sorts a link's word, or its tombstone, into what is to be gone. */
function addTo({ payloads, objects, ids }: Course, link: Link): void {
  const { payload } = link
  if (payload !== null && payload.erased !== null) add(payloads, payload.hash, payload.erased)
  const erasure = erasureOf(link)
  if (erasure === null) return
  for (const hash of erasure.payloads) add(payloads, hash, tombstoneOf(link, erasure))
  for (const hash of erasure.objects) add(objects, hash, tombstoneOf(link, erasure))
  for (const id of erasure.ids ?? []) ids.add(id)
}

interface Course {
  readonly payloads: Stones
  readonly objects: Stones
  readonly ids: Set<string>
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
  const ids = new Set<string>()
  for (const folder of folders) {
    for (const chain of chainsOf(folder))
      for (const link of readChain(folder, chain, report)) addTo({ payloads, objects, ids }, link)
    const kept = openObjects(join(folder, 'objects'))
    for (const hash of kept.erased()) add(objects, hash, kept.tombstone(hash)!)
  }
  return { payloads, objects, ids }
}
