import type { RecordedClaim } from '../record/index.js'
import { bareWords, dayNumber, holderOf, ownSide, type PlaceBook } from '../state/index.js'
import type { SideOf } from '../tally/index.js'
import { byText } from '../text/index.js'

/** Whole days since 1970-01-01, both inclusive. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** A claim as something that somebody said of a matter, with the keys by which matters are compared. */
export interface Utterance {
  readonly claim: RecordedClaim
  readonly place: string | null
  /** Keys of the parties that do it, and to whom it is done; parties alone where the kind is mutual. */
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** Key of who says so, by their own words where no actor is known; null for the report itself. */
  readonly speaker: string | null
  /** The day on which it was said, else the day of its report. */
  readonly on: number | null
  /** Days of what it is about. */
  readonly days: Days | null
}

export interface UtteranceOptions {
  readonly places: PlaceBook
  readonly sideOf?: SideOf | undefined
}

export function utteranceOf(
  recorded: RecordedClaim,
  { places, sideOf = ownSide }: UtteranceOptions,
): Utterance {
  const { claim, report } = recorded
  const said = saidOn(recorded)
  const keyOf = (party: Parameters<typeof holderOf>[0]): string => holderOf(party, { sideOf, day: said }).key
  const { source } = claim
  const spoken = source.text === '' && source.actor === null ? null : keyOf(source)
  const own = claim.stance === 'offers' || claim.stance === 'threatens' || claim.stance === 'plans'
  const agents = claim.agents.map(keyOf)
  return {
    claim: recorded,
    place: places.of(recorded)?.key ?? null,
    agents: [...new Set(agents.length === 0 && own && spoken !== null ? [spoken] : agents)],
    targets: [...new Set(claim.targets.map(keyOf))],
    speaker: spoken === null || source.actor !== null ? spoken : `words:${bareWords(source.text)}`,
    on: said === null ? null : dayNumber(said),
    days: daysOf(recorded, report.published),
  }
}

/** ISO date; null where neither claim nor report has one. */
export const saidOn = ({ claim, report }: RecordedClaim): string | null =>
  claim.said?.start ?? report.published

function daysOf({ claim: { time } }: RecordedClaim, published: string | null): Days | null {
  const start = time?.start ?? null
  const end = time?.end ?? null
  if (start === null && end === null) return null
  const first = dayNumber(start ?? (published !== null && published < end! ? published : end!))
  return { first, last: Math.max(first, dayNumber(end ?? start!)) }
}

const LATEST = 1e9

/** By the day, then as the reports have them; undated ones last. */
export const inOrder = (a: Utterance, b: Utterance): number =>
  (a.on ?? LATEST) - (b.on ?? LATEST) ||
  byText(a.claim.report.text, b.claim.report.text) ||
  a.claim.claim.trigger.start - b.claim.claim.trigger.start ||
  byText(a.claim.id, b.claim.id)
