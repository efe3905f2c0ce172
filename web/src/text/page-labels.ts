import { type Pages, pageAt } from '../../../src/text/index.js'

/** Numbers, from 1, of the first and the last page that a line of the text stands on. */
export type OnPages = readonly [first: number, last: number]

/**
 * The pages of each line on which a page of the text begins that no line before it has; null of all others.
 *
 * @param lines half-open [start, end), Unicode code points, in the order of the text; none is empty
 */
export function pagesOver(
  lines: readonly { readonly start: number; readonly end: number }[],
  pages: Pages,
): readonly (OnPages | null)[] {
  let before = 0
  return lines.map(({ start, end }) => {
    const [first, last] = [pageAt(pages, start), pageAt(pages, end - 1)]
    if (last === before) return null
    before = last
    return [first, last]
  })
}
