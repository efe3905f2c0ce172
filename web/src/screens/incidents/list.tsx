import { Badge, Group, Switch, Text, Title } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { IncidentLine } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { useFilter } from '../../filter/filter'
import { SuggestedSign } from '../../ui/badge'
import { Days } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { Names } from '../../ui/names'
import { sayShort } from '../../ui/say-count'
import { Trouble } from '../../ui/trouble'
import { useLanguage, useWords } from '../../words/language'
import classes from './list.module.css'
import { useSaying } from './say'
import { INCIDENT_WORDS } from './words'

interface Page {
  readonly incidents: readonly IncidentLine[]
  readonly total: number
}

const STEP = 200

/** Incidents that the filter finds, in the order of their days. */
export function IncidentsList() {
  const words = useWords(INCIDENT_WORDS)
  const [filter, change] = useFilter()
  const scroller = useRef<HTMLDivElement>(null)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery({
      queryKey: ['incidents', filter],
      queryFn: ({ pageParam, signal }) =>
        get<Page>('/incidents', { ...filter, limit: STEP, offset: pageParam }, signal),
      initialPageParam: 0,
      getNextPageParam: (_, pages) => {
        const loaded = pages.reduce((n, page) => n + page.incidents.length, 0)
        return loaded < (pages[0]?.total ?? 0) ? loaded : undefined
      },
      placeholderData: keepPreviousData,
    })
  const rows = data?.pages.flatMap((page) => page.incidents) ?? []
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
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
        <Group gap="lg">
          {rows.some(({ suggested }) => suggested) ? (
            // What the sign of the rows means, said once; in the rows it is said to whoever listens.
            <Text size="sm" c="dimmed" aria-hidden="true">
              ○ {words.suggested}
            </Text>
          ) : null}
          <Switch
            label={words.suggestions}
            checked={filter.suggestions === '1'}
            onChange={(event) => change({ suggestions: event.currentTarget.checked ? '1' : undefined })}
          />
        </Group>
      </Group>
      {error ? <Trouble error={error} again={refetch} /> : null}
      {data !== undefined && rows.length === 0 ? <Empty title={words.none}>{words.noneHow}</Empty> : null}
      {rows.length === 0 ? null : (
        <div className={classes.head} aria-hidden="true">
          <span>{words.when}</span>
          <span>{words.what}</span>
          <span className={classes.figure}>{words.killed}</span>
          <span className={classes.figure}>{words.injured}</span>
          <span className={classes.figure}>{words.origins}</span>
          <span>{words.blamed}</span>
          <span>{words.grade}</span>
        </div>
      )}
      <div
        ref={scroller}
        className={classes.scroller}
        aria-busy={data === undefined || isPlaceholderData}
        data-old={isPlaceholderData || undefined}
      >
        <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row incident={rows[index]!} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Row({ incident }: { readonly incident: IncidentLine }) {
  const words = useWords(INCIDENT_WORDS)
  const { language } = useLanguage()
  const { say, comma } = useSaying()
  const { id, kind, place, start, end, toll, origins, blamed, claimedBy, grade, suggested, contested } =
    incident
  const name = place === null ? words.noPlace : ((language === 'ar' ? place.nameArabic : null) ?? place.name)
  const figure = (metric: string) => (
    <span className={classes.figure} title={say('metrics', metric)}>
      <span className="number">{toll[metric] === undefined ? '–' : sayShort(toll[metric])}</span>
    </span>
  )
  return (
    <Link href={`/incidents/${id}`} className={classes.row ?? ''} data-suggested={suggested || undefined}>
      <span>
        <Days start={start} end={end} />
      </span>
      <span>
        <strong>{say('kinds', kind)}</strong>
        {comma}
        <bdi>{name}</bdi>
        <span className={classes.marks}>
          {suggested ? <SuggestedSign words={words.suggested} /> : null}
          {contested ? (
            <Badge size="xs" variant="light" color="orange">
              {words.contested}
            </Badge>
          ) : null}
        </span>
      </span>
      {figure('killed')}
      {figure('injured')}
      <span className={classes.figure}>
        <span className="number">{origins}</span>
      </span>
      <span>
        <Names of={blamed} />
        {claimedBy.length === 0 ? null : (
          <Text size="xs" c="dimmed">
            {words.claimedBy} <Names of={claimedBy} />
          </Text>
        )}
      </span>
      <span>{grade === null ? '' : (words.grades[grade] ?? grade)}</span>
    </Link>
  )
}
