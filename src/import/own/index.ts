import type { CountedGroup, CountedStatus } from '../../claim/index.js'
import { PRECISIONS } from '../../claim/index.js'
import type { Metric } from '../../codebook/index.js'
import type { SheetFormat } from '../format.js'
import { finderIn } from '../guess.js'
import { kindByWords } from '../kinds.js'
import type { CountColumns } from '../mapping.js'
import { countOf } from '../mapping.js'
import { betweenDays } from '../widen.js'
import { COUNTED_NAMES, METRIC_NAMES, NAMES } from './names.js'

/** Columns of one number: its own name, or the name with min and max, low and high. */
function endsOf(header: readonly string[], names: readonly string[]): Partial<CountColumns> | null {
  const { one } = finderIn(header)
  const with_ = (words: readonly string[]): string | null =>
    one(...names.flatMap((name) => words.flatMap((word) => [`${name} ${word}`, `${word} ${name}`])))
  const low = with_(['min', 'minimum', 'low', 'from', 'least'])
  const high = with_(['max', 'maximum', 'high', 'to', 'most'])
  const best = one(...names) ?? with_(['best', 'number', 'count', 'total'])
  return low === null && high === null && best === null ? null : { low, best, high }
}

/** Every number that a header names, the whole before its parts. */
export function countsIn(header: readonly string[]): readonly CountColumns[] {
  const counts: CountColumns[] = []
  for (const [metric, names] of Object.entries(METRIC_NAMES) as [Metric, readonly string[]][]) {
    const whole = endsOf(header, names)
    if (whole !== null) counts.push(countOf(metric, whole))
    for (const { words, status, group } of COUNTED_NAMES) {
      const part = endsOf(
        header,
        names.flatMap((name) => words.flatMap((word) => [`${word} ${name}`, `${name} ${word}`])),
      )
      if (part !== null)
        counts.push(countOf(metric, { ...part, ...told(status, group), part: whole !== null }))
    }
  }
  return counts
}

const told = (status: CountedStatus | undefined, group: CountedGroup | undefined) => ({
  ...(status === undefined ? {} : { status }),
  ...(group === undefined ? {} : { group }),
})

/** Any sheet with a row an incident, or a claim, whatever its columns are called. */
export const OWN: SheetFormat = {
  slug: 'own',
  name: 'own sheet',
  about: 'any sheet with an incident or a claim a row',
  makes: 'claims',
  marks: [],
  says: [
    'each row is read as one incident of its own; "rows: claims" in a mapping file lets rows be about the same one',
    'a column of kinds is read by the names of the codebook; where there is none, every row is read as killing (ruling 8.3: no means is known)',
    'an empty cell is not said, 0 is said; "at least 12" and "dozens" are read by the count table',
  ],
  mapping(header) {
    const { all } = finderIn(header)
    const columns = Object.fromEntries(
      Object.entries(NAMES).flatMap(([slot, names]) => {
        const found = slot === 'agents' || slot === 'targets' ? all(...names) : all(...names).slice(0, 1)
        return found.length === 0 ? [] : [[slot, found] as const]
      }),
    )
    return {
      format: 'own',
      rows: 'incidents',
      publisher: null,
      sourceType: 'person',
      columns,
      kinds: { words: {}, otherwise: 'kind' in columns ? null : 'killing' },
      counts: countsIn(header),
      dates: {},
    }
  },
  kindOf: kindByWords,
  daysOf: betweenDays,
  partiesOf: () => ({ agents: ['agents'], targets: ['targets'] }),
  precisionOf: ({ said }) => precisionNamed(said('place_precision')),
}

/** A precision by our own word for it. */
const precisionNamed = (words: string | null): string | null =>
  words === null ? null : (PRECISIONS.find((one) => one === words.toLowerCase()) ?? null)
