import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import { get } from '../../api/client'

/** Rows of one request. */
const STEP = 100

export interface RowsOptions<T> {
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
  /** Which rows are in sight, both inclusive. */
  readonly first: number
  readonly last: number
  readonly read: (answer: never) => { readonly rows: readonly T[]; readonly total: number }
}

export interface Rows<T> {
  /** Null until the first answer. */
  readonly total: number | null
  /** Undefined while it is on its way. */
  readonly at: (index: number) => T | undefined
  /** True while what is shown answers an earlier filter. */
  readonly old: boolean
  readonly error: unknown
  readonly again: () => void
}

interface Shown<T> {
  readonly total: number
  readonly at: (index: number) => T | undefined
}

/** Rows of a long list, page by page as they come in sight; what was shown stays until the new filter is answered. */
export function useRows<T>({ path, query, first, last, read }: RowsOptions<T>): Rows<T> {
  const shown = useRef<Shown<T> | null>(null)
  const from = Math.floor(Math.max(0, first) / STEP)
  const pages = Array.from({ length: Math.floor(Math.max(0, last) / STEP) - from + 1 }, (_, i) => from + i)
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [path.slice(1), 'rows', query, page],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<never>(path, { ...query, limit: STEP, offset: page * STEP }, signal),
    })),
  })
  const error = answers.find((answer) => answer.error !== null)?.error ?? null
  const again = (): void => {
    for (const answer of answers) if (answer.error !== null) answer.refetch()
  }
  const known = new Map(
    answers.flatMap(({ data }, i) => (data === undefined ? [] : [[pages[i]!, read(data)] as const])),
  )
  const any = known.values().next().value
  if (any === undefined) {
    const { total, at } = shown.current ?? { total: null, at: () => undefined }
    return { total, at, old: shown.current !== null, error, again }
  }
  const at = (index: number): T | undefined => known.get(Math.floor(index / STEP))?.rows[index % STEP]
  shown.current = { total: any.total, at }
  return { total: any.total, at, old: false, error, again }
}
