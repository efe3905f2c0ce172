import { grown } from './grown.js'

/** One thing that a filter looks at, for many claims: each value is kept once, and a claim has its number. */
export interface Facet<T> {
  /** Numbers of values by row. */
  numbers: Int32Array
  set(row: number, value: T): void
  /** By number of a value: 1 where it passes. */
  passing(test: (value: T) => boolean): Uint8Array
}

const FIRST = 1024

/** @param keyOf equal for values that are the same to every filter */
export function openFacet<T>(keyOf: (value: T) => string): Facet<T> {
  const numbers = new Map<string, number>()
  const values: T[] = []
  const facet: Facet<T> = {
    numbers: new Int32Array(FIRST),
    set(row, value) {
      const key = keyOf(value)
      let number = numbers.get(key)
      if (number === undefined) {
        number = values.push(value) - 1
        numbers.set(key, number)
      }
      if (row >= facet.numbers.length) facet.numbers = grown(facet.numbers, row + 1)
      facet.numbers[row] = number
    },
    passing: (test) => Uint8Array.from(values, (value) => (test(value) ? 1 : 0)),
  }
  return facet
}
