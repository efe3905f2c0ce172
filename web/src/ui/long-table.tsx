import { Table } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type PagesOptions, usePages } from '../api/pages'
import { Trouble } from './trouble'

interface LongTableProps<T> extends PagesOptions<T> {
  readonly label: string
  readonly heads: readonly { readonly name: string; readonly width?: string; readonly figure?: boolean }[]
  /** Cells of a row, which may leave out what the row before it says too. */
  readonly cells: (row: T, before: T | undefined) => ReactNode
  readonly keyOf: (row: T) => string
  /** What distinguishes a row to the eye. */
  readonly mark?: (row: T) => string
  /** Shown where there is nothing. */
  readonly empty: ReactNode
}

/** Height of a row in CSS pixels before it was drawn. */
const ROW = 56

/**
 * A table of any length within a panel that scrolls: rows come as they are scrolled to, and only those in sight are drawn.
 */
export function LongTable<T>({ label, heads, cells, keyOf, mark, empty, ...asked }: LongTableProps<T>) {
  const { rows, total, old, error, again, reach } = usePages(asked)
  const body = useRef<HTMLTableSectionElement>(null)
  const margin = useMargin(body)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => panelOf(body.current),
    estimateSize: () => ROW,
    getItemKey: (index) => keyOf(rows[index]!),
    scrollMargin: margin,
    overscan: 10,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => reach(last), [last, reach])
  if (error) return <Trouble error={error} again={again} />
  if (total === null) return null
  if (total === 0) return empty
  const before = Math.max(0, (items[0]?.start ?? margin) - margin)
  const after = Math.max(0, virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin))
  return (
    <Table
      verticalSpacing="xs"
      stickyHeader
      aria-label={label}
      aria-rowcount={total + 1}
      aria-busy={old}
      opacity={old ? 0.55 : 1}
    >
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          {heads.map(({ name, width, figure }) => (
            <Table.Th key={name} {...(width === undefined ? {} : { w: width })} ta={figure ? 'end' : 'start'}>
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        <Gap height={before} across={heads.length} />
        {items.map(({ index, key }) => (
          <Table.Tr
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            data-status={mark?.(rows[index]!)}
            aria-rowindex={index + 2}
          >
            {cells(rows[index]!, rows[index - 1])}
          </Table.Tr>
        ))}
        <Gap height={after} across={heads.length} />
      </Table.Tbody>
    </Table>
  )
}

/** Stands for the rows that are out of sight. */
const Gap = ({ height, across }: { readonly height: number; readonly across: number }) =>
  height === 0 ? null : (
    <tr>
      <td colSpan={across} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )

const panelOf = (inside: HTMLElement | null): HTMLElement | null =>
  inside?.closest<HTMLElement>('[role=tabpanel]') ?? null

/** What stands in the panel above the rows, in CSS pixels. */
function useMargin(body: { readonly current: HTMLElement | null }): number {
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const panel = panelOf(body.current)
    if (panel === null || body.current === null) return
    const top = body.current.getBoundingClientRect().top - panel.getBoundingClientRect().top
    setMargin(Math.round(top + panel.scrollTop))
  })
  return margin
}
