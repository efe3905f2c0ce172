import type { Command as Program } from 'commander'
import type { ReviewState } from '../record/index.js'
import type { Filter } from '../store/index.js'
import { UsageError } from './exits.js'

/** The one filter that commands share; words of one option are joined by commas. */
export interface FilterOptions {
  readonly text?: string
  readonly kind?: string
  readonly stance?: string
  readonly actor?: string
  readonly place?: string
  readonly from?: string
  readonly until?: string
  readonly state?: string
  readonly publisher?: string
  readonly report?: string
  readonly incident?: string
}

export const STATES: readonly ReviewState[] = [
  'suggested',
  'accepted',
  'edited',
  'added',
  'unsure',
  'rejected',
]

export const addFilterOptions = (program: Program): Program =>
  program
    .option('--text <words>', 'claims whose words hold these')
    .option('--kind <kinds>', 'event kinds, joined by commas')
    .option('--stance <stances>', 'stances, joined by commas')
    .option('--actor <ids>', 'ids of actors, as agent, target or source')
    .option('--place <places>', 'ids or names of places')
    .option('--from <date>', 'first day (YYYY-MM-DD)')
    .option('--until <date>', 'last day (YYYY-MM-DD)')
    .option('--state <states>', `${STATES.join(', ')}; else all but rejected ones`)
    .option('--publisher <names>', 'publishers, joined by commas')
    .option('--report <id>', 'one report, by its id or the hash of its text')
    .option('--incident <id>', 'one incident')

/** The filter that was asked for, its words held against the codebook. */
export async function filterOf(
  options: FilterOptions,
  { textOf }: { readonly textOf: (report: string) => string },
): Promise<Filter> {
  const { isKind, isStance, KINDS, STANCES } = await import('../codebook/index.js')
  const { checkDate } = await import('../reader/index.js')
  const day = (name: string, value: string): string => {
    const iso = checkDate(value)
    if (iso === null)
      throw new UsageError(`--${name} ${value} is no date of the calendar; give it as YYYY-MM-DD`)
    return iso
  }
  const { text, from, until, incident } = options
  const states = listOf(options.state, 'state', { is: isState, known: STATES })
  const kinds = listOf(options.kind, 'kind', { is: isKind, known: KINDS })
  const stances = listOf(options.stance, 'stance', { is: isStance, known: STANCES })
  return {
    states: states ?? STATES.filter((state) => state !== 'rejected'),
    ...(text === undefined ? {} : { text }),
    ...(kinds === null ? {} : { kinds }),
    ...(stances === null ? {} : { stances }),
    ...(options.actor === undefined ? {} : { actors: partsOf(options.actor) }),
    ...(options.place === undefined ? {} : { places: partsOf(options.place) }),
    ...(from === undefined ? {} : { from: day('from', from) }),
    ...(until === undefined ? {} : { until: day('until', until) }),
    ...(options.publisher === undefined ? {} : { publishers: partsOf(options.publisher) }),
    ...(options.report === undefined ? {} : { report: textOf(options.report) }),
    ...(incident === undefined ? {} : { incident }),
  }
}

const isState = (word: unknown): word is ReviewState => STATES.some((state) => state === word)

const partsOf = (given: string): readonly string[] => given.split(',').map((part) => part.trim())

function listOf<T extends string>(
  given: string | undefined,
  name: string,
  { is, known }: { readonly is: (word: unknown) => word is T; readonly known: readonly T[] },
): readonly T[] | null {
  if (given === undefined) return null
  return partsOf(given).map((part) => {
    if (is(part)) return part
    throw new UsageError(`--${name} ${part} is not in the codebook; it has ${known.join(', ')}`)
  })
}

/** What a person filtered by, in the options' own words; null where nothing. */
export function filterWords(options: FilterOptions): string | null {
  const said = FILTERS.flatMap((name) => (options[name] === undefined ? [] : [`${name} ${options[name]}`]))
  return said.length === 0 ? null : said.join(', ')
}

export const isFiltered = (options: FilterOptions): boolean => filterWords(options) !== null

const FILTERS = [
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
] as const satisfies readonly (keyof FilterOptions)[]
