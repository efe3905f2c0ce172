const DAY = 86_400_000

/** Days from the first to the last, both counted; null where an end is not known. ISO dates. */
export const spanOf = (start: string | null, end: string | null): number | null =>
  start === null || end === null ? null : Math.round((Date.parse(end) - Date.parse(start)) / DAY) + 1
