import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'

export const TABLES = ['claims', 'incidents'] as const
export const VIEWS = ['tally', 'map', 'timeline', 'plots'] as const
/** Orders of the table of claims; incidents stand in the order of their days. */
export const ORDERS = ['report', 'date', 'incident', 'useful'] as const
export const WIDTHS = ['both', 'table', 'panel'] as const

/** How the record is looked at; like the filter, it stands in the address. */
export interface Look {
  readonly table: (typeof TABLES)[number]
  readonly view: (typeof VIEWS)[number]
  readonly order: (typeof ORDERS)[number]
  readonly wide: (typeof WIDTHS)[number]
  /** The day on which the map shows who holds what; null for the last of the record. */
  readonly day: string | null
}

const DEFAULTS: Look = { table: 'claims', view: 'tally', order: 'report', wide: 'both', day: null }

export function lookOf(search: string): Look {
  const params = new URLSearchParams(search)
  const one = <T extends string>(key: keyof Look, among: readonly T[]): T =>
    among.find((word) => word === params.get(key)) ?? (DEFAULTS[key] as T)
  return {
    table: one('table', TABLES),
    view: one('view', VIEWS),
    order: one('order', ORDERS),
    wide: one('wide', WIDTHS),
    day: params.get('day'),
  }
}

export function useLook(): readonly [Look, (change: Partial<Look>) => void] {
  const [, navigate] = useLocation()
  const search = useSearch()
  const look = useMemo(() => lookOf(search), [search])
  const change = useCallback(
    (changed: Partial<Look>) => {
      const { pathname, search: now } = window.location
      const params = new URLSearchParams(now)
      for (const [key, value] of Object.entries(changed)) {
        if (value === null || value === DEFAULTS[key as keyof Look]) params.delete(key)
        else params.set(key, value)
      }
      const said = params.toString()
      navigate(said === '' ? pathname : `${pathname}?${said}`, { replace: true })
    },
    [navigate],
  )
  return [look, change]
}
