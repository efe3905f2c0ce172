/** Longest text of one report, UTF-16 code units; a longer one is refused, since it is surely no single report. */
export const MAX_TEXT = 4_000_000

/** Deepest nesting of HTML elements that is followed. */
export const MAX_DEPTH = 1_000
