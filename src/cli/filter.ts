import type { Command as Program } from 'commander'
import type { Filter } from '../store/index.js'
import type { AskedFilter, Project } from '../work/index.js'
import type { Cli } from './command.js'
import { UsageError } from './exits.js'

/** The one filter that commands share. */
export type FilterOptions = AskedFilter

/** Whose incidents are meant: those of decided claims, or of suggestions too. */
interface OfSuggestions {
  readonly includeSuggestions?: boolean
}

export const addFilterOptions = (program: Program): Program =>
  program
    .option('--text <words>', 'claims whose words hold these')
    .option('--kind <kinds>', 'event kinds, joined by commas')
    .option('--stance <stances>', 'stances, joined by commas')
    .option('--actor <ids>', 'ids of actors, as agent, target or source')
    .option('--place <places>', 'ids or names of places')
    .option('--from <date>', 'first day (YYYY-MM-DD)')
    .option('--until <date>', 'last day (YYYY-MM-DD)')
    .option(
      '--state <states>',
      'suggested, accepted, edited, added, unsure, rejected; else all but rejected ones',
    )
    .option('--publisher <names>', 'publishers, joined by commas')
    .option('--report <id>', 'one report, by its id or the hash of its text')
    .option('--incident <id>', 'one incident')
    .option('--origins <n>', 'claims of incidents that rest on so many origins at least')

/** The filter that was asked for, in words and as it is applied; null where there is none. */
export async function askedFilter(
  project: Project,
  options: FilterOptions & OfSuggestions,
  cli: Cli,
): Promise<{ readonly filter: Filter | null; readonly words: string | null }> {
  const { filterWords } = await import('../work/index.js')
  const words = filterWords(options)
  const filter = await claimsFilter(project, options, cli)
  return { filter: words === null ? null : filter, words }
}

/** Whether some part of a filter can name what is not there. */
const hasNames = ({ actors, places, publishers }: Filter): boolean =>
  [actors, places, publishers].some((names) => names !== undefined)

/**
 * The filter that claims are listed by: all but rejected ones where nothing is said. Names in it that nothing bears are
 * told of, since they find nothing.
 */
export async function claimsFilter(
  project: Project,
  options: FilterOptions & OfSuggestions,
  { console }: Cli,
): Promise<Filter> {
  const { openLive, readFilter, unnamedIn, withIncident } = await import('../work/index.js')
  const { value, diagnostics } = readFilter(project, options)
  if (value === null) throw new UsageError(`--${diagnostics[0]?.message}`)
  if (value.incident === undefined && !hasNames(value)) return value
  const live = openLive(project)
  console.report(unnamedIn(live, value))
  if (value.incident === undefined) return value
  const filter = withIncident(live, value, options.includeSuggestions === true)
  if ('code' in filter) throw new UsageError(`--incident: ${filter.message}`)
  return filter
}
