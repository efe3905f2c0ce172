import type { Kind, Stance } from '../codebook/index.js'
import type { ReviewState } from '../record/index.js'
import { readSearch, tsqueryOf } from './search.js'
import { storable } from './storable.js'

/** The one filter that table, map, timeline, tally and export share. What is left out does not narrow. */
export interface Filter {
  /** Words that the claim's own words hold, as in a web search: "car bomb" -market. */
  readonly text?: string
  readonly kinds?: readonly Kind[]
  readonly stances?: readonly Stance[]
  /** Ids of actors, as agent, target or source. */
  readonly actors?: readonly string[]
  /** Ids of places, or names as written or as in the gazetteer; capital letters do not matter. */
  readonly places?: readonly string[]
  /** ISO dates, both inclusive: claims whose days touch them. */
  readonly from?: string
  readonly until?: string
  readonly states?: readonly ReviewState[]
  /** Any of those who printed the report's text. */
  readonly publishers?: readonly string[]
  readonly incident?: string
  /** Least number of origins that the claim's incident rests on; claims of no incident are left out. */
  readonly origins?: number
  /** Hash of a report's text. */
  readonly report?: string
}

/** Days of a filter that are worth finding before anything is put in order: in so few, few claims lie. */
const FEW_DAYS = 92
const DAY = 86_400_000

/** Whether the filter's days are few, which the database cannot tell from its statistics. */
export const isNarrow = ({ from, until }: Filter): boolean =>
  from !== undefined && until !== undefined && Date.parse(until) - Date.parse(from) <= FEW_DAYS * DAY

/** A filter as a condition over the table `claims`, with its values numbered from $1: no word of it is ever SQL. */
export function conditionOf(filter: Filter): { readonly sql: string; readonly values: readonly unknown[] } {
  const { text, from, until, incident, origins, report } = filter
  const values: unknown[] = []
  const value = (given: string | readonly string[]): string => {
    const kept = typeof given === 'string' ? storable(given) : given.map(storable)
    return `$${values.push(kept)}`
  }
  const compare = (column: string, given: string | undefined): string | null =>
    given === undefined ? null : `${column} ${value(given)}`
  const anyOf = (column: string, list: readonly string[] | undefined): string | null =>
    list === undefined ? null : `${column} = any(${value(list)}::text[])`
  const touches = (column: string, list: readonly string[] | undefined): string | null =>
    list === undefined ? null : `${column} && ${value(list)}::text[]`
  const query = text === undefined ? undefined : tsqueryOf(readSearch(text))
  const parts = [
    query === undefined ? null : query === null ? 'false' : `search @@ ${value(query)}::tsquery`,
    anyOf('kind', filter.kinds),
    anyOf('stance', filter.stances),
    touches('actors', filter.actors),
    touches(
      'places',
      filter.places?.map((place) => place.toLowerCase()),
    ),
    compare('last_day >=', from),
    compare('first_day <=', until),
    anyOf('state', filter.states),
    touches('publishers', filter.publishers),
    compare('incident =', incident),
    origins === undefined
      ? null
      : `incident in (select id from incidents where origins >= $${values.push(Math.ceil(origins))}::integer)`,
    compare('text_hash =', report),
  ].filter((part) => part !== null)
  return { sql: parts.length === 0 ? 'true' : parts.join(' and '), values }
}
