import type { AggregateRow, TallyRow } from '../../tally/index.js'
import { LEFT_OUT_REASONS } from '../../tally/index.js'
import type { Tallied } from '../../work/index.js'
import type { Tally as Answer } from '../schema/index.js'

/** Sums over incidents; rows are never added to each other. */
export function tallyAnswer(
  { tally, tolls }: Tallied,
  { undecided }: { readonly undecided: number },
): Answer {
  return {
    rows: tally.rows.map(tallyLine),
    aggregates: tally.aggregates.map(aggregateOf),
    sentences: [...tally.statement.sentences],
    incidents: tolls.length,
    withoutNumbers: tally.withoutNumbers.length,
    leftOut: LEFT_OUT_REASONS.flatMap(({ slug, words }) => {
      const claims = tally.leftOut.filter(({ reason }) => reason === slug).length
      return claims === 0 ? [] : [{ reason: slug, words, claims }]
    }),
    undecided,
  }
}

const nameOf = (party: TallyRow['side'] | TallyRow['party']): string =>
  typeof party === 'string' ? party : party.name

export const tallyLine = (row: TallyRow): Answer['rows'][number] => {
  const { cause, metric, status, group, side, word, party, low, high } = row
  const { incidents, origins, suggested, contested } = row
  return {
    cause,
    metric,
    status,
    group,
    side: nameOf(side),
    word,
    party: nameOf(party),
    low,
    high,
    words: row.words,
    incidents,
    origins,
    suggested,
    contested,
  }
}

const aggregateOf = ({ claim, origin, counts, why, words }: AggregateRow) => ({
  claim,
  origin: origin.name,
  counts: counts.map((count) => `${count.metric} “${count.words}”`).join(', '),
  why,
  words,
})

/** A row in words: `killed, civilian, by the army (alleged)`. */
export const rowName = (row: TallyRow): string => {
  const { cause, metric, status, group, side, word, party } = row
  return [
    metric,
    cause === 'indirect' ? 'indirectly' : null,
    status === 'all' ? null : status === 'unknown' ? 'status unknown' : status,
    group === 'all' ? null : group === 'unknown' ? 'group unknown' : group,
    side === 'all' ? null : side === 'unknown' ? 'side unknown' : `of ${nameOf(side)}`,
    party === 'all' ? null : party === 'nobody' ? 'nobody is named' : `by ${nameOf(party)} (${word})`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}
