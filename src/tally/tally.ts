import { CODEBOOK_VERSION } from '../codebook/index.js'
import type { Aggregate } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import type { RecordedClaim } from '../record/index.js'
import { type AggregateRow, listAggregates } from './aggregates.js'
import type { Presumption } from './counted.js'
import type { LeftOut } from './evidence.js'
import { sayMany } from './numbers.js'
import { contradictedIn, outByRivals, sayContradicted } from './rivals.js'
import type { TallyRow } from './row.js'
import { type SourceSince, saySince } from './since.js'
import { sumTolls } from './sums.js'
import type { Toll } from './toll.js'

export interface TallyOptions {
  readonly origins: Origins
  readonly aggregates?: readonly Aggregate[]
  /** Claims that are of no incident and no aggregate: their numbers are left out, each with the reason. */
  readonly others?: readonly RecordedClaim[]
  /** Claims that do not count, though somebody let them count in another copy: their numbers are left out. */
  readonly rivals?: readonly RecordedClaim[]
  readonly suggestions?: boolean
  readonly presumption?: Presumption
  /** The filter in words, as the caller has applied it; null where there is none. */
  readonly filter?: string | null
  /** The codebook that the caller codes by, as records name it; Marsad's own where nothing is said. */
  readonly codebook?: string
  /** What the data were: the head of the log, a release. */
  readonly data?: string | null
  /** Sources that are first read within the days that are asked for, in the order of days. */
  readonly readSince?: readonly SourceSince[]
}

/** What a tally says of itself (field rule N13). */
export interface TallyStatement {
  readonly codebook: string
  readonly filter: string | null
  readonly data: string | null
  readonly suggestions: boolean
  readonly presumption: Presumption
  /** Sources that are first read within the days that are asked for: they bend the trend (field rule S4). */
  readonly readSince: readonly SourceSince[]
  /** Plain sentences: the rule, what is not in it, that it is a minimum. */
  readonly sentences: readonly string[]
}

export interface Tally {
  readonly statement: TallyStatement
  /** In the order of cause, metric, whose word, party, side, status and group. Never added to each other. */
  readonly rows: readonly TallyRow[]
  readonly aggregates: readonly AggregateRow[]
  /** Ids of incidents for which nobody gives a number. */
  readonly withoutNumbers: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

/** Sums over the tolls of incidents; the caller has filtered them and says how. */
export function tally(tolls: readonly Toll[], options: TallyOptions): Tally {
  const { origins, aggregates = [], others = [], suggestions = false, presumption = 'none' } = options
  const { filter = null, data = null, readSince = [], codebook = CODEBOOK_VERSION, rivals = [] } = options
  const listed = listAggregates(aggregates, { origins, suggestions, tolls, others })
  const withoutNumbers: string[] = []
  const leftOut: LeftOut[] = []
  for (const toll of tolls) {
    if (toll.cells.length === 0) withoutNumbers.push(toll.incident)
    for (const one of toll.leftOut) leftOut.push(one)
  }
  for (const one of listed.leftOut) leftOut.push(one)
  for (const one of rivals.flatMap(outByRivals)) leftOut.push(one)
  const contradicted = contradictedIn(tolls, rivals)
  const sentences = [
    ...RULE,
    presumption === 'civilian'
      ? 'Rule presumption is on: people of unknown status are presumed civilians, and the attacker’s word alone that they fought is context.'
      : 'Rule presumption is off: people of unknown status stay unknown.',
    suggestions
      ? 'It includes suggestions of the machine that nobody has decided on; each row says for how many incidents.'
      : 'It includes only what people have decided on.',
    sayMinimum(withoutNumbers.length, leftOut.length),
    ...(contradicted === 0 ? [] : [sayContradicted(contradicted)]),
    ...readSince.map(saySince),
    `Filter: ${filter ?? 'none'}. Codebook ${codebook}. Data: ${data ?? 'not said'}.`,
  ]
  return {
    statement: { codebook, filter, data, suggestions, presumption, readSince, sentences },
    rows: sumTolls(tolls),
    aggregates: listed.rows,
    withoutNumbers: withoutNumbers.toSorted(),
    leftOut,
  }
}

/** What the sums do not hold; of what there is none, nothing is said. */
function sayMinimum(silent: number, leftOut: number): string {
  if (silent > 0 && leftOut > 0)
    return `It is a minimum: what nobody reported, ${sayMany(silent, 'incident')} without a number and ${sayMany(leftOut, 'number')} left out are not in it.`
  if (silent > 0)
    return `It is a minimum: what nobody reported and ${sayMany(silent, 'incident')} without a number are not in it.`
  return leftOut > 0
    ? `It is a minimum: what nobody reported and ${sayMany(leftOut, 'number')} left out are not in it.`
    : 'It is a minimum: what nobody reported is not in it.'
}

const RULE = [
  'Each incident counts once: of each origin the latest number, low the smallest low and high the largest high over origins (codebook section 9.3).',
  'An open bound stays open; vague words count by the table of codebook section 6.',
  'Rows of one metric look at the same people from several sides and are never added to each other, nor are alleged, claimed and conceded; an incident for which two parties are blamed stands in a row of each.',
  'People harmed by what was done (direct) and by hunger, flight or want of care (indirect) stand in rows of their own.',
  'Tolls over a period or an area stand apart with the incidents that they may hold, and are never added.',
]
