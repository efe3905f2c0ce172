import { SegmentedControl } from '@mantine/core'
import { useWords } from '../../words/language'
import { type Look, WIDTHS } from './look'
import classes from './record.module.css'
import { RECORD_WORDS } from './words'

interface WidthsProps {
  readonly look: Look
  readonly change: (change: Partial<Look>) => void
}

const PATHS: Readonly<Record<Look['wide'], string>> = {
  both: 'M1 2h14v10H1zM9 2v10',
  table: 'M1 2h14v10H1zM1 5h14M1 8.5h14',
  panel: 'M1 2h14v10H1zM4 10V7M8 10V4M12 10V6',
}

/** Gives the whole room to the table or to the panel, or to both. */
export function Widths({ look, change }: WidthsProps) {
  const words = useWords(RECORD_WORDS)
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.wide}
      value={look.wide}
      onChange={(wide) => change({ wide: wide as Look['wide'] })}
      data={WIDTHS.map((value) => ({
        value,
        label: (
          <span className={classes.sign} title={`${words.wide} ${words.widths[value]}`}>
            <svg
              width="16"
              height="14"
              viewBox="0 0 16 14"
              fill="none"
              stroke="currentColor"
              aria-hidden="true"
            >
              <path d={PATHS[value]} />
            </svg>
            <span className="visually-hidden">{words.widths[value]}</span>
          </span>
        ),
      }))}
    />
  )
}
