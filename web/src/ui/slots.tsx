import type { CSSProperties } from 'react'
import { SLOTS, type Slot } from '../text/marks'
import { TEXT_WORDS } from '../text/words'
import { useWords } from '../words/language'
import classes from './slots.module.css'

/** Defines the line of each slot for everything inside an element. */
export const slotLines = classes.lines ?? ''

/** Name of a slot over the line that its words carry in the report. */
export function SlotLabel({ slot }: { readonly slot: Slot }) {
  const words = useWords(TEXT_WORDS)
  const line = {
    '--line': `var(--line-${slot})`,
    '--tall': `var(--tall-${slot})`,
  } as CSSProperties
  return (
    <span className={`${classes.lines} ${classes.name}`} style={line}>
      {words.slots[slot]}
    </span>
  )
}

/** What each line under the words of a report means. */
export function SlotLegend({ slots = SLOTS }: { readonly slots?: readonly Slot[] }) {
  const words = useWords(TEXT_WORDS)
  return (
    <ul className={classes.legend} aria-label={words.key}>
      {slots.map((slot) => (
        <li key={slot}>
          <SlotLabel slot={slot} />
        </li>
      ))}
    </ul>
  )
}
