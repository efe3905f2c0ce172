import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { Card, Page } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { useSent } from '../../api/decisions'
import type { Place } from './use-place'
import type { Rows } from './use-rows'

export const cardQuery = (id: string | null) => ({
  queryKey: ['claim', id],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    get<Card>(`/claims/${encodeURIComponent(id!)}`, {}, signal),
  enabled: id !== null,
})

export const pageQuery = (text: string | null) => ({
  queryKey: ['report', text],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    get<Page>(`/reports/${encodeURIComponent(text!)}`, {}, signal),
  enabled: text !== null,
})

/**
 * Id of the claim that is open: that of the address, else the first of the list. That one stays open while others are
 * read in before it, so that no key meets another claim than the one that was in sight.
 */
export function useOpenId({ claim, reading }: Place, rows: Rows): string | null {
  const first = useRef<{ readonly list: string; readonly id: string } | null>(null)
  if (first.current?.list !== rows.name || rows.indexOf(first.current.id) < 0) {
    const id = rows.at(0)?.id
    first.current = id === undefined ? null : { list: rows.name, id }
  }
  return claim ?? (reading === null ? (first.current?.id ?? null) : null)
}

/** One claim with all that is known of it, as it stands with what was decided a moment ago. */
export function useCard(id: string | null) {
  const sent = useSent()
  const { data: card, error, refetch } = useQuery(cardQuery(id))
  const state = id === null ? undefined : sent.get(id)
  const data = useMemo(
    () => (card === undefined || state === undefined ? card : { ...card, state }),
    [card, state],
  )
  return { data, error, refetch }
}

/** A report with its text and claims, by the hash of its text. */
export const usePage = (text: string | null) => useQuery(pageQuery(text))

/** Asks ahead for a claim and its report, so that the next one is there when it is gone to. */
export function useAhead(next: { readonly id: string; readonly report: string } | null): void {
  const client = useQueryClient()
  const [id, report] = [next?.id ?? null, next?.report ?? null]
  useEffect(() => {
    if (id === null || report === null) return
    client.prefetchQuery(cardQuery(id))
    client.prefetchQuery(pageQuery(report))
  }, [client, id, report])
}
