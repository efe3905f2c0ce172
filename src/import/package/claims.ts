import type { Kind } from '../../codebook/index.js'
import { KINDS, METRICS, PHASES, SOURCE_TYPES, STANCES } from '../../codebook/index.js'
import type { Printing, RecordedReport, ReviewState } from '../../record/index.js'
import type {
  LineClaim,
  LineCount,
  LineParty,
  LinePlace,
  LineSource,
  LineTime,
  LineWords,
} from '../../report/index.js'
import type { PackageRow } from './row.js'

/** A report as a package tells of it. */
export const reportIn = (row: PackageRow): RecordedReport => ({
  text: row.need('source_id'),
  id: row.need('report_id'),
  title: row.text('title'),
  url: row.text('url'),
  publisher: row.text('outlet'),
  published: row.text('published'),
  captured: row.text('captured') ?? '',
  language: row.need('language'),
})

/** One printing of a report, which its own table tells of; packages from before that have none. */
export interface PrintingIn {
  readonly text: string
  readonly printing: Printing
}

export function printingIn(row: PackageRow): PrintingIn {
  const printedAt = row.text('printed_at')
  const author = row.text('author') === null ? null : row.one('author', ['signed', 'told'] as const)
  return {
    text: row.need('source_id'),
    printing: {
      publisher: row.text('outlet'),
      published: row.text('published'),
      id: row.need('report_id'),
      title: row.text('title'),
      url: row.text('url'),
      captured: row.text('captured') ?? '',
      ...(printedAt === null ? {} : { printedAt }),
      ...(author === null ? {} : { author }),
    },
  }
}

const SLOTS = ['agents', 'targets', 'via'] as const

/** A party of a claim, in its slot. */
export interface PartyIn {
  readonly claim: string
  readonly slot: (typeof SLOTS)[number]
  readonly nth: number
  readonly party: LineParty
}

export function partyIn(row: PackageRow): PartyIn {
  const [start, end] = row.span('start', 'end')
  return {
    claim: row.need('claim_id'),
    slot: row.one('slot', SLOTS),
    nth: row.whole('nth') ?? 0,
    party: {
      ...{ start, end, text: row.need('words'), probability: row.number('probability') ?? 1 },
      actor: actorIn(row, { id: 'actor_id', name: 'actor_name', loaded: 'loaded' }),
    },
  }
}

function actorIn(
  row: PackageRow,
  { id, name, loaded }: { readonly id: string; readonly name: string; readonly loaded: string },
): LineParty['actor'] {
  const given = row.text(id)
  return given === null
    ? null
    : { id: given, name: row.text(name) ?? given, loaded: row.truth(loaded) ?? false }
}

export interface CountIn {
  readonly claim: string
  readonly nth: number
  readonly count: LineCount
}

export function countIn(row: PackageRow): CountIn {
  const [start, end] = row.span('start', 'end')
  return {
    claim: row.need('claim_id'),
    nth: row.whole('nth') ?? 0,
    count: {
      ...{ start, end, text: row.need('words'), probability: row.number('probability') ?? 1 },
      metric: row.one('measure', METRICS),
      low: row.whole('low'),
      best: row.whole('best'),
      high: row.whole('high'),
      of: row.text('of'),
      part_of: row.whole('part_of'),
      status: row.one('status', ['civilian', 'combatant', 'protected', 'unknown'] as const),
      group: row.one('group', ['men', 'women', 'children', 'unknown'] as const),
      rule: row.text('rule'),
    },
  }
}

/** A claim as a package tells of it, with who decided on it. */
export interface ClaimIn {
  readonly text: string
  readonly claim: LineClaim
  readonly state: ReviewState
  readonly by: string | null
  readonly reason: string | null
  /** Where the package has it. */
  readonly incident: string | null
}

/** Parts of claims by their ids, in their order. */
export interface PartsOf {
  readonly parties: (claim: string, slot: (typeof SLOTS)[number]) => readonly LineParty[]
  readonly counts: (claim: string) => readonly LineCount[]
}

const STATES = ['suggested', 'accepted', 'edited', 'added', 'unsure', 'rejected'] as const

