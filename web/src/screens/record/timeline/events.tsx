import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import { usePlain } from '../../../sayings/said'
import { useNames } from '../../../ui/badge'
import { sayRange } from '../../../ui/range'
import { leftToRight } from '../../../ui/say-count'
import { useComma, useWords } from '../../../words/language'
import { useDirectionOfWords } from './direction'
import type { Dot, Heap, Lane, TimelineEvent } from './lanes'
import { isoOf, type Span } from './span'
import classes from './timeline.module.css'
import { TIMELINE_WORDS } from './words'

const whole = (n: number): string => n.toLocaleString('en-GB')

/** Pixels from one row of a lane to the next. */
const ROW = 13

interface LaneRowProps {
  readonly lane: Lane
  readonly show: (span: Span) => void
}

/** All incidents of one kind: each as a dot, or heaped where they are too many. */
export function LaneRow({ lane, show }: LaneRowProps) {
  const say = useNames()
  const direction = useDirectionOfWords()
  const { kind, events, rows, dots, heaps } = lane
  const most = heaps.reduce((n, heap) => Math.max(n, heap.events), 1)
  return (
    <li className={classes.row}>
      <span className={classes.rowName} dir={direction}>
        <span>{say('kinds', kind)}</span>
        <span className={`${classes.outcome} number`}>{whole(events)}</span>
      </span>
      <span className={classes.lane} style={{ height: heaps.length > 0 ? 30 : rows * ROW + 3 }}>
        {dots.map((dot) => (
          <DotMark key={dot.event.id} dot={dot} />
        ))}
        {heaps.map((heap) => (
          <HeapMark key={heap.first} heap={heap} most={most} show={show} />
        ))}
      </span>
    </li>
  )
}

function useEventWords(): (event: TimelineEvent) => string {
  const words = useWords(TIMELINE_WORDS)
  const plain = usePlain()
  const comma = useComma()
  return ({ label, start, end, killed }) => {
    const when =
      start === null
        ? words.by(leftToRight(end ?? ''))
        : end === null
          ? words.since(leftToRight(start))
          : start === end
            ? leftToRight(start)
            : words.between(leftToRight(start), leftToRight(end))
    const toll = killed === null ? '' : `${comma}${words.killed(leftToRight(sayRange(killed)))}`
    return `${plain(label)}${comma}${when}${toll}`
  }
}

/** Area grows with the low; what has no number is as small as one. */
const sizeOf = ({ killed }: TimelineEvent): number => Math.min(13, 6 + Math.sqrt(killed?.low ?? 0) * 0.9)

function DotMark({ dot }: { readonly dot: Dot }) {
  const say = useEventWords()
  const { event, from, until, softFrom, softUntil, row } = dot
  const isLong = softFrom || softUntil
  const size = sizeOf(event)
  const style: CSSProperties = isLong
    ? { left: `${100 * from}%`, width: `max(${100 * (until - from)}%, 10px)`, top: row * ROW + 3 }
    : {
        left: `calc(${50 * (from + until)}% - ${size / 2}px)`,
        width: size,
        height: size,
        top: row * ROW + 7 - size / 2,
      }
  return (
    <Link
      href={`/incidents/${encodeURIComponent(event.id)}`}
      className={`${isLong ? classes.stretch : classes.dot}`}
      style={style}
      title={say(event)}
      aria-label={say(event)}
      data-deadly={(event.killed?.low ?? 0) > 0 || undefined}
      data-from={softFrom ? 'soft' : 'hard'}
      data-until={softUntil ? 'soft' : 'hard'}
    />
  )
}

interface HeapMarkProps {
  readonly heap: Heap
  readonly most: number
  readonly show: (span: Span) => void
}

/** A column as high as the days have events; it opens these days. */
function HeapMark({ heap, most, show }: HeapMarkProps) {
  const words = useWords(TIMELINE_WORDS)
  const { from, until, first, last, events } = heap
  const said = words.heap(whole(events), leftToRight(isoOf(first)), leftToRight(isoOf(last)))
  return (
    <button
      type="button"
      className={classes.heap}
      title={said}
      aria-label={said}
      style={{
        left: `${100 * from}%`,
        width: `calc(${100 * (until - from)}% - 1px)`,
        height: `${Math.max(10, (100 * events) / most)}%`,
      }}
      onClick={() => show({ first, last: Math.max(last, first + 6) })}
    />
  )
}
