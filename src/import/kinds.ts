import type { Kind } from '../codebook/index.js'
import { isKind, KIND_ROWS } from '../codebook/index.js'
import type { RowCells } from './format.js'
import type { KindWords, Mapping } from './mapping.js'

/** Kinds by their slugs and labels, in small letters. */
const BY_NAME: ReadonlyMap<string, Kind> = new Map(
  KIND_ROWS.flatMap(({ slug, label }) =>
    isKind(slug) ? [[slug.toLowerCase(), slug] as const, [label.toLowerCase(), slug] as const] : [],
  ),
)

/** The kind that words name: as the mapping says, else a kind of the codebook by its own name; undefined: neither. */
export function kindNamed(words: string, { words: mapped }: KindWords): Kind | null | undefined {
  const plain = words.trim().toLowerCase()
  return Object.hasOwn(mapped, plain) ? mapped[plain]! : BY_NAME.get(plain)
}

/** The kind of a row by its column of kinds. */
export function kindByWords({ said }: RowCells, { kinds }: Mapping): Kind | null {
  const words = said('kind')
  if (words === null) return kinds.otherwise
  const named = kindNamed(words, kinds)
  return named === undefined ? kinds.otherwise : named
}
