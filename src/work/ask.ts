import type { Kind, Stance } from '../codebook/index.js'
import { isKind, isStance, KINDS, STANCES } from '../codebook/index.js'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { checkDate } from '../reader/index.js'
import type { ReviewState } from '../record/index.js'
import type { Filter } from '../store/index.js'
import { findReport } from './find.js'
import type { Project } from './project.js'

/** The one filter in words, as options of a command and the address of a page write it; parts are joined by commas. */
export interface AskedFilter {
  readonly text?: string | undefined
  readonly kind?: string | undefined
  readonly stance?: string | undefined
  readonly actor?: string | undefined
  readonly place?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly state?: string | undefined
  readonly publisher?: string | undefined
  readonly report?: string | undefined
  readonly incident?: string | undefined
  readonly origins?: string | undefined
}

/** Review states in the order in which people read them. */
export const STATES: readonly ReviewState[] = [
  'suggested',
  'accepted',
  'edited',
  'added',
  'unsure',
  'rejected',
]

const KEYS = [
  'text',
  'kind',
  'stance',
  'actor',
  'place',
  'from',
  'until',
  'state',
  'publisher',
  'report',
  'incident',
  'origins',
] as const satisfies readonly (keyof AskedFilter)[]

/** What a person filtered by, in their own words; null where nothing. */
export function filterWords(asked: AskedFilter): string | null {
  const said = KEYS.flatMap((key) => (asked[key] === undefined ? [] : [`${key} ${asked[key]}`]))
  return said.length === 0 ? null : said.join(', ')
}

export const isFiltered = (asked: AskedFilter): boolean => filterWords(asked) !== null

/**
 * Reads a filter, its words held against the codebook and the calendar; null where one of them is none, which is said.
 * Rejected claims are left out unless their state is asked for.
 */
export function readFilter(project: Project, asked: AskedFilter): Outcome<Filter | null> {
  const diagnostics: Diagnostic[] = []
  const refuse = (key: string, seen: string, help: string): void => {
    diagnostics.push(errorOf(`filter/${key}`, `${key} ${seen}; ${help}`))
  }
  const listed = <T extends string>(key: keyof AskedFilter, is: Is<T>, known: readonly T[]) => {
    const given = asked[key]
    if (given === undefined) return null
    return partsOf(given).filter((part): part is T => {
      if (!is(part)) refuse(key, `${part} is not in the codebook`, `it has ${known.join(', ')}`)
      return is(part)
    })
  }
  const day = (key: 'from' | 'until'): string | null => {
    const given = asked[key]
    if (given === undefined) return null
    const iso = checkDate(given)
    if (iso === null) refuse(key, `${given} is no date of the calendar`, 'give it as YYYY-MM-DD')
    return iso
  }
  const [from, until] = [day('from'), day('until')]
  if (from !== null && until !== null && from > until)
    refuse('until', `${until} comes before from ${from}`, 'give the first day as from, the last as until')
  const report = asked.report === undefined ? null : findReport(project, asked.report)
  if (report !== null && 'code' in report)
    diagnostics.push({ ...report, message: `report ${asked.report}: ${report.message}` })
  const origins = asked.origins === undefined ? null : Number(asked.origins)
  if (origins !== null && !(Number.isInteger(origins) && origins >= 0 && asked.origins?.trim() !== ''))
    refuse('origins', `${asked.origins} is no whole number`, 'give the least number of origins')
  const value = filterFrom(asked, {
    states: listed<ReviewState>('state', isState, STATES),
    kinds: listed<Kind>('kind', isKind, KINDS),
    stances: listed<Stance>('stance', isStance, STANCES),
    from,
    until,
    origins,
    report: report === null || 'code' in report ? null : report.report.text,
  })
  return diagnostics.length > 0 ? { value: null, diagnostics } : { value, diagnostics }
}

type Is<T extends string> = (word: unknown) => word is T

const isState = (word: unknown): word is ReviewState => STATES.some((state) => state === word)

/** Words of one key; a comma within one of them is written %2C. */
const partsOf = (given: string): readonly string[] =>
  given
    .split(',')
    .map((part) => part.trim().replaceAll(/%2c/gi, ','))
    .filter((part) => part !== '')

interface Checked {
  readonly states: readonly ReviewState[] | null
  readonly kinds: readonly Kind[] | null
  readonly stances: readonly Stance[] | null
  readonly from: string | null
  readonly until: string | null
  readonly origins: number | null
  readonly report: string | null
}

function filterFrom({ text, actor, place, publisher, incident }: AskedFilter, checked: Checked): Filter {
  const { states, kinds, stances, from, until, origins, report } = checked
  return {
    states: states ?? STATES.filter((state) => state !== 'rejected'),
    ...(text === undefined ? {} : { text }),
    ...(kinds === null ? {} : { kinds }),
    ...(stances === null ? {} : { stances }),
    ...(actor === undefined ? {} : { actors: partsOf(actor) }),
    ...(place === undefined ? {} : { places: partsOf(place) }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(publisher === undefined ? {} : { publishers: partsOf(publisher) }),
    ...(report === null ? {} : { report }),
    ...(incident === undefined ? {} : { incident }),
    ...(origins === null ? {} : { origins }),
  }
}
