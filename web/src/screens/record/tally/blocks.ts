import type { Tally } from '../../../../../src/server/schema/index.js'

export type TallyLine = Tally['rows'][number]

/** In this order under each number; every block looks at the same people anew. */
export const BLOCKS = ['status', 'group', 'side', 'alleged', 'claimed', 'conceded', 'nobody'] as const
export type BlockName = (typeof BLOCKS)[number]

/** All rows of one metric: the number over all, and what tells it apart in one respect each. */
export interface MetricRows {
  readonly cause: TallyLine['cause']
  readonly metric: string
  readonly all: TallyLine | null
  readonly blocks: readonly { readonly name: BlockName; readonly rows: readonly TallyLine[] }[]
  /** Told apart in two respects or more. */
  readonly finer: readonly TallyLine[]
  /** The largest number among them, to draw all on one scale. */
  readonly most: number
}

/** Rows of a tally by cause and metric, in the order in which they come. */
export function metricsOf(rows: readonly TallyLine[]): readonly MetricRows[] {
  const byMetric = new Map<string, TallyLine[]>()
  for (const row of rows) {
    const key = `${row.cause} ${row.metric}`
    const known = byMetric.get(key)
    if (known === undefined) byMetric.set(key, [row])
    else known.push(row)
  }
  return [...byMetric.values()].map((some) => ({
    cause: some[0]!.cause,
    metric: some[0]!.metric,
    all: some.find((row) => blockOf(row) === 'all') ?? null,
    blocks: BLOCKS.map((name) => ({
      name,
      rows: some.filter((row) => blockOf(row) === name).toSorted(byNumber),
    })).filter((block) => block.rows.length > 0),
    finer: some.filter((row) => blockOf(row) === 'finer'),
    most: Math.max(1, ...some.map(({ low, high }) => high ?? low ?? 0)),
  }))
}

/** In which one respect a row is told apart. */
function blockOf({ status, group, side, word }: TallyLine): BlockName | 'all' | 'finer' {
  const respects = [
    status === 'all' ? null : ('status' as const),
    group === 'all' ? null : ('group' as const),
    side === 'all' ? null : ('side' as const),
    word === 'all' ? null : word,
  ].filter((respect) => respect !== null)
  return respects.length === 0 ? 'all' : respects.length === 1 ? respects[0]! : 'finer'
}

const byNumber = (a: TallyLine, b: TallyLine): number =>
  (b.low ?? -1) - (a.low ?? -1) || (b.high ?? 0) - (a.high ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1)

const nameOf = ({ status, group, side, party }: TallyLine): string => [status, group, side, party].join(' ')
