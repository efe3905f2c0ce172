import type { Mark } from './marks.js'
import { findQuote } from './quote.js'
import type { Cover } from './segments.js'

/** Words of a claim at their place in a text, UTF-16 code units. */
export interface PlacedMark extends Cover {
  readonly kind: 'slot'
  readonly mark: Mark
}

/** The trigger of another claim of the same report. */
export interface PlacedTrigger extends Cover {
  readonly kind: 'trigger'
  readonly claim: string
}

/** Words that a person has chosen. */
export interface PlacedChoice extends Cover {
  readonly kind: 'chosen'
}

export type Placed = PlacedMark | PlacedTrigger | PlacedChoice

export interface Placing {
  readonly marks: readonly PlacedMark[]
  /** Re-found elsewhere than where they were said to stand. */
  readonly moved: readonly Mark[]
  /** Not in the text at all. */
  readonly lost: readonly Mark[]
}

/** Where the words of a claim stand in the text that is shown. */
export function place(text: string, marks: readonly Mark[]): Placing {
  const found = marks.map((mark) => ({ mark, at: findQuote(text, mark) }))
  return {
    marks: found.flatMap(({ mark, at }) =>
      at === null ? [] : [{ kind: 'slot', mark, start: at.start, end: at.end }],
    ),
    moved: found.flatMap(({ mark, at }) => (at?.moved === true ? [mark] : [])),
    lost: found.flatMap(({ mark, at }) => (at === null ? [mark] : [])),
  }
}
