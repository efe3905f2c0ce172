import type { FilterWords } from '../../../src/server/schema/index.js'

/** Keys of the filter whose value is a list, joined by commas. */
export const LISTS = ['kind', 'stance', 'actor', 'place', 'state', 'publisher'] as const
export type ListKey = (typeof LISTS)[number]

export const isList = (key: keyof FilterWords): key is ListKey => LISTS.some((list) => list === key)

/** Parts of a list; a comma within one of them is written %2C. */
export const partsOf = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim().replaceAll(/%2c/gi, ','))
    .filter((part) => part !== '')

/** A list as the address holds it. */
export const listOf = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll(',', '%2C')).join(',')

/** The value without one of its parts; undefined where none is left. */
export function without(value: string | undefined, part: string): string | undefined {
  const left = partsOf(value).filter((other) => other !== part)
  return left.length === 0 ? undefined : listOf(left)
}

/** The value with a part put in or, where it was there, taken out. */
export const toggled = (value: string | undefined, part: string): string | undefined =>
  partsOf(value).includes(part) ? without(value, part) : listOf([...partsOf(value), part])

/** An ISO day of the calendar: `2024-02-30` is none. */
export function isDay(word: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false
  const at = Date.parse(`${word}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(word)
}
