/**
 * How days are written in a column. `plain`: each can be read in one way only (2024-03-14, 14 March 2024). `day-first`
 * and `month-first` are what 03/04/2024 needs; `serial` counts days as spreadsheets do, `unix` seconds since 1970.
 */
export const DATE_FORMS = ['plain', 'day-first', 'month-first', 'serial', 'unix'] as const
export type DateForm = (typeof DATE_FORMS)[number]

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NAME =
  '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?'
const TIME =
  '(?:[ T,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[ap]m)?\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?'

/** Ways that can be read in one way only, with the places of year, month and day. */
const PLAIN: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}$`, 'i'), [1, 2, 3]],
  [new RegExp(`^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})${TIME}$`, 'i'), [1, 2, 3]],
  [
    new RegExp(`^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${NAME}[\\s,-]+(\\d{4})${TIME}$`, 'i'),
    [3, 2, 1],
  ],
  [
    new RegExp(`^(?:[a-z]{3,9},?\\s+)?${NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}$`, 'i'),
    [3, 1, 2],
  ],
]

const FIGURES = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${TIME}$`, 'i')

/** Days as a spreadsheet counts them from the end of 1899: from 1954 to 2118, so that no year or number is taken for one. */
const SERIAL = /^(?:[2-7]\d{4})(?:\.\d+)?$/
const UNIX = /^1?\d{9}$/

const DAY = 86_400_000

/** The ISO date of a calendar day, or null. */
function dayOf(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month - 1, day)
  const made = new Date(time)
  if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day)
    return null
  return made.toISOString().slice(0, 10)
}

/** The day of words that can be read in one way only; null of all others. */
export function readPlainDay(words: string): string | null {
  const given = words.trim().slice(0, 60)
  for (const [form, [year, month, day]] of PLAIN) {
    const match = form.exec(given)
    if (match === null) continue
    const named = MONTHS.indexOf(match[month]!.slice(0, 3).toLowerCase())
    return dayOf(Number(match[year]!), named === -1 ? Number(match[month]!) : named + 1, Number(match[day]!))
  }
  return null
}

/** The day that a cell names, where its column is written in this form; null where it names none. */
export function readDay(words: string, form: DateForm): string | null {
  const plain = readPlainDay(words)
  if (plain !== null) return plain
  const given = words.trim()
  if (form === 'serial')
    return SERIAL.test(given)
      ? new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(given)) * DAY).toISOString().slice(0, 10)
      : null
  if (form === 'unix')
    return UNIX.test(given) ? new Date(Number(given) * 1000).toISOString().slice(0, 10) : null
  const figures = FIGURES.exec(given)
  if (figures === null) return null
  const [first, second, year] = figures.slice(1, 4).map(Number) as [number, number, number]
  if (form === 'plain' && first !== second) return null
  return form === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second)
}

/** What the cells of one column say about how its days are written. */
export interface DateSurvey {
  /** Cells that are not empty. */
  readonly met: number
  /** Read in one way only. */
  readonly plain: number
  /** 13/04/2024 and 04/13/2024; 03/04/2024, which may be either. */
  readonly dayFirst: number
  readonly monthFirst: number
  readonly either: number
  readonly serial: number
  readonly unix: number
  /** The first cell of each sort, with its row. */
  readonly first: Readonly<Record<string, { readonly row: number; readonly words: string }>>
}

export interface DateSurveyor {
  take(words: string, row: number): void
  survey(): DateSurvey
}

/** Looks at the cells of a column, one after the other. */
export function surveyDates(): DateSurveyor {
  const counts = { plain: 0, dayFirst: 0, monthFirst: 0, either: 0, serial: 0, unix: 0, none: 0 }
  const first: Record<string, { readonly row: number; readonly words: string }> = {}
  let met = 0
  return {
    take(words, row) {
      const sort = sortOf(words)
      if (sort === null) return
      met++
      counts[sort]++
      first[sort] ??= { row, words: words.trim().slice(0, 40) }
    },
    survey: () => ({ met, ...counts, first: { ...first } }),
  }
}

type Sort = 'plain' | 'dayFirst' | 'monthFirst' | 'either' | 'serial' | 'unix' | 'none'

function sortOf(words: string): Sort | null {
  const given = words.trim()
  if (given === '') return null
  if (readPlainDay(given) !== null) return 'plain'
  const figures = FIGURES.exec(given)
  if (figures !== null) {
    const [a, b] = [Number(figures[1]), Number(figures[2])]
    if (a > 12 && b > 12) return 'none'
    return a > 12 ? 'dayFirst' : b > 12 ? 'monthFirst' : a === b ? 'plain' : 'either'
  }
  return SERIAL.test(given) ? 'serial' : UNIX.test(given) ? 'unix' : 'none'
}

/** How the days of a column are to be read, or why that cannot be told. */
export type DateVerdict =
  | { readonly form: DateForm; readonly why: string }
  | { readonly form: null; readonly why: string }

/** Decides for a whole column; where its cells leave it open or contradict each other, nothing is guessed. */
export function judgeDates({
  plain,
  dayFirst,
  monthFirst,
  either,
  serial,
  unix,
  first,
}: DateSurvey): DateVerdict {
  const shown = (sort: Sort): string => `"${first[sort]!.words}" in row ${first[sort]!.row}`
  if (dayFirst > 0 && monthFirst > 0)
    return { form: null, why: `two conventions in one column: ${shown('dayFirst')}, ${shown('monthFirst')}` }
  if (dayFirst > 0) return { form: 'day-first', why: `the day comes first: ${shown('dayFirst')}` }
  if (monthFirst > 0) return { form: 'month-first', why: `the month comes first: ${shown('monthFirst')}` }
  if (either > 0)
    return { form: null, why: `day and month cannot be told apart: ${shown('either')} may be either` }
  if (serial > 0 && plain > 0)
    return {
      form: null,
      why: `days in words and numbers in one column: ${shown('plain')}, ${shown('serial')}`,
    }
  if (serial > 0) return { form: 'serial', why: `days counted as spreadsheets do: ${shown('serial')}` }
  if (unix > 0 && plain === 0) return { form: 'unix', why: `seconds since 1970: ${shown('unix')}` }
  return { form: 'plain', why: 'each day can be read in one way only' }
}
