import { METRICS } from '../../codebook/index.js'
import type { RecordedClaim } from '../../record/index.js'
import type { LineCount } from '../../report/index.js'
import { likely, page, pageOf, type Table, text, whole } from './table.js'

interface CountRow {
  readonly recorded: RecordedClaim
  readonly nth: number
  readonly count: LineCount
  readonly page: number | null
}

/** Numbers as claims have them, before any of them became a toll. */
export const COUNTS: Table<CountRow> = {
  name: 'counts',
  title: 'Numbers of claims',
  key: ['claim_id', 'nth'],
  foreign: [{ column: 'claim_id', table: 'claims', names: 'claim_id' }],
  columns: [
    text('claim_id', 'Claim', '', (r) => r.recorded.id, { required: true }),
    whole('nth', 'Which', 'from 0', (r) => r.nth, { required: true, minimum: 0 }),
    text('measure', 'Measure', '', (r) => r.count.metric, { required: true, words: METRICS }),
    text('words', 'Words', 'the number as it stands in the report', (r) => r.count.text, { required: true }),
    whole('start', 'Start', 'code points, inclusive', (r) => r.count.start, { required: true }),
    whole('end', 'End', 'code points, exclusive', (r) => r.count.end, { required: true }),
    whole('low', 'Low', 'persons', (r) => r.count.low, { minimum: 0 }),
    whole('best', 'Best', 'persons', (r) => r.count.best, { minimum: 0 }),
    whole('high', 'High', 'persons; empty: open', (r) => r.count.high, { minimum: 0 }),
    text('of', 'Of whom', 'the words for those counted', (r) => r.count.of),
    text('status', 'Status', '', (r) => r.count.status, {
      required: true,
      words: ['civilian', 'combatant', 'protected', 'unknown'],
    }),
    text('group', 'Group', '', (r) => r.count.group, {
      required: true,
      words: ['men', 'women', 'children', 'unknown'],
    }),
    whole(
      'part_of',
      'Part of',
      'nth of the number that it is part of; never added to it',
      (r) => r.count.part_of,
    ),
    text('rule', 'Rule', 'row that read the words', (r) => r.count.rule),
    likely('probability', 'the words', (r) => r.count.probability),
    page('the words', (r) => r.page),
  ],
  *rows(material) {
    for (const recorded of material.claims)
      for (const [nth, count] of recorded.claim.counts.entries())
        yield { recorded, nth, count, page: pageOf(material, recorded.report.text, count.start) }
  },
}
