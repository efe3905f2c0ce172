import { Text } from '@mantine/core'
import { memo, type RefObject, useEffect, useMemo, useRef } from 'react'
import { codePointsOf, type Pages } from '../../../src/text/index.js'
import { slotLines } from '../ui/slots'
import { useWords } from '../words/language'
import { wholeWords } from './choice'
import { drawnIn } from './drawn'
import type { Mark, Slot } from './marks'
import { type OnPages, pagesOver } from './page-labels'
import { type Placed, place } from './placed'
import classes from './report-text.module.css'
import { Run } from './run'
import { labelsOver, lanesOf, paragraphsOf, type Segment } from './segments'
import { type Choosing, useChoosing } from './use-choosing'
import { TEXT_WORDS } from './words'

/** Half-open [start, end), Unicode code points. */
export interface PointSpan {
  readonly start: number
  readonly end: number
}

export interface OtherTrigger extends PointSpan {
  readonly claim: string
}

export interface ReportTextProps {
  readonly text: string
  /** ISO 639-3. */
  readonly language?: string
  /** Where each page of a PDF begins, Unicode code points; null: the text has no pages. */
  readonly pages?: Pages | null
  /** Words of the claim that is open. */
  readonly marks?: readonly Mark[]
  /** Triggers of the report's other claims. */
  readonly others?: readonly OtherTrigger[]
  readonly onOpen?: (claim: string) => void
  /** A slot whose words stand out. */
  readonly active?: Slot | null
  /** Words that somebody has chosen. */
  readonly chosen?: PointSpan | null
  /** While words are being chosen for something. */
  readonly choosing?: Choosing | null
  /** Words were drawn over with the mouse, or no longer are. */
  readonly onDrawn?: (span: (PointSpan & { readonly text: string }) | null) => void
  /** The words are not brought into sight, where several texts stand on one page. */
  readonly still?: boolean
  /** Called when the end of the text comes into sight. */
  readonly onEnd?: () => void
}

