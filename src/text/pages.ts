/** Where each page of a text begins, the first page's 0 included, in Unicode code points of the text. */
export type Pages = readonly number[]

/** Number, from 1, of the page on which a code point of the text stands. */
export function pageAt(pages: Pages, point: number): number {
  const after = pages.findIndex((start) => start > point)
  return after === -1 ? pages.length : Math.max(1, after)
}

/** Point of the text where a page begins, by its number from 1. */
export const startOfPage = (pages: Pages, page: number): number => pages[page - 1] ?? 0
