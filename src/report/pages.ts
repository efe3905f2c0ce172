import type { LineClaim } from './line.js'

/** Where each page of a text begins, the first page's 0 included, in Unicode code points of the text. */
export type Pages = readonly number[]

/** Number, from 1, of the page on which a code point of the text stands. */
export function pageAt(pages: Pages, point: number): number {
  const after = pages.findIndex((start) => start > point)
  return after === -1 ? pages.length : Math.max(1, after)
}

/** Point of the text where a page begins, by its number from 1. */
export const startOfPage = (pages: Pages, page: number): number => pages[page - 1] ?? 0

/** The claim, with the page on which the words of each slot begin; as it is where the text has no pages. */
export function withPages(claim: LineClaim, pages: Pages | null): LineClaim {
  if (pages === null) return claim
  const paged = <Words extends { readonly start: number | null }>(words: Words): Words =>
    words.start === null ? words : { ...words, page: pageAt(pages, words.start) }
  const timed = <Time extends { readonly span: readonly [number, number] }>(time: Time): Time => ({
    ...time,
    page: pageAt(pages, time.span[0]),
  })
  const { trigger, source, cue, via, said, agents, targets, place, time, counts } = claim
  return {
    ...claim,
    trigger: paged(trigger),
    source: paged(source),
    cue: cue === null ? null : paged(cue),
    via: via.map(paged),
    said: said === null ? null : timed(said),
    agents: agents.map(paged),
    targets: targets.map(paged),
    place: place === null ? null : paged(place),
    time: time === null ? null : timed(time),
    counts: counts.map(paged),
  }
}
