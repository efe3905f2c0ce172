import { useMemo } from 'react'
import { useLanguage, useWords } from '../../../words/language'
import { lengthOf, type Span, ticksOf } from './span'
import classes from './timeline.module.css'
import { TIMELINE_WORDS } from './words'

/** Pixels that the name of a day takes. */
const NAME = 58

const useMonths = (): ((iso: string) => string) => {
  const { language } = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
      month: 'short',
      timeZone: 'UTC',
    })
    return (iso) => format.format(new Date(`${iso}T00:00:00Z`))
  }, [language])
}

/** Where a day begins along the axis, in per cent. */
export const percentOf = (day: number, span: Span): number => (100 * (day - span.first)) / lengthOf(span)

/** Names of days along the top; their lines run down behind the lanes. */
export function Axis({ span, width }: { readonly span: Span; readonly width: number }) {
  const month = useMonths()
  const ticks = ticksOf(span, Math.max(2, Math.floor(width / NAME)), month)
  return (
    <div className={classes.axis} aria-hidden="true">
      {ticks
        .filter(({ day }) => percentOf(day, span) < 96)
        .map(({ day, label, strong }) => (
          <span
            key={day}
            className={classes.tick}
            data-strong={strong || undefined}
            style={{ left: `${percentOf(day, span)}%` }}
          >
            {label}
          </span>
        ))}
    </div>
  )
}

export function Grid({
  span,
  width,
  lines,
}: {
  readonly span: Span
  readonly width: number
  readonly lines: Lines
}) {
  const words = useWords(TIMELINE_WORDS)
  const ticks = ticksOf(span, Math.max(2, Math.floor(width / NAME)), () => '')
  const named = [
    { name: words.lastEvent, day: lines.last },
    { name: words.today, day: lines.today },
  ].filter(({ day }) => day !== null && day >= span.first && day <= span.last)
  return (
    <div className={classes.grid} aria-hidden="true">
      {ticks.map(({ day }) => (
        <span key={day} className={classes.line} style={{ left: `${percentOf(day, span)}%` }} />
      ))}
      {named.map(({ name, day }) => (
        <span
          key={name}
          className={classes.now}
          style={{ left: `${percentOf(day! + 1, span)}%` }}
          title={name}
        >
          <span className={classes.nowName} data-late={percentOf(day!, span) > 75 || undefined}>
            {name}
          </span>
        </span>
      ))}
    </div>
  )
}

/** Days that are marked through all lanes. */
export interface Lines {
  readonly last: number | null
  readonly today: number | null
}
