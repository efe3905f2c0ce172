import { Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './table.module.css'
import { useRows } from './use-rows'
import { RECORD_WORDS } from './words'

export interface Column<T> {
  readonly name: string
  readonly head: ReactNode
  /** CSS width; the one without takes what is left. */
  readonly width: string | null
  readonly figure?: boolean
  readonly cell: (row: T) => ReactNode
}

interface TableProps<T> {
  readonly label: string
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly read: (answer: never) => { readonly rows: readonly T[]; readonly total: number }
  readonly columns: readonly Column<T>[]
  /** Name of the column whose words are the link of the row. */
  readonly open: string
  readonly address: (row: T) => string
  readonly look: (row: T) => { readonly suggested: boolean; readonly quiet: boolean }
  readonly empty: ReactNode
  readonly told: (total: number | null) => void
}

/** How far each table was scrolled, so that the way back from a report leads to the same row. */
const scrolled = new Map<string, number>()

/** Height of a row in CSS pixels: all are alike, so that row 80,000 is found at once. */
const ROW = 50
const HEAD = 33

/** A table of any length: only rows in sight are asked for and drawn; arrow keys go from row to row. */
export function RecordTable<T extends { readonly id: string }>(props: TableProps<T>) {
  const { label, path, query, read, columns, open, address, look, empty, told } = props
  const words = useWords(RECORD_WORDS)
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState({ first: 0, last: 40 })
  const { total, at, old, error, again } = useRows<T>({ path, query, read, ...range })
  const asked = JSON.stringify([path, query])
  const virtual = useVirtualizer({
    count: total ?? 0,
    initialOffset: () => scrolled.get(asked) ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: HEAD,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 40
  useEffect(() => setRange({ first, last }), [first, last])
  // In the same breath as the rows: the number beside the table is never that of an earlier filter.
  useLayoutEffect(() => told(total), [total, told])
  useScroll({ scroller, asked })
  const { active, onKeyDown } = useArrows({ total: total ?? 0, scroller, asked, show: virtual.scrollToIndex })
  const before = first * ROW
  const after = Math.max(0, virtual.getTotalSize() - before - items.length * ROW)
  return (
    <div ref={scroller} className={classes.scroller} data-old={old || undefined}>
      {error === null ? null : <Trouble error={error} again={again} />}
      {total === 0 ? empty : null}
      <table
        className={classes.table}
        aria-label={label}
        aria-rowcount={(total ?? 0) + 1}
        aria-busy={old || total === null}
        onKeyDown={onKeyDown}
        hidden={total === 0}
      >
        <colgroup>
          {columns.map(({ name, width }) => (
            <col key={name} style={width === null ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, head, figure }) => (
              <th key={name} scope="col" className={figure ? classes.figure : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} across={columns.length} />
          {items.map(({ index }) => {
            const row = at(index)
            return row === undefined ? (
              <tr key={`? ${index}`} className={classes.row} aria-rowindex={index + 2}>
                <td colSpan={columns.length}>
                  <Text size="sm" c="var(--quiet)">
                    {words.loading}
                  </Text>
                </td>
              </tr>
            ) : (
              <Row
                key={index}
                row={row}
                index={index}
                inOrder={index === active}
                columns={columns as readonly Column<never>[]}
                open={open}
                address={address as (row: never) => string}
                look={look as TableProps<never>['look']}
              />
            )
          })}
          <Gap height={after} across={columns.length} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are out of sight. */
const Gap = ({ height, across }: { readonly height: number; readonly across: number }) =>
  height === 0 ? null : (
    <tr className={classes.gap}>
      <td colSpan={across} style={{ height }} />
    </tr>
  )

interface RowProps extends Pick<TableProps<never>, 'columns' | 'open' | 'address' | 'look'> {
  readonly row: { readonly id: string }
  readonly index: number
  /** Whether the tab key comes to this row. */
  readonly inOrder: boolean
}

/** Drawn anew only where its own claim changes: scrolling and typing leave it alone. */
const Row = memo(function Row({ row: given, index, inOrder, columns, open, address, look }: RowProps) {
  const row = given as never
  const { suggested, quiet } = look(row)
  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      data-suggested={suggested || undefined}
      data-quiet={quiet || undefined}
      data-id={given.id}
    >
      {columns.map(({ name, cell, figure }) => (
        <td key={name} className={figure ? classes.figure : undefined}>
          {name === open ? (
            <Link
              href={address(row)}
              className={classes.open ?? ''}
              tabIndex={inOrder ? 0 : -1}
              data-index={index}
            >
              {cell(row)}
            </Link>
          ) : (
            cell(row)
          )}
        </td>
      ))}
    </tr>
  )
})

interface ScrollOptions {
  readonly scroller: { readonly current: HTMLDivElement | null }
  readonly asked: string
}

/** Another filter begins at its first row; one that was looked at before, where it was left. */
function useScroll({ scroller, asked }: ScrollOptions): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    element.scrollTop = scrolled.get(asked) ?? 0
    const keep = (): void => void scrolled.set(asked, element.scrollTop)
    element.addEventListener('scrollend', keep)
    return () => element.removeEventListener('scrollend', keep)
  }, [asked, scroller])
}

interface ArrowsOptions {
  readonly total: number
  readonly scroller: { readonly current: HTMLDivElement | null }
  readonly asked: string
  readonly show: (index: number) => void
}

const STEPS: Readonly<Record<string, (at: number, total: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 0,
  End: (_, total) => total - 1,
}

/** One row is in the order of the tab key; arrows move it, and the row that it moves to comes in sight. */
function useArrows({ total, scroller, asked, show }: ArrowsOptions) {
  const [at, setAt] = useState({ asked, index: 0 })
  // Another filter begins at its first row, from its first moment on.
  const active = at.asked === asked ? at.index : 0
  const moved = useRef(false)
  useLayoutEffect(() => {
    if (!moved.current) return
    const link = scroller.current?.querySelector<HTMLAnchorElement>(`a[data-index="${active}"]`)
    if (link === null || link === undefined) return
    moved.current = false
    link.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const at = (event.target as HTMLElement).closest('a')?.dataset.index
    if (step === undefined || at === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = Math.min(total - 1, Math.max(0, step(Number(at), total)))
    moved.current = true
    setAt({ asked, index: next })
    show(next)
  }
  return { active, onKeyDown }
}
