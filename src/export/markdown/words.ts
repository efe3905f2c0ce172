import { KIND_ROWS, METRIC_ROWS } from '../../codebook/index.js'
import type { Incident } from '../../incident/index.js'
import type { Cell } from '../../tally/index.js'
import { sayDay } from '../say-day.js'

/** Letters that are written from right to left. */
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u

/**
 * Words of a report in Markdown: nothing in them becomes a link, a heading, a picture or HTML, and words from right to
 * left keep to themselves.
 */
export function plain(words: string): string {
  const line = words.replace(/[\\`*_{}[\]<>#|!~]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ')
  return FROM_RIGHT.test(line) ? `\u2068${line}\u2069` : line
}

/** The first letter large, as a sentence begins. */
export const begun = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** "Sunday 16 March 2031". */
export const sayWeekday = (day: string): string =>
  `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${sayDay(day)}`

/** "16 March 2031", "9 to 16 March 2031"; null where no day is said. */
export function sayDays(start: string | null, end: string | null): string | null {
  if (start === null) return end === null ? null : `by ${sayDay(end)}`
  if (end === null) return `from ${sayDay(start)}`
  if (start === end) return sayDay(start)
  const [from = ''] = sayDay(start).split(start.slice(0, 7) === end.slice(0, 7) ? ' ' : '\n')
  return `${from} to ${sayDay(end)}`
}

export const kindLabel = (kind: string): string => KIND_ROWS.find(({ slug }) => slug === kind)?.label ?? kind

export const metricLabel = (metric: string): string =>
  METRIC_ROWS.find(({ slug }) => slug === metric)?.label ?? metric

/** "Shelling, Old Mills": what an incident is called. */
export const titleOf = ({ kind, place }: Pick<Incident, 'kind' | 'place'>): string =>
  `${kindLabel(kind)}, ${place === null ? 'place not named' : plain(place.text)}`

/** `7 to 11 killed, 20 or more injured`. */
export const sayCells = (cells: readonly Cell[]): string =>
  cells.map(({ words, metric }) => `${plain(words)} ${metric}`).join(', ')

const STATUS_WORDS: Readonly<Record<Cell['status'], string>> = {
  all: '',
  civilian: 'civilians',
  combatant: 'combatants',
  protected: 'other protected people',
  unknown: 'people of unknown status',
}

export const statusWords = (status: Cell['status']): string => STATUS_WORDS[status]

/** "0 to 9 civilians killed". */
export const sayWhom = ({ words, metric, status, group, side }: Cell): string =>
  [
    plain(words),
    statusWords(status),
    group === 'all' || group === 'unknown' ? '' : group,
    typeof side === 'string' ? '' : `of ${plain(side.name)}`,
    metric,
  ]
    .filter((word) => word !== '')
    .join(' ')

/** "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** "1 incident", "12 incidents". */
export const many = (n: number, one: string, several = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : several}`
