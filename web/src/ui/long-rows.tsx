import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './long-rows.module.css'

interface LongRowsProps<T> {
  readonly rows: readonly T[]
  /** Height of a row before it was drawn, in CSS pixels. */
  readonly height: number
  /** Is told the last row in sight, so that more can be asked for. */
  readonly reach: (last: number) => void
  readonly row: (row: T) => ReactNode
}

/** A list of any length within a parent that scrolls: only rows in sight are drawn. */
export function LongRows<T>({ rows, height, reach, row }: LongRowsProps<T>) {
  const list = useRef<HTMLUListElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: () => height,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => reach(last), [last, reach])
  return (
    <ul ref={list} className={classes.rows} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, start, key }) => (
        <li
          key={key}
          data-index={index}
          ref={virtual.measureElement}
          className={classes.row}
          style={{ transform: `translateY(${start}px)` }}
        >
          {row(rows[index]!)}
        </li>
      ))}
    </ul>
  )
}
