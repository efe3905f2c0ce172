import { type Pages, pageAt } from '../text/index.js'
import type { LineClaim } from './line.js'

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
