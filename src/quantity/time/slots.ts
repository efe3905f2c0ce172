import type { SlotMatch, Value } from './grammar.js'
import type { Token } from './tokens.js'

/** Phrases of one word class by their first word, longest phrase first. */
export type WordClass = ReadonlyMap<string, readonly Phrase[]>

interface Phrase {
  readonly words: readonly string[]
  readonly value: Value
}

export function wordClassOf(entries: Readonly<Record<string, Value>>): WordClass {
  const phrases = new Map<string, Phrase[]>()
  for (const [text, value] of Object.entries(entries)) {
    const words = text.split(' ')
    const list = phrases.get(words[0]!) ?? []
    list.push({ words, value })
    phrases.set(words[0]!, list)
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

export function matchWords(words: WordClass, tokens: readonly Token[], at: number): readonly SlotMatch[] {
  const phrases = words.get(tokens[at]?.word ?? '')
  if (!phrases) return []
  return phrases
    .filter((phrase) => phrase.words.every((word, i) => tokens[at + i]?.word === word))
    .map((phrase) => ({ end: at + phrase.words.length, value: phrase.value }))
}

/** Slots that are read from digits rather than from a list of words. */
export const DIGIT_SLOTS: Readonly<
  Record<string, (tokens: readonly Token[], at: number) => readonly SlotMatch[]>
> = {
  iso: digits(/^(\d{4}-\d{2}-\d{2})$/, (text) => text),
  numericdate: digits(/^(\d{1,4}([./-])\d{1,2}\2\d{1,4})$/, (text) => text),
  years: digits(/^(\d{4}[-–/]\d{2})$/, (text) => text),
  winteryear: digits(/^(\d{4}[-–/]\d{2})$/, firstOfTwo),
  year: digits(/^((?:1[0-9]|20|21)\d{2})$/, Number),
  daynumber: digits(/^(\d{1,2})(?:st|nd|rd|th)?$/, inMonth),
  noday: digits(/^(\d{1,2})(?:st|nd|rd|th)?$/, (text) => (inMonth(text) === null ? text : null)),
  nth: digits(/^(\d{1,2})(?:st|nd|rd|th)$/, inMonth),
  ordinalnumber: digits(/^(\d{1,3})(?:st|nd|rd|th)$/, Number),
  decade: digits(/^(\d{3}0)'?s$/, Number),
  figures: digits(/^(\d{1,2}(?:[:.h]\d{2}))$/, (text) => text),
  digits: digits(/^(\d+(?:,\d{3})*)$/, (text) => Number(text.replaceAll(',', ''))),
}

function digits(
  form: RegExp,
  read: (text: string) => Value | null,
): (tokens: readonly Token[], at: number) => readonly SlotMatch[] {
  return (tokens, at) => {
    const match = form.exec(tokens[at]?.word ?? '')
    const value = match ? read(match[1]!) : null
    return value === null ? [] : [{ end: at + 1, value }]
  }
}

function inMonth(text: string): number | null {
  const day = Number(text)
  return day >= 1 && day <= 31 ? day : null
}

/** The first year of *2015-16*, where the second is the next. */
function firstOfTwo(text: string): number | null {
  const first = Number(text.slice(0, 4))
  return (first + 1) % 100 === Number(text.slice(5)) ? first : null
}

/**
 * Numbers of units: digits, number words, *a few*, *two or three* and *six to nine* (the larger), *two and a half*.
 * `words` is the list of simple number words.
 */
export function matchNumber(words: WordClass, tokens: readonly Token[], at: number): readonly SlotMatch[] {
  const found: SlotMatch[] = []
  for (const first of simpleNumbers(words, tokens, at)) {
    found.push(first)
    const joint = tokens[first.end]?.word
    if (joint === 'and' && tokens[first.end + 1]?.word === 'a' && tokens[first.end + 2]?.word === 'half') {
      found.push({ end: first.end + 3, value: Number(first.value) + 0.5 })
    }
    if (joint === 'or' || joint === 'to' || joint === '-') {
      for (const second of simpleNumbers(words, tokens, first.end + 1)) {
        if (Number(second.value) > Number(first.value)) found.push(second)
      }
    }
  }
  return found.sort((a, b) => b.end - a.end)
}

function simpleNumbers(words: WordClass, tokens: readonly Token[], at: number): readonly SlotMatch[] {
  const inDigits = DIGIT_SLOTS.digits!(tokens, at)
  if (inDigits.length > 0) return inDigits
  return matchWords(words, tokens, at).flatMap((m) => {
    const tens = Number(m.value)
    if (tens < 20 || tens >= 100) return [m]
    const units = matchWords(words, tokens, m.end).find(
      (u) => Number(u.value) >= 1 && Number(u.value) <= 9 && tokens[m.end]!.word !== 'a',
    )
    return units ? [{ end: units.end, value: tens + Number(units.value) }, m] : [m]
  })
}

/** Times of day in figures or words: *18:00*, *6.40am*, *8 p.m.*, *six o'clock*, *nine*. */
export function matchClock(
  numbers: WordClass,
  units: WordClass,
  tokens: readonly Token[],
  at: number,
): readonly SlotMatch[] {
  const figures = DIGIT_SLOTS.figures!(tokens, at)
  const end = figures[0]?.end ?? hourEnd(numbers, tokens, at)
  if (end === null) return []
  const suffix = tokens[end]?.word
  if (suffix !== undefined && CLOCK_SUFFIX.has(suffix)) {
    return [
      { end: suffix === 'local' && tokens[end + 1]?.word === 'time' ? end + 2 : end + 1, value: 'clock' },
    ]
  }
  if (figures.length > 0) return [{ end, value: 'clock' }]
  const inWords = !/^\d/.test(tokens[at]!.word) && (at === 0 || HOUR_BEFORE.has(tokens[at - 1]!.word))
  return inWords && !units.has(suffix ?? '') ? [{ end, value: 'clock' }] : []
}

/** Words after which a bare number is an hour. */
const HOUR_BEFORE = new Set([
  'at',
  'about',
  'around',
  'by',
  'before',
  'after',
  'from',
  'to',
  'until',
  'till',
  'between',
  'and',
])

const CLOCK_SUFFIX = new Set(['am', 'pm', "o'clock", 'gmt', 'utc', 'hrs', 'local'])

function hourEnd(numbers: WordClass, tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.word ?? ''
  if (/^\d{1,2}$/.test(word) && Number(word) <= 24) return at + 1
  if (
    /^\d{4}$/.test(word) &&
    Number(word) < 2400 &&
    /^(?:gmt|utc|hrs|local)$/.test(tokens[at + 1]?.word ?? '')
  )
    return at + 1
  const hour = matchWords(numbers, tokens, at).find((m) => Number(m.value) <= 12 && Number(m.value) >= 1)
  return hour && word !== 'a' && word !== 'an' && word !== 'few' ? hour.end : null
}
