import type { CSSProperties, MouseEvent } from 'react'
import type { Slot } from './marks'
import type { Placed, PlacedMark } from './placed'
import classes from './report-text.module.css'
import type { Segment } from './segments'

const LANE = 4

export interface RunOptions {
  readonly lanes: ReadonlyMap<Placed, number>
  readonly labels: Readonly<Record<Slot, string>>
  /** Small words over the line, by where they begin. */
  readonly over: ReadonlyMap<number, string>
  readonly active: Slot | null
  /** Opens another claim; without it the triggers of other claims are not marked. */
  readonly onOpen: ((claim: string) => void) | null
  readonly otherLabel: string
}

/** One segment of a line, with the lines of every slot that lies on it. */
export function Run({ segment, ...options }: RunOptions & { readonly segment: Segment<Placed> }) {
  const { text, start, on } = segment
  const marks = on.filter((placed) => placed.kind === 'slot')
  const other = on.find((placed) => placed.kind === 'trigger')
  const chosen = on.some((placed) => placed.kind === 'chosen')
  const inner = marks.length === 0 ? runOf(text, start) : <Marked {...options} {...{ segment, marks }} />
  const linked =
    other === undefined || options.onOpen === null || chosen ? (
      inner
    ) : (
      <a
        className={classes.other}
        href={`?claim=${other.claim}`}
        title={options.otherLabel}
        draggable={false}
        onClick={(event: MouseEvent) => {
          event.preventDefault()
          options.onOpen?.(other.claim)
        }}
      >
        {inner}
      </a>
    )
  return chosen ? <span className={classes.chosen}>{linked}</span> : linked
}

const runOf = (text: string, start: number) => <span data-start={start}>{text}</span>

function Marked({
  segment,
  marks,
  lanes,
  labels,
  over,
  active,
}: RunOptions & { readonly segment: Segment<Placed>; readonly marks: readonly PlacedMark[] }) {
  const { text, start } = segment
  const slots = [...new Set(marks.map(({ mark }) => mark.slot))]
  return (
    <mark
      className={classes.slot}
      style={linesOf(marks, lanes)}
      data-start={start}
      data-slots={slots.join(' ')}
      data-ground={slots.includes('trigger') ? 'trigger' : slots.includes('counts') ? 'counts' : undefined}
      data-active={active !== null && slots.includes(active) ? '' : undefined}
      data-label={over.get(start)}
      title={slots.map((slot) => labels[slot]).join(' · ')}
    >
      {text}
    </mark>
  )
}

/** A line in its lane under the words, for each slot; lanes stand at one height from the first word to the last. */
function linesOf(marks: readonly PlacedMark[], lanes: ReadonlyMap<Placed, number>): CSSProperties {
  const sorted = marks.map((mark) => ({ slot: mark.mark.slot, lane: lanes.get(mark) ?? 0 }))
  const deep = 1 + Math.max(...sorted.map(({ lane }) => lane))
  return {
    paddingBlockEnd: deep * LANE,
    backgroundImage: sorted.map(({ slot }) => `var(--line-${slot})`).join(', '),
    backgroundSize: sorted.map(({ slot }) => `var(--tall-${slot})`).join(', '),
    backgroundPosition: sorted.map(({ lane }) => `0 calc(100% - ${(deep - 1 - lane) * LANE}px)`).join(', '),
  }
}
