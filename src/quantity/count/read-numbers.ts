import type { Span } from '../../text/index.js'
import { isPersonNoun, knowsCounted } from './counted-of.js'
import { type NumberReading, type ReadNumbersOptions, ruleOf } from './reading.js'
import { type Expression, scanNumbers } from './scan.js'
import { isUnreported } from './zero.js'

/**
 * Numbers of people in a stretch of the text, in order and apart from each other: not ages, dates, money, distances,
 * calibres or the numbers of units. Ruling 7: a hedge belongs to the number that it stands beside.
 */
export function readNumbers(
  text: string,
  within: Span,
  options: ReadNumbersOptions = {},
): readonly NumberReading[] {
  return scanNumbers(text, within)
    .filter((found) => found.rejected === null && wanted(text, found, within, options))
    .map(readingOf)
}

export function readingOf(found: Expression): NumberReading {
  const { start, end, low, best, high, of } = found
  return { start, end, low, best, high, of, rule: ruleOf(found.rules) }
}

/** "No plan" and "both bridges" count nobody: these are read only before a word for people or for harm to them. */
function wanted(text: string, found: Expression, within: Span, options: ReadNumbersOptions): boolean {
  switch (found.kind) {
    case 'single':
      return options.singles === true
    case 'share':
      return options.shares === true
    case 'zero':
      if (isUnreported(text, found, within)) return false
      return found.of === null ? ALONE.test(text.slice(found.start, found.end)) : knowsCounted(found.head)
    case 'exact':
      return !/^both$/i.test(text.slice(found.start, found.end)) || isPersonNoun(found.head)
    default:
      return true
  }
}

const ALONE = /^(?:none|nobody|no.one)$/i
