const DAY = 86_400_000

/** Days from the first to the last, both counted; null where an end is not known. ISO dates. */
export const spanOf = (start: string | null, end: string | null): number | null =>
  start === null || end === null ? null : Math.round((Date.parse(end) - Date.parse(start)) / DAY) + 1

/** One end is known and the other is not: "by 18 March", "since 18 March". No number of days is known of it. */
export const isOpen = (start: string | null, end: string | null): boolean =>
  (start === null) !== (end === null)
