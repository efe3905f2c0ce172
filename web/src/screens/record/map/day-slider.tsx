import { useId } from 'react'
import { useDays, useWords } from '../../../words/language'
import classes from './map.module.css'
import { MAP_WORDS } from './words'

const DAY_MS = 86_400_000

const numberOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS
const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

interface DaySliderProps {
  readonly first: string
  readonly last: string
  readonly day: string
  readonly change: (day: string) => void
}

/** Moves the map from day to day: arrow keys by one, page keys by a tenth of the time. Time runs from left to right. */
export function DaySlider({ first, last, day, change }: DaySliderProps) {
  const words = useWords(MAP_WORDS)
  const say = useDays()
  const id = useId()
  const [from, until, at] = [numberOf(first), numberOf(last), numberOf(day)]
  const step = (by: number): void => change(isoOf(Math.min(until, Math.max(from, at + by))))
  return (
    <div className={classes.slider}>
      <label htmlFor={id} className={classes.sliderLabel} title={words.dayWhy}>
        {words.day}
      </label>
      <div className={classes.sliderRow} dir="ltr">
        <button type="button" aria-label={words.before} disabled={at <= from} onClick={() => step(-1)}>
          ‹
        </button>
        <input
          id={id}
          type="range"
          min={from}
          max={until}
          value={at}
          aria-valuetext={`${day}, ${say(day)}`}
          onChange={(event) => change(isoOf(event.currentTarget.valueAsNumber))}
        />
        <button type="button" aria-label={words.after} disabled={at >= until} onClick={() => step(1)}>
          ›
        </button>
      </div>
      <output htmlFor={id} className={`${classes.sliderDay} number`} title={say(day)}>
        {day}
      </output>
    </div>
  )
}
