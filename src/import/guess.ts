/** Names of columns as they are compared: letters and digits of any script, small, without marks. */
export const plainColumn = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Finds columns of a header by any of these names, the best first. */
export function finderIn(header: readonly string[]): {
  readonly one: (...names: readonly string[]) => string | null
  readonly all: (...names: readonly string[]) => readonly string[]
} {
  const byName = new Map<string, string>()
  for (const column of header) {
    const plain = plainColumn(column)
    if (!byName.has(plain)) byName.set(plain, column)
  }
  const all = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => byName.get(plainColumn(name)) ?? [])
  return { all, one: (...names) => all(...names)[0] ?? null }
}
