import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import type { ClaimPage, FilterWords, Row } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { useSent } from '../../api/decisions'
import type { Order } from './use-place'

/** Rows of one request. */
export const PAGE = 200

export interface Rows {
  /** Names the list: another filter or order is another list. */
  readonly name: string
  readonly total: number
  /** The row at a place of the list; undefined until its page is here. */
  readonly at: (index: number) => Row | undefined
  /** Where a claim stands, among the rows that are here; -1 where it is not. */
  readonly indexOf: (claim: string) => number
  /** Asks for the pages of the rows that are in sight, both ends inclusive. */
  readonly show: (first: number, last: number) => void
  readonly pending: boolean
  readonly error: unknown
  readonly again: () => void
}

interface Part {
  readonly page: number
  readonly claims: readonly Row[]
  readonly total: number
}

const together = (results: readonly UseQueryResult<Part>[]) => ({
  parts: results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  pending: results.some(({ isPending }) => isPending),
  error: results.find(({ error }) => error !== null)?.error ?? null,
  again: () => {
    for (const { refetch } of results) refetch()
  },
})

/** The claims of a filter in an order, page by page as they come into sight. */
export function useRows(filter: FilterWords, order: Order): Rows {
  const sent = useSent()
  const [pages, setPages] = useState<readonly number[]>([0])
  const { parts, pending, error, again } = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['claims', 'inbox', filter, order, page],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Part> => {
        const query = { ...filter, order, limit: PAGE, offset: page * PAGE }
        return { page, ...(await get<z.infer<typeof ClaimPage>>('/claims', query, signal)) }
      },
    })),
    combine: together,
  })
  const name = JSON.stringify([filter, order])
  // A page that is on its way does not make the list shorter meanwhile.
  const last = useRef({ name, total: 0 })
  if (last.current.name !== name) last.current = { name, total: 0 }
  const newest = parts.at(-1)
  if (newest !== undefined) last.current = { name, total: newest.total }
  const rows = useMemo(() => {
    const at = new Map<number, Row>()
    for (const { page, claims } of parts)
      claims.forEach((row, k) => {
        const state = sent.get(row.id)
        at.set(page * PAGE + k, state === undefined ? row : { ...row, state })
      })
    return at
  }, [sent, parts])
  const show = useCallback((first: number, last: number) => {
    const from = Math.max(0, Math.floor(first / PAGE))
    const until = Math.max(from, Math.floor(last / PAGE))
    const wanted = Array.from({ length: until - from + 1 }, (_, i) => from + i)
    setPages((before) => (wanted.join() === before.join() ? before : wanted))
  }, [])
  return {
    name,
    total: last.current.total,
    at: (index) => rows.get(index),
    indexOf: (claim) => {
      for (const [index, { id }] of rows) if (id === claim) return index
      return -1
    },
    show,
    pending,
    error,
    again,
  }
}
