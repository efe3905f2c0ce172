import type { Diagnostic } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'

/** An id that a file gives a report, and where: `line 3`, `item 3`. */
export interface GivenId {
  readonly id: unknown
  readonly at: string
}

/**
 * The words of an id, which is a string; a number as its figures; null where there is none. Other values are no ids,
 * and neither is a number of so many figures that some would be lost.
 */
export const idOf = (id: unknown): string | null =>
  typeof id === 'string' || isNumber(id) ? String(id) : null

const isNumber = (id: unknown): id is number =>
  typeof id === 'number' && (Number.isSafeInteger(id) || !Number.isInteger(id))

/** What a person must know of the ids of a file: once each, however many reports it is true of. */
export function notesOfIds(given: readonly GivenId[], name: string): readonly Diagnostic[] {
  const seen = given.filter(({ id }) => id !== undefined && id !== null)
  const numbers = seen.filter(({ id }) => isNumber(id))
  const others = seen.filter(({ id }) => idOf(id) === null)
  const first = new Map<string, string>()
  const repeated = seen.filter(({ id, at }) => {
    const words = idOf(id)
    if (words === null) return false
    if (first.has(words)) return true
    first.set(words, at)
    return false
  })
  const notes: Diagnostic[] = []
  const warn = (code: string, message: string): void => void notes.push(warningOf(code, message, name))
  const [number] = numbers
  if (number !== undefined)
    warn(
      'report/id-number',
      `"id" is a number${timesOf(numbers)}; ${String(number.id)} comes back as "${String(number.id)}"; ` +
        'write it in quotation marks to have it back as it is',
    )
  if (others.length > 0)
    warn(
      'report/id-unread',
      `"id" is neither words nor a number that can be kept to the last figure${timesOf(others)}; ` +
        'named by its place in the file; write it in quotation marks',
    )
  const [again] = repeated
  if (again !== undefined)
    warn(
      'report/id-repeated',
      `id "${idOf(again.id)}" stands at ${first.get(idOf(again.id)!)} and again${timesOf(repeated)}; ` +
        'each was read; give each report an id of its own to tell them apart',
    )
  return notes
}

const timesOf = (given: readonly GivenId[]): string =>
  ` (${given[0]!.at}${given.length === 1 ? '' : ` and ${given.length - 1} more`})`
