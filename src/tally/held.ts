/** Tolls are held by the hundred thousand: what is in them is kept in as little room as it takes. */
const NONE: readonly never[] = []

/** A list without the room that it grew by. */
export const trimmed = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice())

/** Words in one piece: joined ones hold on to all their parts. */
export const inOnePiece = (words: string): string => Buffer.from(words).toString()

const MOST = 50_000

const known = new Map<string, string>()

/** Words that come again and again, as the one value that is held of them. */
export function sameWords(words: string): string {
  const before = known.get(words)
  if (before !== undefined) return before
  if (known.size >= MOST) known.clear()
  const made = inOnePiece(words)
  known.set(made, made)
  return made
}