/** A report's words, with those that a claim rests on. */
export function ReportText(props: ReportTextProps) {
  const { text, choosing = null, onDrawn } = props
  const root = useRef<HTMLDivElement>(null)
  const words = useWords(TEXT_WORDS)
  const points = useMemo(() => codePointsOf(text), [text])
  const chosen = useChoosing({ text, points, choosing, root })
  const drawn = useMemo(
    () => chosen.span ?? (props.chosen == null ? null : points.spanToUnits(props.chosen)),
    [chosen.span, props.chosen, points],
  )
  const placing = useMemo(() => place(text, props.marks ?? []), [text, props.marks])
  const trigger = placing.marks.find(({ mark }) => mark.slot === 'trigger')?.start ?? null
  useSeen(root, props.still === true ? null : trigger)

  const hear = (event: { readonly altKey: boolean }): void => {
    const found = root.current === null ? null : drawnIn(root.current)
    const span = found === null ? null : wholeWords(text, found, { exact: event.altKey })
    if (choosing !== null) {
      if (span !== null) chosen.take(span)
    } else
      onDrawn?.(
        span === null ? null : { ...points.spanFromUnits(span), text: text.slice(span.start, span.end) },
      )
  }
  return (
    <>
      {[...placing.moved].map((mark) => (
        <Text key={`moved ${mark.slot} ${mark.start}`} className={classes.note} size="sm" c="orange">
          {words.moved(`“${mark.text}”`)}
        </Text>
      ))}
      {[...placing.lost].map((mark) => (
        <Text key={`lost ${mark.slot} ${mark.start}`} className={classes.note} size="sm" c="red">
          {words.lost(`“${mark.text}”`)}
        </Text>
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the mouse draws over words as in any text; keys have their own way (useChoosing) */}
      <div
        ref={root}
        className={`${slotLines} ${classes.text} ${props.marks === undefined ? classes.plain : ''} ${choosing === null ? '' : classes.choosing}`}
        onMouseUp={hear}
        lang={tagOf(props.language)}
        data-testid="report-text"
        {...chosen.attributes}
      >
        <Lines
          text={text}
          pages={props.pages ?? null}
          placed={placing.marks}
          chosen={drawn}
          active={props.active ?? null}
          others={choosing === null ? props.others : undefined}
          onOpen={choosing === null ? props.onOpen : undefined}
        />
        <End onEnd={props.onEnd} />
      </div>
      <output className="visually-hidden" aria-live="polite">
        {chosen.span === null ? '' : text.slice(chosen.span.start, chosen.span.end)}
      </output>
    </>
  )
}

interface LinesProps {
  readonly text: string
  readonly pages: Pages | null
  readonly placed: readonly Placed[]
  readonly chosen: { readonly start: number; readonly end: number } | null
  readonly active: Slot | null
  readonly others: readonly OtherTrigger[] | undefined
  readonly onOpen: ((claim: string) => void) | undefined
}

const Lines = memo(function Lines({ text, pages, placed, chosen, active, others, onOpen }: LinesProps) {
  const words = useWords(TEXT_WORDS)
  const paragraphs = useMemo(() => {
    const points = codePointsOf(text)
    const triggers = (others ?? []).map(
      ({ claim, ...span }): Placed => ({ kind: 'trigger', claim, ...points.spanToUnits(span) }),
    )
    const mine: readonly Placed[] = chosen === null ? [] : [{ kind: 'chosen', ...chosen }]
    return paragraphsOf<Placed>(text, [...placed, ...triggers, ...mine])
  }, [text, placed, others, chosen])
  const onPages = useMemo(() => {
    const points = codePointsOf(text)
    return pages === null ? [] : pagesOver(paragraphs.map(points.spanFromUnits), pages)
  }, [text, pages, paragraphs])
  const lanes = useMemo(() => lanesOf(placed), [placed])
  const labels = useMemo(
    () => paragraphs.map(({ segments }) => labelsOver(openingOf(segments, words.slots))),
    [paragraphs, words],
  )
  return paragraphs.map(({ start, segments }, i) => (
    <p key={start} dir="auto" data-page={sayPages(onPages[i], words)}>
      {segments.map((segment) => (
        <Run
          key={segment.start}
          segment={segment}
          over={labels[i]!}
          lanes={lanes}
          labels={words.slots}
          active={active}
          onOpen={onOpen ?? null}
          otherLabel={words.otherClaim}
        />
      ))}
    </p>
  ))
})

const sayPages = (on: OnPages | null | undefined, { page }: { readonly page: (...on: OnPages) => string }) =>
  on == null ? undefined : page(...on)

const openingOf = (segments: readonly Segment<Placed>[], labels: Readonly<Record<Slot, string>>) =>
  segments.map(({ start, opens }) => ({
    start,
    labels: opens.flatMap((placed) => (placed.kind === 'slot' ? [labels[placed.mark.slot]] : [])),
  }))

/** Says when the end of the text has come into sight. */
function End({ onEnd }: { readonly onEnd: (() => void) | undefined }) {
  const at = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const end = at.current
    if (end === null || onEnd === undefined) return
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) onEnd()
    })
    watch.observe(end)
    return () => watch.disconnect()
  }, [onEnd])
  return <span ref={at} aria-hidden="true" />
}

/** Brings the words at an offset into sight when they change. */
function useSeen(root: RefObject<HTMLElement | null>, start: number | null): void {
  useEffect(() => {
    if (start === null) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    root.current
      ?.querySelector(`[data-start="${start}"]`)
      ?.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' })
  }, [root, start])
}

const TAGS: Readonly<Record<string, string>> = {
  eng: 'en',
  arb: 'ar',
  ara: 'ar',
  fra: 'fr',
  rus: 'ru',
  heb: 'he',
}
const tagOf = (language: string | undefined): string | undefined =>
  language === undefined || language === 'und' ? undefined : (TAGS[language] ?? language)
