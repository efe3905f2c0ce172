/** Longest text of one report, UTF-16 code units; a longer one is refused, since it is surely no single report. */
export const MAX_TEXT = 4_000_000

/** Longest HTML page, UTF-16 code units, pictures that are written into it left out. */
export const MAX_PAGE = 8_000_000

/** Most tags of an HTML page, opening and closing. */
export const MAX_TAGS = 100_000

/** Deepest nesting of HTML elements that is followed. */
export const MAX_DEPTH = 300

/** Longest run of quotation and list marks at the head of a Markdown line, UTF-16 code units; each may nest a level. */
export const MAX_LEAD = 400

/** Most marks of emphasis, code and links in one Markdown paragraph, and in all: their cost grows with the square. */
export const MAX_MARKS = { paragraph: 5_000, all: 50_000 } as const

/** Longest feed, UTF-16 code units; a year of a busy agency is less than a tenth of it. */
export const MAX_FEED = 32_000_000

/** Longest JSON file, UTF-16 code units: it has to be in memory whole, several times over; JSONL has not. */
export const MAX_JSON = 128_000_000

/** Most bytes that come out of one archive, all its files together. */
export const MAX_UNPACKED = 1024 * 1024 * 1024
