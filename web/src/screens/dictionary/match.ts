/** Whether any of these words holds what is looked for; small and capital letters and marks make no difference. */
export function matches(find: string, words: readonly (string | null)[]): boolean {
  const sought = folded(find.trim())
  return sought === '' || words.some((word) => word !== null && folded(word).includes(sought))
}

const folded = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
