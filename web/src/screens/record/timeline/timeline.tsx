import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { FilterWords, Timeline } from '../../../../../src/server/schema/index.js'
import { useFilter } from '../../../filter/filter'
import { isDay } from '../../../filter/parts'
import { Empty } from '../../../ui/empty'
import { leftToRight } from '../../../ui/say-count'
import { Trouble } from '../../../ui/trouble'
import { useWords } from '../../../words/language'
import type { ViewProps } from '../panel'
import { useAnswer } from '../use-answer'
import { useWidth } from '../use-width'
import { Axis, Grid } from './axis'
import { useDirectionOfWords } from './direction'
import { LaneRow } from './events'
import { lanesOf } from './lanes'
import { PlannedRow } from './planned'
import { isoOf, lengthOf, moved, numberOf, type Span, usualSpan, wholeSpan, zoomed } from './span'
import { StateRow } from './states'
import classes from './timeline.module.css'
import { TIMELINE_WORDS } from './words'

const whole = (n: number): string => n.toLocaleString('en-GB')

/** What happened when, what held, and what is ahead. Time runs from left to right in every language. */
export function TimelineView({ filter }: ViewProps) {
  const words = useWords(TIMELINE_WORDS)
  const { data, error, refetch, isPlaceholderData } = useAnswer<Timeline>('/timeline', filter)
  if (data === undefined) return error === null ? null : <Trouble error={error} again={refetch} />
  const all = wholeSpan(data)
  return (
    <div className={classes.timeline} data-old={isPlaceholderData || undefined} data-testid="timeline">
      {error === null ? null : <Trouble error={error} again={refetch} />}
      {all === null ? (
        <Empty title={words.none}>{words.noneHow}</Empty>
      ) : (
        <Drawn data={data} all={all} filter={filter} />
      )}
    </div>
  )
}

interface DrawnProps {
  readonly data: Timeline
  readonly all: Span
  readonly filter: FilterWords
}

function Drawn({ data, all, filter }: DrawnProps) {
  const words = useWords(TIMELINE_WORDS)
  const { ref, width } = useWidth<HTMLDivElement>()
  const { span, asked, show } = useSpan({ data, all, filter })
  const room = Math.max(200, width)
  const lanes = useMemo(() => lanesOf(data.events, span, room), [data, span, room])
  const lines = useMemo(() => linesOf(data), [data])
  const inSight = data.states.filter(({ spells }) =>
    spells.some(
      ({ from, until }) =>
        (from === null || numberOf(from) <= span.last) && (until === null || numberOf(until) >= span.first),
    ),
  )
  return (
    <>
      <Controls span={span} all={all} asked={asked} show={show} />
      <Notes data={data} />
      <div className={classes.drawn} dir="ltr">
        <div ref={ref} className={classes.measure} />
        {width === 0 ? null : <Axis span={span} width={room} />}
        <div className={classes.lanes} hidden={width === 0}>
          <Grid span={span} width={room} lines={lines} />
          <Section
            title={words.events}
            why={words.eventsWhy}
            rows={lanes.map((lane) => <LaneRow key={lane.kind} lane={lane} show={show} />)}
          />
          <Section
            title={words.states}
            why={words.statesWhy}
            rows={inSight.map((state) => <StateRow key={state.label} state={state} span={span} />)}
          />
          <Section
            title={words.planned}
            why={words.plannedWhy}
            rows={data.planned.map((planned) => (
              <PlannedRow key={`${planned.claim} ${planned.from}`} planned={planned} span={span} />
            ))}
          />
        </div>
      </div>
    </>
  )
}

/** The days that are shown: those that were asked for under this filter, else the usual ones. */
function useSpan({ data, all, filter }: DrawnProps) {
  const { from, until } = filter
  const usual = useMemo((): Span => {
    const found = usualSpan(data) ?? all
    return {
      first: from !== undefined && isDay(from) ? numberOf(from) : found.first,
      last: until !== undefined && isDay(until) ? numberOf(until) : found.last,
    }
  }, [data, all, from, until])
  const [chosen, setChosen] = useState<{ readonly span: Span; readonly under: string } | null>(null)
  const under = JSON.stringify(filter)
  const asked = chosen?.under === under ? chosen.span : null
  const show = (span: Span | null): void => setChosen(span === null ? null : { span, under })
  return { span: asked ?? usual, asked: asked !== null, show }
}

const linesOf = ({ events }: Timeline) => {
  const days = events.flatMap(({ start, end }) => {
    const day = end ?? start
    return day === null ? [] : [numberOf(day)]
  })
  return {
    last: days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b)),
    today: Math.floor(Date.now() / 86_400_000),
  }
}

interface ControlsProps {
  readonly span: Span
  readonly all: Span
  readonly asked: boolean
  readonly show: (span: Span | null) => void
}

function Controls({ span, all, asked, show }: ControlsProps) {
  const words = useWords(TIMELINE_WORDS)
  const [, change] = useFilter()
  const isAll = lengthOf(span) >= lengthOf(all)
  const step = (label: string, sign: string, to: Span, off = false): ReactNode => (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={() => show(to)}
    >
      {sign}
    </Button>
  )
  return (
    <div className={classes.controls}>
      <span className={classes.steps} dir="ltr">
        {step(words.earlier, '‹', moved(span, -0.5, all), span.first <= all.first)}
        {step(words.farther, '−', zoomed(span, 2, all), isAll)}
        {step(words.closer, '+', zoomed(span, 0.5, all))}
        {step(words.later, '›', moved(span, 0.5, all), span.last >= all.last)}
      </span>
      <output className="number" aria-label={words.shown}>
        {leftToRight(`${isoOf(span.first)} … ${isoOf(span.last)}`)}
      </output>
      <span className={classes.space} />
      {asked ? (
        <>
          <Button size="compact-xs" variant="subtle" onClick={() => show(null)}>
            {words.usual}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => change({ from: isoOf(span.first), until: isoOf(span.last) })}
          >
            {words.asFilter}
          </Button>
        </>
      ) : null}
      {isAll ? null : (
        <Button size="compact-xs" variant="subtle" onClick={() => show(all)}>
          {words.whole}
        </Button>
      )}
    </div>
  )
}

function Notes({ data }: { readonly data: Timeline }) {
  const words = useWords(TIMELINE_WORDS)
  const undated = data.events.filter(({ start, end }) => start === null && end === null).length
  return (
    <>
      {data.total > data.events.length ? (
        <p className={classes.note}>{words.part(whole(data.events.length), whole(data.total))}</p>
      ) : null}
      {undated === 0 ? null : <p className={classes.note}>{words.noDay(whole(undated))}</p>}
    </>
  )
}

/** As many rows as are shown before somebody asks for the others. */
const FIRST = 40

interface SectionProps {
  readonly title: string
  readonly why: string
  readonly rows: readonly ReactNode[]
}

function Section({ title, why, rows }: SectionProps) {
  const words = useWords(TIMELINE_WORDS)
  const direction = useDirectionOfWords()
  const [all, setAll] = useState(false)
  if (rows.length === 0) return null
  const shown = all ? rows : rows.slice(0, FIRST)
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.title} dir={direction}>
        <span>{title}</span>
      </h2>
      <p className={classes.why} dir={direction}>
        <span>{why}</span>
      </p>
      <ul className={classes.rows}>{shown}</ul>
      {rows.length > shown.length ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {words.more(whole(rows.length - shown.length))}
        </Button>
      ) : null}
    </section>
  )
}
