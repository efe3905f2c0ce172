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
  const [, navigate] = useLocation()
  const search = useSearch()
  const filter = useMemo(() => filterOf(search), [search])
  const change = useCallback(
    (changed: Partial<FilterWords>) => {
      // The address as it is by now: two changes in one breath must not undo each other.
      const { pathname, search: now } = window.location
      const params = new URLSearchParams(now)
      for (const [key, value] of Object.entries(changed)) {
        if (value === undefined || value === '') params.delete(key)
        else params.set(key, value)
      }
      const said = params.toString()
      navigate(said === '' ? pathname : `${pathname}?${said}`, { replace: true })
    },
    [navigate],
  )
  return [filter, change]
}
