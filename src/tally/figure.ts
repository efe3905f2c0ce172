import type { CountedGroup, CountedStatus } from '../claim/index.js'
import type { Metric } from '../codebook/index.js'
import type { Origin } from '../origin/index.js'
import type { RecordedReport } from '../record/index.js'
import { publishersOf } from '../record/index.js'
import type { Evidence, FigureRule } from './evidence.js'
import type { Bounds } from './numbers.js'

/** One number of one claim with all that decides which cells it enters. */
export interface Figure {
  readonly metric: Metric
  readonly status: CountedStatus
  readonly group: CountedGroup
  /** Id of the victims' side, or `unknown`. */
  readonly side: string
  readonly evidence: Evidence
  /** The number of the same claim and metric that this one is part of. */
  readonly whole: Figure | null
  readonly origin: Origin
  readonly claim: string
  readonly report: string
  readonly publisher: string | null
  /** Publication date and hash of the report: what is later has the larger string. Undated reports come first. */
  readonly when: string
  /** Ids of the parties that the claim names as doing it. */
  readonly agents: readonly string[]
  /** The party of its source among those held to have done it, or null. */
  readonly attacker: string | null
  /** True where a party to the conflict counts for itself. */
  readonly official: boolean
  /** Somebody hurt who died later: a move, not a toll. */
  readonly diedLater: { readonly on: string | null } | null
}

/** What all figures of one claim have from it. */
export interface ToldClaim {
  readonly id: string
  readonly origin: Origin
  readonly report: RecordedReport
  readonly when: string
  readonly agents: readonly string[]
  readonly attacker: string | null
  readonly official: boolean
  readonly suggested: boolean
  readonly rival?: true
  /** First day of the event, as the claim tells it. */
  readonly day: string | null
}

/** What a figure has of its own. */
export interface ToldNumber {
  readonly metric: Metric
  readonly status: CountedStatus
  readonly group: CountedGroup
  readonly side: string
  readonly whole: Figure | null
  readonly bounds: Bounds
  readonly words: string
  /** Index in the claim's counts, or null. */
  readonly count: number | null
  readonly rules: readonly FigureRule[]
}

export function makeFigure(claim: ToldClaim, number: ToldNumber): Figure {
  const { id, origin, report } = claim
  const evidence: Evidence = {
    low: number.bounds.low,
    best: number.bounds.best,
    high: number.bounds.high,
    claim: id,
    count: number.count,
    origin: origin.id,
    originName: origin.name,
    words: number.words,
    published: report.published,
    publisher: report.publisher,
    ...reprintsOf(report),
    part: number.whole !== null,
    suggested: claim.suggested,
    ...(claim.rival === undefined ? {} : { rival: claim.rival }),
    rules: number.rules,
  }
  return {
    metric: number.metric,
    status: number.status,
    group: number.group,
    side: number.side,
    evidence,
    whole: number.whole,
    origin,
    claim: id,
    report: report.text,
    publisher: report.publisher,
    when: claim.when,
    agents: claim.agents,
    attacker: claim.attacker,
    official: claim.official,
    diedLater: number.rules.includes('died-later') ? { on: claim.day } : null,
  }
}

function reprintsOf(report: RecordedReport): Pick<Evidence, 'reprintedBy'> {
  const others = publishersOf(report).filter((name) => name !== report.publisher)
  return others.length === 0 ? {} : { reprintedBy: others }
}
