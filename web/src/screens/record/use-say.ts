import { useCallback } from 'react'
import type { useNames } from '../../ui/badge'
import { CODEBOOK_WORDS } from '../../ui/badge-words'
import { useWords } from '../../words/language'

/** Like `useNames`, the same function until the language changes: what hangs on it is not made anew for nothing. */
export function useSay(): ReturnType<typeof useNames> {
  const words = useWords(CODEBOOK_WORDS)
  return useCallback((vocabulary, slug) => words[vocabulary][slug] ?? slug, [words])
}
