import { Group, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ReportLine } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { Day } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { FindBox } from '../../ui/find-box'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './list.module.css'
import { REPORT_WORDS } from './words'

interface Page {
  readonly reports: readonly ReportLine[]
  readonly total: number
}

const STEP = 200

/** Every report of the project, newest first. */
export function ReportsList() {
  const words = useWords(REPORT_WORDS)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 250)
  const scroller = useRef<HTMLDivElement>(null)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery({
      queryKey: ['reports', text],
      queryFn: ({ pageParam, signal }) =>
        get<Page>('/reports', { text, limit: STEP, offset: pageParam }, signal),
      initialPageParam: 0,
      getNextPageParam: (_, pages) => {
        const loaded = pages.reduce((n, page) => n + page.reports.length, 0)
        return loaded < (pages[0]?.total ?? 0) ? loaded : undefined
      },
      placeholderData: keepPreviousData,
    })
  /** The rows answer other words than those that stand in the box. */
  const old = isPlaceholderData || typed !== text
  const rows = data?.pages.flatMap((page) => page.reports) ?? []
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 20 && hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  return (
    <div className={classes.screen}>
      <Group justify="space-between" px="lg" py="md">
        <Title order={1} size="h3">
          {words.title}{' '}
          <Text component="span" c="dimmed" className="number">
            {data?.pages[0]?.total.toLocaleString('en-GB')}
          </Text>
        </Title>
        <FindBox label={words.find} value={typed} onType={setTyped} width={280} />
      </Group>
      {error ? <Trouble error={error} again={refetch} /> : null}
      {data !== undefined && rows.length === 0 ? <Empty title={words.none}>{words.noneHow}</Empty> : null}
      {rows.length === 0 ? null : (
        <div className={classes.head} aria-hidden="true">
          <span>{words.published}</span>
          <span>{words.name}</span>
          <span>{words.language}</span>
          <span className={classes.figure}>{words.claims}</span>
          <span className={classes.figure}>{words.waiting}</span>
        </div>
      )}
      <div
        ref={scroller}
        className={classes.scroller}
        aria-busy={data === undefined || old}
        data-old={old || undefined}
      >
        <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const { report, claims, waiting, machine } = rows[index]!
            return (
              <li
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                className={classes.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Link href={`/reports/${report.text}`} className={classes.row ?? ''}>
                  <span>{report.published === null ? words.noDate : <Day iso={report.published} />}</span>
                  <span>
                    <bdi>{report.title ?? report.id}</bdi>
                    <Text size="sm" c="dimmed" dir="auto">
                      {report.publisher}
                    </Text>
                  </span>
                  <span>
                    {report.language}
                    {machine ? null : (
                      <Text size="xs" c="dimmed">
                        {words.byHand}
                      </Text>
                    )}
                  </span>
                  <span className={`${classes.figure} number`}>{claims}</span>
                  <span className={`${classes.figure} number`}>{waiting === 0 ? '' : waiting}</span>
                </Link>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
