import { overruledLinks } from '../incident/index.js'
import type { Decision } from '../record/index.js'
import type { GivenLink, Rival, RivalWord, Standing } from '../review/index.js'
import { incidentRivals, sightOf } from '../review/index.js'
import { cellAt, gradeAmong, parseCell } from '../tally/index.js'
import type { Picture } from './picture.js'
import { pictureOf } from './picture.js'
import type { Project } from './project.js'

const FOUND = new WeakMap<Standing, readonly Rival[]>()

/**
 * What was decided otherwise in two copies of a project, where neither had seen the other: decisions in the order of
 * texts, then words on incidents and all others, then links that contradict each other by consequence.
 */
export function rivalsOf(project: Pick<Project, 'standing' | 'objects'>): readonly Rival[] {
  const standing = project.standing()
  const known = FOUND.get(standing)
  if (known !== undefined) return known
  const picture = (): Picture => pictureOf(standing, project.objects, { suggestions: true })
  const leading = (): ((incident: string) => string) => {
    const { redirects } = picture().incidents
    return (incident) => redirects.get(incident) ?? incident
  }
  const onIncidents = incidentRivals(standing, leading).map((rival) =>
    isUnsettled(rival, picture())
      ? { ...rival, sides: rival.sides.map((side) => ({ ...side, counts: false })) }
      : rival,
  )
  const found = [...standing.rivals, ...onIncidents, ...rivalLinks(standing)]
  FOUND.set(standing, found)
  return found
}

/** Whether it is about an incident that was merged since, for which none of the words holds. */
function isUnsettled({ kind, about }: Rival, { standing, incidents, tolls }: Picture): boolean {
  const [id, what = '', relation] = about
  const at = incidents.incidents.findIndex((incident) => incident.id === id)
  const [incident, toll] = [incidents.incidents[at], tolls[at]]
  if (incident === undefined || toll === undefined) return false
  if (kind === 'grade') return gradeAmong(standing.grades, incident).unsettled.length > 0
  if (kind === 'responsible')
    return toll.responsibility.held.some(
      (held) => held.relation === relation && held.party.id === what && held.unsettled !== undefined,
    )
  const cell = kind === 'override' ? parseCell(what) : null
  return cell !== null && cellAt(toll.cells, cell)?.unsettled !== undefined
}

const LINKS = new WeakMap<Standing['links'], readonly Rival[]>()

/**
 * Links that others contradict by consequence, where none of them all had seen all the others: nobody who contradicted
 * them knew it. The later ones hold.
 */
function rivalLinks(standing: Standing): readonly Rival[] {
  const hasSeen = sightOf(standing)
  const known = LINKS.get(standing.links)
  if (known !== undefined) return known
  const found = overruledLinks(standing.links).flatMap(({ link, by }): readonly Rival[] => {
    const all = [link, ...by]
    if (all.some((one) => all.every((other) => one === other || hasSeen(one.entry, other.entry)))) return []
    const { claims, same, reason } = link
    return [
      {
        kind: 'link',
        about: claims,
        differs: ['same'],
        sides: [
          {
            words: [wordOf(link)],
            says: { kind: 'link', claims, same, reason },
            stands: link.entry,
            through: [],
            counts: false,
          },
          {
            words: by.map(wordOf),
            says: { kind: 'link', claims, same: !same, reason: null },
            stands: null,
            through: by.map((one) => one.claims),
            counts: true,
          },
        ],
      },
    ]
  })
  LINKS.set(standing.links, found)
  return found
}

const wordOf = ({ entry, by, at, reason }: GivenLink): RivalWord => ({ entry, by, at, reason, undo: false })

/** Claims that do not count now and that somebody let count in another copy. */
export const leftOutByRivals = ({ rivals }: Pick<Standing, 'rivals'>): readonly string[] =>
  rivals.flatMap(({ about, sides }) => {
    const counting = sides.filter(({ says }) => says?.kind === 'decision' && LETS_COUNT.has(says.verdict))
    return counting.length === 0 || counting.some(({ counts }) => counts) ? [] : about
  })

const LETS_COUNT: ReadonlySet<Decision['verdict']> = new Set(['accepted', 'edited', 'added'])
