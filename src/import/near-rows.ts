import type { Kind } from '../codebook/index.js'
import { KIND_RULES } from '../incident/index.js'
import type { LineClaim } from '../report/index.js'
import { foldText } from '../text/index.js'

/**
 * Finds the rows of a sheet that a proposal of incidents could bring together, without holding their claims: rows of
 * kinds that fit, on days that meet, at places that share a word or a coordinate. It may find rows that no proposal
 * joins, and misses none: what joins claims of two texts is the same place, or one that lies in it, on one day.
 */
export interface NearRows {
  take(row: number, claims: readonly LineClaim[]): void
  /** Rows in the order of their numbers; null: it cannot be told without all claims. */
  found(): readonly number[] | null
}

/** Days of one row at one of the words of its place. */
interface Stay {
  readonly row: number
  readonly first: string
  readonly last: string
  readonly kind: Kind
}

/** What a coordinate of a whole area stands for is no place of an incident; the parts of a town need the town. */
const WIDE = new Set(['district', 'province', 'country', 'region'])
const FINE = new Set(['site', 'quarter'])

export function openNearRows(): NearRows {
  const stays = new Map<string, Stay[]>()
  let isOpen = true
  return {
    take(row, claims) {
      for (const { kind, place, time } of claims) {
        if (!isOpen || place === null || time === null) continue
        const precision = place.resolved?.precision ?? null
        if (precision === null || FINE.has(precision)) isOpen = false
        if (precision === null || WIDE.has(precision)) continue
        const [first, last] = [time.start ?? time.end, time.end ?? time.start]
        if (first === null || last === null) isOpen = false
        else for (const word of wordsOf(place)) push(stays, word, { row, first, last, kind })
      }
      if (!isOpen) stays.clear()
    },
    found() {
      if (!isOpen) return null
      const rows = new Set<number>()
      for (const list of stays.values()) meet(list, rows)
      return [...rows].sort((a, b) => a - b)
    },
  }
}

/** Words of a place's name, and its entry; those that say what sort of place it is tell no two apart. */
function wordsOf({ text, resolved }: NonNullable<LineClaim['place']>): readonly string[] {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SORTS.has(word))
  return [...new Set([resolved!.id, ...(words.length === 0 ? [foldText(text)] : words)])]
}

const SORTS = new Set('city town village hamlet area district region province the of in near and'.split(' '))

/** Adds those that meet on some day, going through them in the order of their first days. */
function meet(stays: readonly Stay[], rows: Set<number>): void {
  const sorted = stays.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  let open: Stay[] = []
  for (const stay of sorted) {
    open = open.filter(({ last }) => last >= stay.first)
    for (const other of open) {
      if (other.row === stay.row || !mayFit(other.kind, stay.kind)) continue
      rows.add(other.row)
      rows.add(stay.row)
    }
    open.push(stay)
  }
}

const VAGUE_FOR: ReadonlyMap<Kind, readonly Kind[]> = new Map(
  KIND_RULES.map(({ kind, vagueFor }) => [kind, vagueFor]),
)

const mayFit = (a: Kind, b: Kind): boolean =>
  a === b || VAGUE_FOR.get(a)!.includes(b) || VAGUE_FOR.get(b)!.includes(a)

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
