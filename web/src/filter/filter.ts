import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { FilterWords } from '../../../src/server/schema/index.js'

export const FILTER_KEYS = [
  'text',
  'kind',
  'stance',
  'actor',
  'place',
  'from',
  'until',
  'state',
  'publisher',
  'report',
  'incident',
  'origins',
  'suggestions',
] as const satisfies readonly (keyof FilterWords)[]

/** The filter that an address holds; keys that are none of the filter's are left alone. */
export function filterOf(search: string): FilterWords {
  const params = new URLSearchParams(search)
  return Object.fromEntries(
    FILTER_KEYS.flatMap((key) => {
      const value = params.get(key)
      return value === null || value === '' ? [] : [[key, value]]
    }),
  ) as FilterWords
}

/** The one filter of the page; its state is the page's address. */
export function useFilter(): readonly [FilterWords, (change: Partial<FilterWords>) => void] {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const filter = useMemo(() => filterOf(search), [search])
  const change = useCallback(
    (changed: Partial<FilterWords>) => {
      const params = new URLSearchParams(search)
      for (const [key, value] of Object.entries(changed)) {
        if (value === undefined || value === '') params.delete(key)
        else params.set(key, value)
      }
      const said = params.toString()
      navigate(said === '' ? path : `${path}?${said}`, { replace: true })
    },
    [navigate, path, search],
  )
  return [filter, change]
}
