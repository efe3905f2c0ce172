import type { Incident } from '../../incident/index.js'
import { isDecided, mayCount } from '../../record/index.js'
import type { IncidentGrade } from '../../review/index.js'
import type { Toll } from '../../tally/index.js'
import type { Picture, Unsettled } from '../../work/index.js'
import { APART, APART_COLUMNS, gradeJson, UNSETTLED, UNSETTLED_COLUMNS, unsettledRow } from '../apart.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import { sayShare } from '../decided.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import type { FilterOptions } from '../filter.js'
import { addFilterOptions, askedFilter } from '../filter.js'
import { openGrids } from '../grids.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, plural, print, readProject } from '../project.js'

interface IncidentsOptions extends ProjectOptions, FilterOptions {
  readonly includeSuggestions?: boolean
}

const HELP = `
Incidents are worked out from claims and from what people joined or held apart. Ids that begin with "p-" are proposals
and may be others next time; the first decision on an incident gives it an id ("i-") for ever.

Examples:
  marsad incidents
  marsad incidents --place Halvek --from 2024-03-01 --until 2024-03-31
  marsad incidents --include-suggestions --json

${PROJECT_EXIT_HELP}
`

/** What claims are held to be about. */
export const INCIDENTS: Command = {
  name: 'incidents',
  addTo: (program, cli) => {
    const command = program
      .command('incidents')
      .description('list incidents with their tolls, and tolls over a time or an area apart from them')
    addProjectOptions(addFilterOptions(command))
      .option('--include-suggestions', 'take claims too that nobody has decided on; each row says so')
      .addHelpText('after', HELP)
      .action(async (options: IncidentsOptions) => cli.end(await list(options, cli)))
  },
}

async function list(options: IncidentsOptions, cli: Cli): Promise<Exit> {
  const { gradeIn, incidentsOf, unsettledIn } = await import('../../work/index.js')
  return readProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const { filter } = await askedFilter(project, options, cli)
    const picture = await incidentsOf(project, { filter, suggestions })
    cli.console.report(picture.incidents.diagnostics)
    const judged = {
      grades: picture.incidents.incidents.map((incident) => gradeIn(picture.standing, incident)),
      unsettled: unsettledIn(picture),
    }
    const words = await renderer(cli.console, { suggestions })
    await print(cli.console, options, {
      value: jsonOf(picture, judged),
      words: () => words(picture, judged),
    })
    return EXITS.done
  })
}

/** What people said of incidents beside their numbers. */
interface Judged {
  /** In the order of the incidents. */
  readonly grades: readonly (IncidentGrade | null)[]
  readonly unsettled: readonly Unsettled[]
}

/** Incidents as JSON: claims by their ids. */
function jsonOf({ incidents, tolls, suggestions }: Picture, { grades, unsettled }: Judged) {
  return {
    suggestions,
    incidents: incidents.incidents.map(({ claims, ...rest }, i) => ({
      ...rest,
      claims: claims.map(({ id }) => id),
      suggested: claims.filter((claim) => !isDecided(claim)).map(({ id }) => id),
      toll: tolls[i],
      grade: grades[i] == null ? null : gradeJson(grades[i]),
      unsettled: unsettled
        .filter(({ incident }) => incident === rest.id)
        .map(({ what, words }) => ({ what, words })),
    })),
    aggregates: incidents.aggregates.map(({ claim, why }) => ({
      claim: claim.id,
      why,
      suggested: !isDecided(claim),
    })),
    redirects: Object.fromEntries(incidents.redirects),
  }
}

async function renderer(
  console: Console,
  { suggestions }: { readonly suggestions: boolean },
): Promise<(picture: Picture, judged: Judged) => string> {
  const { grid, heading } = await openGrids(console)
  const { cellAt, sayBounds } = await import('../../tally/index.js')
  /** Everybody of a metric, and beside a number that a person chose the derived one. */
  const cellWords = ({ cells }: Toll): readonly string[] =>
    [...new Set(cells.map(({ metric }) => metric))].flatMap((metric) => {
      const cell = cellAt(cells, { metric })
      if (cell === null) return []
      const { words, override, derived, suggested } = cell
      const chosen =
        override === null
          ? ''
          : ` (${override.by ?? 'a person'} chose; derived: ${sayBounds(derived) ?? 'unknown'})`
      return [`${metric} ${words}${chosen}${suggested ? ' (suggested)' : ''}`]
    })
  const columns = [
    { head: 'incident' },
    { head: 'kind', wraps: true },
    { head: 'where', wraps: true },
    { head: 'when', wraps: true },
    { head: 'claims', right: true },
    { head: 'toll', wraps: true },
    ...(suggestions ? [{ head: 'decided' }] : []),
  ]
  return ({ incidents, tolls }, { grades, unsettled }) => {
    const rows = incidents.incidents.map((incident, i) => {
      const grade = grades[i] ?? null
      const graded = grade === null ? [] : [`${grade.grade}${grade.provisional ? ', provisional' : ''}`]
      const open = incident.claims.filter((claim) => !isDecided(claim)).length
      return [
        ...rowOf(incident, [...cellWords(tolls[i]!), ...graded].join('; ')),
        ...(suggestions ? [sayShare(open, incident.claims.length)] : []),
      ]
    })
    const apart = incidents.aggregates.map(({ claim, why }) => [
      claim.id,
      claim.claim.counts.map(({ metric, text }) => `${metric} “${text}”`).join(', '),
      isDecided(claim) ? why : `${why} (suggested)`,
    ])
    return [
      rows.length === 0 ? 'no incidents\n' : grid(columns, rows),
      ...(apart.length === 0 ? [] : [`\n${APART}\n${grid(APART_COLUMNS, apart)}\n`]),
      ...(unsettled.length === 0
        ? []
        : [`\n${UNSETTLED}\n${grid(UNSETTLED_COLUMNS, unsettled.map(unsettledRow))}\n`]),
      heading(sayHowMany(incidents, suggestions)),
    ].join('')
  }
}

/** Nothing is left out in silence: claims that are of no incident are to be had elsewhere. */
function sayHowMany({ incidents, others }: Picture['incidents'], suggestions: boolean): string {
  const found = `${plural(incidents.length, 'incident')}${suggestions ? ', suggestions among them' : ' from decided claims'}`
  const none = others.filter((claim) => mayCount(claim, { suggestions })).length
  return none === 0
    ? found
    : `${found}; ${plural(none, 'claim')} of none, for which see: marsad states, positions, agenda, claims`
}

const rowOf = (
  { id, kind, place, start, end, claims, lumped }: Incident,
  toll: string,
): readonly string[] => [
  id,
  lumped ? `${kind} (several)` : kind,
  place?.text ?? '',
  start === end ? (start ?? '') : `${start ?? '…'} to ${end ?? '…'}`,
  String(claims.length),
  toll,
]
