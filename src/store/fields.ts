import type { RecordedClaim } from '../record/index.js'

/** What a filter looks at in a claim, beside its kind, stance, state and report. */
export interface ClaimFields {
  /** Ids of actors, as agent, target or source, in their order. */
  readonly actors: readonly string[]
  /** Id, name and words of its place, in small letters, in their order. */
  readonly places: readonly string[]
  /** ISO days, both inclusive; null where no day is known. Of a time with one end known that end is both. */
  readonly firstDay: string | null
  readonly lastDay: string | null
}

const small = (words: string): string => words.toLowerCase()

export function fieldsOf({ claim }: RecordedClaim): ClaimFields {
  const { place, time } = claim
  const parties = [claim.source, ...claim.agents, ...claim.targets]
  const named = [place?.resolved?.id, place?.resolved?.name, place?.text].filter((name) => name !== undefined)
  return {
    actors: [...new Set(parties.flatMap((p) => (p.actor === null ? [] : [p.actor.id])))].sort(),
    places: [...new Set(named.map(small))].sort(),
    firstDay: time?.start ?? time?.end ?? null,
    lastDay: time?.end ?? time?.start ?? null,
  }
}

/** Words of the slots that a claim itself rests on, to be searched in. */
export const slotsOf = ({ claim }: RecordedClaim): readonly string[] => {
  const { trigger, source, cue, via, agents, targets, place, time, counts } = claim
  return [trigger, source, cue, ...via, ...agents, ...targets, place, time, ...counts]
    .map((slot) => slot?.text ?? '')
    .filter((text) => text !== '')
}

export const wordsOf = (claim: RecordedClaim): string => slotsOf(claim).join(' · ')
