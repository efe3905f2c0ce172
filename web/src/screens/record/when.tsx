import { useDays, useWords } from '../../words/language'
import classes from './table.module.css'
import { RECORD_WORDS } from './words'

/** First day, and under it the last where it is another; what nobody says is not filled in. */
export function When({ start, end }: { readonly start: string | null; readonly end: string | null }) {
  const words = useWords(RECORD_WORDS)
  const say = useDays()
  if (start === null && end === null) return <span className={classes.faint}>–</span>
  const day = (iso: string) => (
    <time dateTime={iso} title={say(iso)} className="number">
      {iso.slice(0, 10)}
    </time>
  )
  return (
    <span className={classes.two}>
      {start === null ? null : <span>{day(start)}</span>}
      {end === null || end === start ? null : (
        <span className={classes.until}>
          {words.until} {day(end)}
        </span>
      )}
    </span>
  )
}
