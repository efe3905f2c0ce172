import type { RecordedClaim } from '../record/index.js'

/** Names of the parties of a claim: agents and targets, by their actor where it is known, small letters. */
export const partiesOf = ({ claim }: RecordedClaim): readonly string[] =>
  [...claim.agents, ...claim.targets].map(({ actor, text }) => (actor?.id ?? text).toLowerCase())

/** The day that orders a claim: when it was said, else when its report was printed. */
export const saidOn = ({ claim, report }: RecordedClaim): string | null =>
  claim.said?.start ?? report.published

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

export const byId = (a: RecordedClaim, b: RecordedClaim): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
