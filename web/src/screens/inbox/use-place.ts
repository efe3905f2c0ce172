import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ORDERS } from '../../../../src/server/schema/index.js'

export type Order = (typeof ORDERS)[number]

const isOrder = (word: string | null): word is Order =>
  word === 'report' || word === 'date' || word === 'incident' || word === 'useful'

/** Where in the inbox somebody is; all of it stands in the address. */
export interface Place {
  /** Id of the claim that is open. */
  readonly claim: string | null
  /** Hash of a report that is open without a claim. */
  readonly reading: string | null
  readonly order: Order
  /** Kinds outside the project's scope are listed too. */
  readonly outside: boolean
}

export function usePlace(): readonly [Place, (change: Partial<Place>) => void] {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const place = useMemo((): Place => {
    const params = new URLSearchParams(search)
    const order = params.get('order')
    return {
      claim: params.get('claim'),
      reading: params.get('reading'),
      order: isOrder(order) ? order : 'report',
      outside: params.get('outside') === '1',
    }
  }, [search])
  const go = useCallback(
    (change: Partial<Place>) => {
      // Read anew: several moves may follow each other before the page is drawn again.
      const params = new URLSearchParams(window.location.search)
      const set = (key: string, value: string | null): void => {
        if (value === null) params.delete(key)
        else params.set(key, value)
      }
      if (change.claim !== undefined) set('claim', change.claim)
      if (change.claim !== undefined || change.reading !== undefined) set('reading', change.reading ?? null)
      if (change.reading != null) set('claim', null)
      if (change.order !== undefined) set('order', change.order === 'report' ? null : change.order)
      if (change.outside !== undefined) set('outside', change.outside ? '1' : null)
      const said = params.toString()
      navigate(said === '' ? path : `${path}?${said}`, { replace: true })
    },
    [navigate, path],
  )
  return [place, go]
}
