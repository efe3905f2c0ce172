/** The ISO date (YYYY-MM-DD) of a date or date-time that exists in the calendar, else null. */
export function checkDate(value: string): string | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:$|T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$)/.exec(
      value.trim(),
    )
  return match === null ? null : existing(match[1]!, match[2]!, match[3]!)
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const MONTH =
  '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?'

/** A time of day with its zone, or none; it never moves the day, which is the one that the writer had. */
const TIME =
  '(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?\\s*(?:[ap]m)?\\s*(?:[+-]\\d{2}:?\\d{2}|Z|[A-Z]{2,5})?)?'

/** Ways to write a day that can be read in one way only, with the places of year, month and day in each. */
const FORMS: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${TIME}$`, 'i'), [1, 2, 3]],
  [/^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i, [1, 2, 3]],
  [/^(\d{4})\/(\d{2})\/(\d{2})$/, [1, 2, 3]],
  [/^(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?$/i, [1, 2, 3]],
  [
    new RegExp(
      `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[\\s,-]+(\\d{4})${TIME}$`,
      'i',
    ),
    [3, 2, 1],
  ],
  [
    new RegExp(`^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}$`, 'i'),
    [3, 1, 2],
  ],
]

/**
 * The ISO date of a day in words or figures that can be read in one way only: ISO, RFC 5322 ("Mon, 18 Mar 2024 09:00:00
 * +0300"), with the month in English words; null for 03/04/2024 and whatever else it is. The day is as written: no time
 * zone moves it.
 */
export function readDate(value: string): string | null {
  const words = value.trim().slice(0, 80)
  for (const [form, [year, month, day]] of FORMS) {
    const match = form.exec(words)
    if (match === null) continue
    const named = MONTHS.indexOf(match[month]!.slice(0, 3).toLowerCase())
    return existing(match[year]!, named === -1 ? match[month]! : String(named + 1), match[day]!)
  }
  return null
}

/** The instant of a date-time that names its zone, UTC, ISO 8601; null where it names none. */
export function readInstant(value: string): string | null {
  const words = value.trim().slice(0, 80)
  const isIso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i.test(words)
  const isMail = /\s(?:[+-]\d{4}|GMT|UTC?|Z)$/.test(words) && readDate(words) !== null
  if (!isIso && !isMail) return null
  const time = Date.parse(words)
  return Number.isNaN(time) || readDate(words) === null ? null : new Date(time).toISOString()
}

/**
 * The time of day of a date-time as `Report.printedAt`; nothing where it gives none, where its zone is a word that several
 * zones go by, and at midnight, which stands for no time in what programs write.
 */
export function timeOf(value: string | null): { readonly printedAt?: string } {
  const words = (value ?? '').trim().slice(0, 80)
  const [, day = '', hour = '', minute = '', rest = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T|\s+)(\d{2}):(\d{2})(.*)$/.exec(words) ?? []
  const isMidnight = /(?:T|\s)00:00(?![\d:]*[1-9])/.test(words)
  if (isMidnight || readDate(words) === null) return {}
  const instant = readInstant(words)
  if (instant !== null) return { printedAt: instant }
  const isPlain = day !== '' && hour < '24' && minute < '60' && /^(?::\d{2}(?:\.\d+)?)?$/.test(rest)
  return isPlain ? { printedAt: `${day}T${hour}:${minute}` } : {}
}

/** The ISO date of a day that exists in the calendar, else null. */
function existing(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso
}
