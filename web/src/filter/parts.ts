import type { FilterWords } from '../../../src/server/schema/index.js'

/** Keys of the filter whose value is a list, joined by commas. */
export const LISTS = ['kind', 'stance', 'actor', 'place', 'state', 'publisher'] as const
export type ListKey = (typeof LISTS)[number]

export const isList = (key: keyof FilterWords): key is ListKey => LISTS.some((list) => list === key)

export const partsOf = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The value without one of its parts; undefined where none is left. */
export function without(value: string | undefined, part: string): string | undefined {
  const left = partsOf(value).filter((other) => other !== part)
  return left.length === 0 ? undefined : left.join(',')
}

/** The value with a part put in or, where it was there, taken out. */
export const toggled = (value: string | undefined, part: string): string | undefined =>
  partsOf(value).includes(part) ? without(value, part) : [...partsOf(value), part].join(',')

/** An ISO day of the calendar: `2024-02-30` is none. */
export function isDay(word: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false
  const at = Date.parse(`${word}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(word)
}
