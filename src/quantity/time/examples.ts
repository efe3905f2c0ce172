import { NO_READING, readTime, type TimeOptions, type TimeReading } from './read.js'

/** Report date of every example in data/quantity/times.yml, a Wednesday. */
export const EXAMPLE_DATE = '2016-10-19'

/** One example of a row: `words | settings => start..end`. */
export interface TimeExample {
  readonly words: string
  readonly options: TimeOptions
  readonly expected: { readonly start: string | null; readonly end: string | null }
}

/**
 * Reads an example. Settings, parted by commas: `planned`, `lasting`, `undated`, `anchor 2016-10-14`, `on 2005-01-10`
 * (another report date), `before …` and `after …` (the words around). One date stands for a day, a missing end is
 * unknown, `nothing` has neither. Throws on anything else.
 */
export function parseExample(example: string): TimeExample {
  const match = /^([^|]*?)(?: \| (.*?))? => (\S+)$/.exec(example)
  if (!match) throw new Error(`example "${example}" is not of the form: words | settings => date`)
  return {
    words: match[1]!,
    options: optionsOf((match[2] ?? '').split(', ')),
    expected: expectedOf(match[3]!),
  }
}

function optionsOf(settings: readonly string[]): TimeOptions {
  const argument = (name: string): string | undefined => {
    const found = settings.find((s) => s.startsWith(`${name} `))
    return found?.slice(name.length + 1)
  }
  return {
    published: settings.includes('undated') ? null : (argument('on') ?? EXAMPLE_DATE),
    planned: settings.includes('planned'),
    lasting: settings.includes('lasting') ? true : settings.includes('brief') ? false : null,
    anchor: argument('anchor') ?? null,
    before: argument('before') ?? '',
    after: argument('after') ?? '',
  }
}

function expectedOf(text: string): TimeExample['expected'] {
  if (text === 'nothing') return { start: NO_READING.start, end: NO_READING.end }
  const [start, end] = text.includes('..') ? text.split('..') : [text, text]
  return { start: start || null, end: end || null }
}

/** `2016-10-17..2016-10-19 throughout time/since`: a reading on one line. */
export function showReading({ start, end, holds, rule }: TimeReading): string {
  const dates =
    start === null && end === null ? 'nothing' : start === end ? start : `${start ?? ''}..${end ?? ''}`
  return [dates, holds ?? '', rule ?? ''].filter((part) => part !== '').join(' ')
}

export const readExample = ({ words, options }: TimeExample): TimeReading => readTime(words, options)
