import { kindRow } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineClaim, LineCount, LineParty, LineTime } from '../report/index.js'

/** Somebody as the report calls them, and whom the words stand for. */
export interface PartySaid {
  readonly words: string
  readonly actor: { readonly name: string; readonly loaded: boolean } | null
}

/**
 * One sentence of what is recorded if a claim is accepted, before it is put into words: each language says it in its
 * own way.
 */
export type Line =
  | {
      readonly say: 'who'
      /** Null where the report itself says so. */
      readonly source: PartySaid | null
      readonly type: string
      readonly stance: string
      readonly kind: string
      readonly phase: string | null
      readonly trigger: string
      readonly ownWords: boolean
      readonly via: readonly PartySaid[]
    }
  | { readonly say: 'by' | 'between' | 'to'; readonly parties: readonly PartySaid[] }
  | {
      readonly say: 'place'
      readonly words: string
      /** Null where the words are on no map. */
      readonly where: {
        readonly names: readonly string[]
        readonly precision: string
        readonly method: string
      } | null
    }
  | { readonly say: 'when' | 'said'; readonly time: TimeSaid }
  | {
      readonly say: 'count'
      readonly words: string
      readonly low: number | null
      readonly best: number | null
      readonly high: number | null
      readonly metric: string
      /** Of those counted, where it is told. */
      readonly status: string | null
      readonly group: string | null
      /** Words of the number that it is part of. */
      readonly partOf: string | null
      /** Ids of the rows of the count table that read it; null where somebody set it by hand. */
      readonly rows: readonly string[] | null
    }

/** Words for a time, the days that they stand for, ISO 8601, and how those were found. */
export interface TimeSaid {
  readonly words: string
  readonly start: string | null
  readonly end: string | null
  readonly throughout: boolean
  /** Ids of the rows of the calendar; a weekday before, of or after the day of the report; null where somebody set it by hand. */
  readonly found:
    | { readonly rows: readonly string[] }
    | { readonly weekday: 'before' | 'of' | 'after' }
    | null
}

/** What is recorded if a claim is accepted, sentence by sentence. */
export function linesOf({ claim, report }: Pick<RecordedClaim, 'claim' | 'report'>): readonly Line[] {
  const { agents, targets, place, time, said, counts } = claim
  const by = kindRow(claim.kind).reciprocal && agents.length > 1 ? 'between' : 'by'
  return [
    whoOf(claim),
    ...(agents.length === 0 ? [] : [{ say: by, parties: agents.map(partyOf) } as const]),
    ...(targets.length === 0 ? [] : [{ say: 'to', parties: targets.map(partyOf) } as const]),
    ...(place === null ? [] : [placeOf(place)]),
    ...(time === null ? [] : [{ say: 'when', time: timeOf(time, report.published) } as const]),
    ...(said === null ? [] : [{ say: 'said', time: timeOf(said, report.published) } as const]),
    ...counts.map((count) => countOf(count, counts)),
  ]
}

const partyOf = ({ text, actor }: Pick<LineParty, 'text' | 'actor'>): PartySaid => ({
  words: text,
  actor: actor === null ? null : { name: actor.name, loaded: actor.loaded },
})

const whoOf = ({ source, stance, kind, phase, trigger, quoted, via }: LineClaim): Line => ({
  say: 'who',
  source: source.text === '' ? null : partyOf(source),
  type: source.type,
  stance,
  kind,
  phase,
  trigger: trigger.text,
  ownWords: quoted === 'direct',
  via: via.map(partyOf),
})

function placeOf({ text, resolved }: NonNullable<LineClaim['place']>): Line {
  if (resolved === null) return { say: 'place', words: text, where: null }
  const { name, admin1, country, precision, method } = resolved
  const names = [name, admin1 === name ? null : admin1, country].filter((part) => part !== null)
  return { say: 'place', words: text, where: { names, precision, method } }
}

function timeOf({ text, start, end, holds, rule }: LineTime, published: string | null): TimeSaid {
  return {
    words: text,
    start,
    end,
    throughout: holds === 'throughout',
    found: foundBy(rule, start, published),
  }
}

function foundBy(rule: string | null, start: string | null, published: string | null): TimeSaid['found'] {
  if (rule === null) return null
  if (rule !== 'time/weekday' || start === null || published === null) return { rows: rule.split(' + ') }
  return { weekday: start < published ? 'before' : start === published ? 'of' : 'after' }
}

function countOf(count: LineCount, counts: readonly LineCount[]): Line {
  const { text, metric, status, group, part_of: whole, rule, low, best, high } = count
  return {
    say: 'count',
    words: text,
    low,
    best,
    high,
    metric,
    status: status === 'unknown' ? null : status,
    group: group === 'unknown' ? null : group,
    partOf: whole === null ? null : (counts[whole]?.text ?? ''),
    rows: rule === null ? null : rule.split(' + '),
  }
}