export function claimIn(row: PackageRow, { parties, counts }: PartsOf): ClaimIn {
  const id = row.need('claim_id')
  const phase = row.text('phase')
  const claim: LineClaim = {
    id,
    kind: row.one('kind', KINDS as readonly Kind[]),
    stance: row.one('stance', STANCES),
    phase: phase === null ? null : row.one('phase', PHASES),
    trigger: wordsIn(row, 'quote', 'quote_start', 'quote_end')!,
    source: sourceIn(row),
    cue: wordsIn(row, 'cue', 'cue_start', 'cue_end'),
    via: parties(id, 'via'),
    quoted: row.one('quoted', ['direct', 'indirect'] as const),
    said: timeIn(row, SAID),
    agents: parties(id, 'agents'),
    targets: parties(id, 'targets'),
    place: placeIn(row),
    time: timeIn(row, TIME),
    counts: counts(id),
    probability: row.number('probability') ?? 1,
  }
  return {
    text: row.need('source_id'),
    claim,
    state: row.one('review_state', STATES),
    by: row.text('reviewer'),
    reason: row.text('review_reason'),
    incident: row.text('incident_id'),
  }
}

/** Words of a slot; null where it has none. The trigger always has some. */
function wordsIn(row: PackageRow, column: string, start: string, end: string): LineWords | null {
  const text = column === 'quote' ? row.need(column) : row.text(column)
  if (text === null) return null
  const span = row.span(start, end)
  return { start: span[0], end: span[1], text, probability: row.number(`${column}_probability`) ?? 1 }
}

function sourceIn(row: PackageRow): LineSource {
  const text = row.text('speaker_words')
  const type = row.one('speaker_type', SOURCE_TYPES)
  const actor = actorIn(row, { id: 'speaker_id', name: 'speaker_name', loaded: 'speaker_loaded' })
  const probability = row.number('speaker_probability') ?? 1
  const [start, end] = [row.whole('speaker_start'), row.whole('speaker_end')]
  return { type, start, end, text: text ?? '', actor, probability }
}

/** Columns of a time. */
interface TimeColumns {
  readonly words: string
  readonly from: string
  readonly to: string
  readonly first: string
  readonly last: string
  readonly holds: string
  readonly rule: string
  readonly probability: string
}

const TIME: TimeColumns = {
  words: 'time_words',
  from: 'time_start',
  to: 'time_end',
  first: 'date_earliest',
  last: 'date_latest',
  holds: 'date_holds',
  rule: 'date_rule',
  probability: 'time_probability',
}

const SAID: TimeColumns = {
  words: 'said_words',
  from: 'said_start',
  to: 'said_end',
  first: 'said_earliest',
  last: 'said_latest',
  holds: 'said_holds',
  rule: 'said_rule',
  probability: 'said_probability',
}

function timeIn(row: PackageRow, columns: TimeColumns): LineTime | null {
  const text = row.text(columns.words)
  if (text === null) return null
  return {
    text,
    span: row.span(columns.from, columns.to),
    start: row.text(columns.first),
    end: row.text(columns.last),
    holds:
      row.text(columns.holds) === null ? null : row.one(columns.holds, ['throughout', 'within'] as const),
    rule: row.text(columns.rule),
    probability: row.number(columns.probability) ?? 1,
  }
}

function placeIn(row: PackageRow): LinePlace | null {
  const words = wordsIn(row, 'place', 'place_start', 'place_end')
  if (words === null) return null
  const id = row.text('place_id')
  const [latitude, longitude] = [row.number('latitude'), row.number('longitude')]
  if (id === null || latitude === null || longitude === null) return { ...words, resolved: null }
  const resolved = {
    id,
    name: row.text('place_name') ?? words.text,
    name_arabic: row.text('place_name_ar'),
    country: row.text('place_country'),
    admin1: row.text('place_admin1'),
    latitude,
    longitude,
    precision: row.need('geo_precision'),
    method: row.text('geo_method') ?? 'as the package has it',
  }
  return { ...words, resolved }
}
