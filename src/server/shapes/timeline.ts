import { cellAt } from '../../tally/index.js'
import type { Announced } from '../../thread/index.js'
import type { Timeline } from '../schema/index.js'
import { boundsOf, type Pair } from './incident-row.js'

/** Most events that are given one by one. */
const MOST = 2000

/** Incidents by their days, those without a day last; of more than can be shown those with most people killed. */
export function eventsOf(pairs: readonly Pair[]): Pick<Timeline, 'events' | 'total'> {
  const events = pairs.map(({ incident, toll }) => {
    const { id, kind, place, start, end } = incident
    const killed = cellAt(toll.cells, { metric: 'killed' })
    return {
      id,
      kind,
      label: place === null ? kind : `${kind}, ${place.link?.name ?? place.text}`,
      start,
      end,
      killed: killed === null ? null : boundsOf(killed),
    }
  })
  if (events.length <= MOST) return { events, total: events.length }
  const weightOf = ({ killed }: (typeof events)[number]): number => killed?.low ?? killed?.high ?? -1
  const heaviest = new Set([...events].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST))
  return { events: events.filter((event) => heaviest.has(event)), total: events.length }
}

/** What was announced for a day, with what came of it. */
export const plannedOf = (
  announced: readonly Announced[],
  found: ReadonlySet<string> | null,
): Timeline['planned'] =>
  announced
    .filter(({ claim, alsoBy }) => found === null || [claim, ...alsoBy].some((id) => found.has(id)))
    .map(({ claim, kind, stance, by, place, from, until, outcome, ultimatum }) => ({
      claim,
      label: `${by} ${stance} ${kind}${place === null ? '' : `, ${place}`}`,
      from,
      until,
      outcome,
      ultimatum,
    }))
