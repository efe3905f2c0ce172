import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import type { Plots } from '../../../../../src/server/schema/index.js'
import { sayRange } from '../../../ui/range'
import { leftToRight } from '../../../ui/say-count'
import { useLanguage, useWords } from '../../../words/language'
import { type PlotColours, styleOf, usePlotColours } from './colours'
import { Figure } from './figure'
import { PLOTS_WORDS } from './words'

type Day = Plots['days'][number]

const dateOf = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`)

interface DaysPlotProps {
  readonly days: readonly Day[]
  /** Incidents with people killed that are in no day. */
  readonly withoutDay: number
  /** Publishers that are first read within these days. */
  readonly readSince: Plots['readSince']
}

/** Killed per day as ranges; a day without a number is absent. */
export function DaysPlot({ days, withoutDay, readSince }: DaysPlotProps) {
  const words = useWords(PLOTS_WORDS)
  const { language } = useLanguage()
  const colours = usePlotColours()
  const draw = useCallback(
    (width: number) => drawDays(days, { width, colours, language, words: PLOTS_WORDS[language] }),
    [days, colours, language],
  )
  const notes = [
    ...(withoutDay === 0 ? [] : [words.withoutDay(withoutDay.toLocaleString('en-GB'))]),
    ...readSince.map(({ publisher, since }) => words.readSince(publisher, since)),
  ]
  return (
    <Figure
      title={words.days}
      why={words.daysWhy}
      note={notes.length === 0 ? null : notes.join(' ')}
      broad
      draw={draw}
      heads={[words.day, words.low, words.high, words.incidents]}
      rows={days.map(({ day, low, high, incidents }) => [day, low, high ?? words.open, incidents])}
    />
  )
}

interface DrawOptions {
  readonly width: number
  readonly colours: PlotColours
  readonly language: 'en' | 'ar'
  readonly words: (typeof PLOTS_WORDS)['en']
}

const DAY_MS = 86_400_000

function drawDays(days: readonly Day[], { width, colours, language, words }: DrawOptions): Element {
  const dates = days.map(({ day }) => dateOf(day).getTime())
  const first = dates.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const last = dates.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const perDay = (width - 60) / ((last - first) / DAY_MS + 1)
  const stroke = Math.max(2, Math.min(14, perDay * 0.7))
  const top = days.reduce((n, { low, high }) => Math.max(n, high ?? low), 1)
  const x = ({ day }: Day): Date => dateOf(day)
  const closed = days.filter(({ low, high }) => high !== null && high > low)
  const exact = days.filter(({ low, high }) => high === low)
  const open = days.filter(({ high }) => high === null)
  const tall = top * 0.07
  return Plot.plot({
    width,
    height: 240,
    marginLeft: 44,
    marginRight: 12,
    marginTop: 24,
    style: styleOf(colours),
    x: {
      type: 'utc',
      label: null,
      ...(last - first < 12 * DAY_MS ? { ticks: 'day' } : {}),
      domain: [new Date(first - DAY_MS), new Date(last + DAY_MS)],
      tickFormat: tickFormatOf(language, last - first),
    },
    y: { label: words.killed, grid: true, nice: true, domain: [0, top * 1.1], labelArrow: 'none' },
    marks: [
      Plot.ruleY([0], { stroke: colours.line }),
      Plot.ruleX(closed, { x, y1: 'low', y2: 'high', stroke: colours.accent, strokeWidth: stroke }),
      Plot.dot(exact, { x, y: 'low', fill: colours.accent, r: Math.max(1.6, stroke / 3) }),
      Plot.ruleX(open, {
        x,
        y1: 'low',
        y2: ({ low }: Day) => low + tall,
        stroke: colours.accent,
        strokeWidth: Math.max(1, stroke / 3),
      }),
      Plot.dot(open, { x, y: 'low', fill: colours.accent, r: Math.max(1.4, stroke / 4) }),
      Plot.dot(open, {
        x,
        y: ({ low }: Day) => low + tall,
        symbol: 'triangle',
        fill: colours.accent,
        r: Math.max(1.8, stroke / 3),
      }),
      Plot.tip(
        days,
        Plot.pointerX({
          x,
          y: ({ low, high }: Day) => high ?? low,
          title: (day: Day) =>
            words.onDay(day.day, leftToRight(sayRange(day)), day.incidents.toLocaleString('en-GB')),
          fill: 'var(--paper)',
          stroke: colours.line,
        }),
      ),
    ],
  })
}

/** Months of the page's language; the day as well where few days are shown. */
function tickFormatOf(language: 'en' | 'ar', length: number): (date: Date) => string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB'
  const short = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (date) => {
    if (length < 100 * DAY_MS && date.getUTCDate() !== 1) return short.format(date)
    if (date.getUTCMonth() === 0) return String(date.getUTCFullYear())
    return date.getUTCDate() === 1 ? month.format(date) : short.format(date)
  }
}
