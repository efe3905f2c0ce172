import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Row } from '../../../../src/server/schema/index.js'
import { Day } from '../../ui/day'
import { useWords } from '../../words/language'
import classes from './list.module.css'
import { ClaimLine } from './row'
import type { Order } from './use-place'
import type { Rows } from './use-rows'
import { INBOX_WORDS } from './words'

interface ListProps {
  readonly rows: Rows
  readonly order: Order
  readonly open: string | null
  readonly marked: ReadonlySet<string>
  readonly onOpen: (claim: string) => void
  readonly onMark: (claim: string) => void
}

/** The claims in their order; only those in sight are drawn. */
export function ClaimList({ rows, order, open, marked, onOpen, onMark }: ListProps) {
  const words = useWords(INBOX_WORDS)
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => 72,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { show } = rows
  useEffect(() => show(first, last + 1), [show, first, last])
  const at = open === null ? -1 : rows.indexOf(open)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  return (
    <div ref={scroll} className={classes.scroll}>
      <ol className={classes.list} style={{ blockSize: virtual.getTotalSize() }} aria-label={words.list}>
        {items.map(({ index, key, start }) => {
          const row = rows.at(index)
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.total}
              aria-posinset={index + 1}
            >
              {row === undefined ? (
                <div className={classes.blank} />
              ) : (
                <>
                  <GroupHead row={row} before={rows.at(index - 1)} order={order} />
                  <ClaimLine
                    row={row}
                    open={row.id === open}
                    marked={marked.has(row.id)}
                    publisher={order !== 'report'}
                    onOpen={onOpen}
                    onMark={onMark}
                  />
                </>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Head of a report or an incident, over its first claim. */
function GroupHead({
  row,
  before,
  order,
}: {
  readonly row: Row
  readonly before: Row | undefined
  readonly order: Order
}) {
  const words = useWords(INBOX_WORDS)
  if (order === 'report' && before?.report !== row.report)
    return (
      <div className={classes.head}>
        <span className={classes.title}>
          <bdi>{row.title ?? words.noTitle}</bdi>
        </span>
        <span className={classes.quiet}>
          <bdi>{row.publisher ?? words.noPublisher}</bdi>
          {' · '}
          {row.published === null ? words.undated : <Day iso={row.published} />}
        </span>
      </div>
    )
  if (order === 'incident' && (before === undefined || before.incident !== row.incident))
    return (
      <div className={classes.head}>
        <span className={classes.title}>
          {row.incident === null ? (
            words.noIncident
          ) : (
            <>
              {words.incident}: <bdi>{row.place ?? words.noPlace}</bdi>
            </>
          )}
        </span>
        {row.start === null ? null : (
          <span className={classes.quiet}>
            <Day iso={row.start} />
          </span>
        )}
      </div>
    )
  return null
}
