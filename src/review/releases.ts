import type { Correction, Release } from '../record/index.js'
import type { GivenCorrection, GivenRelease } from './standing.js'
import { givenBy, type Held } from './words.js'

/** Every stage of every release, in the log's order. */
export const releasesOf = (held: readonly Held<Release>[]): readonly GivenRelease[] =>
  held.map(({ fact, entry }) => ({ ...fact, ...givenBy(entry) }))

/** Requests with their last answer, in the log's order of requests; an answer to nothing that was asked says nothing. */
export function correctionsOf(held: readonly Held<Correction>[]): readonly GivenCorrection[] {
  const asked = new Map<string, GivenCorrection>()
  for (const { fact, entry } of held) {
    const { correction, incident, from, words, outcome, reason } = fact
    const request = asked.get(correction)
    if (outcome !== null && request !== undefined)
      asked.set(correction, { ...request, answer: { outcome, reason, ...givenBy(entry) } })
    else if (outcome === null && words !== null && request === undefined)
      asked.set(correction, { correction, incident, from, words, answer: null, ...givenBy(entry) })
  }
  return [...asked.values()]
}
