import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { get } from './client'

/** Rows of one request. */
const STEP = 100

export interface PagesOptions<T> {
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly read: (answer: never) => { readonly rows: readonly T[]; readonly total: number }
}

export interface Pages<T> {
  /** Rows that are here, from the first on. */
  readonly rows: readonly T[]
  /** How many there are in all; null until the first answer. */
  readonly total: number | null
  /** True while what is shown answers an earlier filter. */
  readonly old: boolean
  readonly error: unknown
  readonly again: () => void
  /** Asks for the rows that follow, once the last row in sight is near the end of those that are here. */
  readonly reach: (last: number) => void
}

/** A long list that grows as it is scrolled; what was shown stays until another filter is answered. */
export function usePages<T>({ path, query, read }: PagesOptions<T>): Pages<T> {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery({
      queryKey: [path.slice(1), 'pages', query],
      queryFn: async ({ pageParam, signal }) =>
        read(await get<never>(path, { ...query, limit: STEP, offset: pageParam }, signal)),
      initialPageParam: 0,
      getNextPageParam: (_, pages) => {
        const loaded = pages.reduce((n, page) => n + page.rows.length, 0)
        return loaded < (pages.at(-1)?.total ?? 0) ? loaded : undefined
      },
      placeholderData: keepPreviousData,
    })
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const loaded = rows.length
  const reach = useCallback(
    (last: number) => {
      if (last >= loaded - STEP / 5 && hasNextPage && !isFetchingNextPage) fetchNextPage()
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  return {
    rows,
    total: data?.pages[0]?.total ?? null,
    old: isPlaceholderData,
    error,
    again: () => void refetch(),
    reach,
  }
}
