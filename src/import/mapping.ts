import type { CountedGroup, CountedStatus } from '../claim/index.js'
import type { Kind, Metric, SourceType } from '../codebook/index.js'
import type { DateForm } from './dates.js'

/** What a column of a sheet may stand for. */
export const SHEET_SLOTS = [
  'id',
  'kind',
  'start',
  'end',
  'date_precision',
  'clarity',
  'place',
  'admin1',
  'country',
  'latitude',
  'longitude',
  'place_precision',
  'source',
  'via',
  'publisher',
  'published',
  'address',
  'title',
  'agents',
  'targets',
  'words',
  'fetched',
  'archive',
  'hash',
] as const
export type SheetSlot = (typeof SHEET_SLOTS)[number]

/** Columns that together make one number of persons; each names a column. */
export interface CountColumns {
  readonly metric: Metric
  readonly status: CountedStatus
  readonly group: CountedGroup
  /** Columns of the ends; null: there is none. `best` alone is an exact number, unless `least` says otherwise. */
  readonly low: string | null
  readonly best: string | null
  readonly high: string | null
  /** The column gives the lower figure where sources differ: read as "at least". */
  readonly least: boolean
  /** Slot whose words name those counted: the dead of side a. */
  readonly of: SheetSlot | null
  /** Part of the first count of its metric in the list, and never added to it. */
  readonly part: boolean
  /** What a 0 in it means: said by somebody, or none or not said. */
  readonly zero: 'said' | 'unsaid'
}

/** How the kind of an event is told. */
export interface KindWords {
  /** Kinds by the words of the column of kinds, in small letters; null: none of the codebook, so no claim is made. */
  readonly words: Readonly<Record<string, Kind | null>>
  /** Where there is no column, or its words are not among those; null: such rows are not read. */
  readonly otherwise: Kind | null
}

/** Which column of a sheet stands for what; a file of it makes an import repeatable. */
export interface Mapping {
  /** Slug of the format whose conventions hold. */
  readonly format: string
  /** Each row is one incident of its own, or one claim, which may be about the same incident as another. */
  readonly rows: 'incidents' | 'claims'
  /** Who made the sheet, and so printed its rows; null: the column of publishers says, or nobody does. */
  readonly publisher: string | null
  readonly sourceType: SourceType
  /** Names of columns, the first that is not empty counts; of agents and targets, all of them. */
  readonly columns: Readonly<Partial<Record<SheetSlot, readonly string[]>>>
  readonly kinds: KindWords
  readonly counts: readonly CountColumns[]
  /** How days are written, by the names of columns. */
  readonly dates: Readonly<Record<string, DateForm>>
}

/** Of a count of which only the metric is told. */
export const ONLY_METRIC: Omit<CountColumns, 'metric'> = {
  status: 'unknown',
  group: 'unknown',
  low: null,
  best: null,
  high: null,
  least: false,
  of: null,
  part: false,
  zero: 'said',
}

export const countOf = (metric: Metric, more: Partial<Omit<CountColumns, 'metric'>>): CountColumns => ({
  metric,
  ...ONLY_METRIC,
  ...more,
})

/** Every column that a mapping names, each once. */
export const columnsOf = ({ columns, counts }: Mapping): readonly string[] => [
  ...new Set([
    ...Object.values(columns).flat(),
    ...counts.flatMap(({ low, best, high }) => [low, best, high].filter((name) => name !== null)),
  ]),
]

/** Columns that hold days. */
export const dateColumnsOf = ({ columns }: Mapping): readonly string[] => [
  ...new Set((['start', 'end', 'published', 'fetched'] as const).flatMap((slot) => columns[slot] ?? [])),
]
